// The same rule as monitoring.views.search.find_entries: every word of the query starts a word of the entry.
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
const MOST = 10;
const MOST_OF_A_KIND = 5;

export default function ({ data, parentElement, setTriggerValue }) {
  const entries = JSON.parse(new TextDecoder().decode(data))
    .map(([label, kind, folded, pair, heading], index) => ({ label, kind, folded, pair, heading, index }));
  const input = parentElement.querySelector('input');
  const list = parentElement.querySelector('ul');
  let found = [];
  let marked = 0;

  const find = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const hits = entries
      .filter((entry) => words.length && words.every((word) => ` ${entry.folded}`.includes(` ${word}`)));
    const single = hits.filter((entry) => !entry.pair);
    const seen = {};
    found = (single.length ? single : hits)
      .filter((entry) => (seen[entry.kind] = (seen[entry.kind] || 0) + 1) <= MOST_OF_A_KIND)
      .slice(0, MOST);
    marked = 0;
    draw(words.length > 0);
  };
  const draw = (asked) => {
    list.replaceChildren(...found.map((entry, index) => {
      const item = document.createElement('li');
      item.role = 'option';
      item.id = `found-${index}`;
      item.setAttribute('aria-selected', String(index === marked));
      const name = document.createElement('b');
      name.textContent = entry.label;
      const kind = document.createElement('span');
      kind.textContent = entry.kind;
      item.append(name, kind);
      item.onmousedown = (event) => { event.preventDefault(); choose(entry); };
      return item;
    }));
    if (asked && !found.length) {
      const nothing = document.createElement('li');
      nothing.className = 'nothing';
      // a list of choices may hold nothing but choices; this one is read out and cannot be taken
      nothing.role = 'option';
      nothing.id = 'found-nothing';
      nothing.setAttribute('aria-disabled', 'true');
      nothing.setAttribute('aria-selected', 'false');
      nothing.textContent = list.dataset.nothing;
      list.append(nothing);
    }
    input.setAttribute('aria-expanded', String(asked));
    const read = found.length ? `found-${marked}` : 'found-nothing';
    if (asked) input.setAttribute('aria-activedescendant', read);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => { found = []; draw(false); };
  const choose = (entry) => {
    input.value = '';
    close();
    setTriggerValue('chosen', String(entry.index));
    if (entry.heading) show_heading(entry.heading);
  };

  input.oninput = find;
  input.onfocus = find;
  input.onblur = close;
  input.onkeydown = (event) => {
    if (event.key === 'Escape') { input.value = ''; close(); return; }
    if (!found.length) return;
    if (event.key === 'Enter') choose(found[marked]);
    else if (event.key === 'ArrowDown') marked = (marked + 1) % found.length;
    else if (event.key === 'ArrowUp') marked = (marked + found.length - 1) % found.length;
    else return;
    event.preventDefault();
    if (event.key !== 'Enter') draw(true);
  };
}

// The part of the page that was meant comes a while after the choice: wait for it, at most ten seconds.
function show_heading(text) {
  const until = Date.now() + 10000;
  document.querySelectorAll('h4.found').forEach((one) => one.classList.remove('found'));
  const look = () => {
    const heading = [...document.querySelectorAll('h4')].find((one) => one.textContent.startsWith(text));
    const settled = document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]');
    if (heading && settled) {
      heading.scrollIntoView({ block: 'center' });
      heading.classList.add('found');
    } else if (Date.now() < until) setTimeout(look, 200);
  };
  setTimeout(look, 400);
}
