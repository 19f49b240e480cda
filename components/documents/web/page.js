// Draws the page's figures and answers the reader: sorting a table, choosing a district, turning a map's year.
// Everything came with the file; nothing is asked of any server.
(() => {
  'use strict';
  const $ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const INK = '#1F2933', LEAST_SCALE = 0.8, MOST_SCALE = 1.5, DIMMED = 0.28, AROUND = 150;
  const { lists, figures } = JSON.parse(document.getElementById('figures').textContent);
  const CONFIG = { displayModeBar: false, displaylogo: false, responsive: false, doubleClick: false, scrollZoom: false, showTips: false };

  // a long list is in the file once, and every figure that has it points to it
  const whole = (value) => {
    if (Array.isArray(value)) return value.map(whole);
    if (value === null || typeof value !== 'object') return value;
    if ('$' in value) return lists[value.$];
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one)]));
  };

  let unit = '';
  const yearOf = {};
  const shownOf = (name) => figures[name].years[yearOf[name]] || { data: figures[name].data, layout: figures[name].layout };

  // ---- figures
  async function draw(plot) {
    const { data, layout } = whole(shownOf(plot.dataset.figure));
    // a finger that scrolls the page must not drag the chart, neither by its middle nor by an axis
    layout.dragmode = false;
    layout.hovermode = 'closest';
    const axes = Object.keys(layout).filter((key) => /^[xy]axis/.test(key));
    for (const key of new Set(['xaxis', 'yaxis', ...axes])) layout[key] = { ...layout[key], fixedrange: true };
    plot.parentElement.setAttribute('aria-label', layout.meta?.alt ?? plot.parentElement.getAttribute('aria-label'));
    plot.style.height = `${layout.height}px`;
    await Plotly.react(plot, data, layout, CONFIG);
    plot.dataset.drawn = 'yes';
    await mark(plot);
    fit(plot);
  }

  // figures have fixed measures, so that their keys stand where they were put: the whole is made larger or smaller
  function fit(plot) {
    const frame = plot.parentElement, width = parseFloat(plot.style.width), height = parseFloat(plot.style.height);
    // no larger than the window is high, so that a map is seen whole; but a browser's zoom still makes it larger
    const most = Math.min(MOST_SCALE, Math.max(1, (innerHeight - AROUND) / height));
    const scale = Math.max(LEAST_SCALE, Math.min(most, frame.clientWidth / width));
    plot.style.transform = `scale(${scale})`;
    frame.style.height = `${Math.ceil(height * scale)}px`;
    plot.style.marginRight = `${width * (scale - 1)}px`;
  }

  // the chosen district in full colour and outlined, the others pale; a map without it stays as it is
  function mark(plot) {
    const ids = (plot.data || []).map((trace) => trace.meta?.unit_id);
    const places = ids.flatMap((id, place) => (id === undefined ? [] : [place]));
    if (!places.length || !(plot.dataset.marked || unit)) return undefined;
    const shown = unit !== '' && ids.includes(unit);
    plot.dataset.marked = shown ? unit : '';
    const original = shownOf(plot.dataset.figure).data.map((trace) => whole({ line: trace.line }));
    const line = (place, key, marked) => (shown && ids[place] === unit ? marked : original[place].line[key]);
    return Plotly.update(plot, {
      opacity: places.map((place) => (shown && ids[place] !== unit ? DIMMED : 1)),
      'line.color': places.map((place) => line(place, 'color', INK)),
      'line.width': places.map((place) => line(place, 'width', 4)),
      'line.dash': places.map((place) => line(place, 'dash', 'solid')),
    }, letters(plot, shown), places);
  }

  // names that stand in white on a dark district can not be read once it is pale
  function letters(plot, shown) {
    const names = (plot.data || []).filter((trace) => trace.meta?.unit_id).map((trace) => [trace.name, trace.meta.unit_id]);
    const colours = {};
    (shownOf(plot.dataset.figure).layout.annotations || []).forEach((label, place) => {
      const named = names.find(([name]) => label.text === name || String(label.text).startsWith(`${name}<br>`));
      if (named) colours[`annotations[${place}].font.color`] = shown && named[1] !== unit ? INK : label.font.color;
    });
    return colours;
  }

  // ---- the choice of a district
  function choose(id) {
    unit = id;
    for (const row of $('tr[data-unit]')) {
      row.classList.toggle('chosen', id !== '' && row.dataset.unit === id);
      row.classList.toggle('dimmed', id !== '' && row.dataset.unit !== id);
    }
    $('.plot[data-drawn]').forEach(mark);
    const select = document.getElementById('unit');
    const said = document.getElementById('unit-said');
    said.textContent = id ? said.dataset.before + select.selectedOptions[0].text : '';
  }
  document.getElementById('unit')?.addEventListener('change', (event) => choose(event.target.value));

  // ---- years of a map
  for (const box of $('.years')) {
    const buttons = $('button', box), said = box.querySelector('.year-said');
    const turn = (button) => {
      const year = button.dataset.year;
      buttons.forEach((one) => one.setAttribute('aria-pressed', one === button));
      yearOf[box.dataset.for] = year;
      said.textContent = year === box.dataset.own ? '' :
        said.dataset.other.replace('YEAR', year);
      draw(document.querySelector(`.plot[data-figure="${CSS.escape(box.dataset.for)}"]`));
    };
    box.addEventListener('click', (event) => event.target.closest('button') && turn(event.target.closest('button')));
    box.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const at = buttons.findIndex((one) => one.getAttribute('aria-pressed') === 'true');
      const next = buttons[Math.min(buttons.length - 1, Math.max(0, at + step))];
      next.focus();
      turn(next);
    });
  }

  // ---- sorting: no data always stands last, totals stay in the foot
  const key = (cell) => {
    if (cell.classList.contains('nothing')) return null;
    return 'value' in cell.dataset ? Number(cell.dataset.value) : cell.textContent;
  };
  const compare = (one, other) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'vi', { numeric: true });
  for (const table of $('table')) {
    table.tHead.addEventListener('click', (event) => {
      const head = event.target.closest('th');
      if (!head) return;
      const rises = head.getAttribute('aria-sort') !== 'ascending', at = head.cellIndex;
      $('th', table).forEach((one) => one.setAttribute('aria-sort', 'none'));
      head.setAttribute('aria-sort', rises ? 'ascending' : 'descending');
      const rows = [...table.tBodies[0].rows].map((row) => [key(row.cells[at]), row]);
      rows.sort(([one], [other]) => {
        if (one === null || other === null) return (one === null) - (other === null);
        return rises ? compare(one, other) : compare(other, one);
      });
      table.tBodies[0].append(...rows.map(([, row]) => row));
    });
  }

  // ---- the list of contents shows where the reader is; on a phone it opens closed
  const links = new Map($('nav a').map((link) => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) links.get(target.id)?.classList.toggle('here', isIntersecting);
  }, { rootMargin: '-20% 0px -60% 0px' });
  $('main > section').forEach((section) => watch.observe(section));
  if (innerWidth < 1000) document.querySelector('nav details')?.removeAttribute('open');

  // paper has no summary to press
  let closed = [];
  addEventListener('beforeprint', () => { closed = $('details:not([open])'); closed.forEach((one) => { one.open = true; }); });
  addEventListener('afterprint', () => closed.forEach((one) => { one.open = false; }));
  addEventListener('resize', () => $('.plot[data-drawn]').forEach(fit));

  // one figure after the other, so that the page can be read from the first moment
  (async () => {
    await document.fonts.ready;
    for (const plot of $('.plot')) {
      try {
        await draw(plot);
      } catch (fault) {  // one chart that an old browser cannot draw takes no other with it
        console.error(fault);
        const exhibit = plot.closest('figure');
        plot.parentElement.hidden = true;
        exhibit.querySelector('.warning').hidden = false;
        exhibit.querySelector('.numbers').open = true;
      }
      await new Promise((go) => setTimeout(go));
    }
    document.documentElement.dataset.ready = 'yes';
  })();
})();
