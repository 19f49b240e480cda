// What Streamlit's page lacks for those who hear it, use keys or print it.
document.documentElement.lang = window.heard.language;

if (!window.heardInItsLanguage) {
  window.heardInItsLanguage = true;

  // Names that are read out and have no parameter; those that are seen are in style/words.css.
  const { names: NAMES, beginnings: BEGINNINGS, skip: SKIP, choose: CHOOSE, table: TABLE, figures: FIGURES } = window.heard;
  const translated = (name) => {
    const [begun, instead] = BEGINNINGS.find(([beginning]) => name.startsWith(beginning)) || [];
    return NAMES[name] || (begun ? instead + name.slice(begun.length) : name);
  };
  const UPLOAD = '[data-testid=stFileUploaderDropzone] button:not([aria-label])';
  const rename = (element) => {
    for (const attribute of ['aria-label', 'placeholder']) {
      const name = element.getAttribute(attribute), better = name && translated(name);
      if (better !== name) element.setAttribute(attribute, better);
    }
    if (element.matches('[data-testid=stSkipToContent]')) element.textContent = SKIP;
    // its word is drawn by style/words.css, which not everything that reads a page out can see
    if (element.matches(UPLOAD)) element.title = CHOOSE;
  };

  // A table wider than its box is scrolled by keys too, once it can be reached; one that fits is no stop on the way.
  const reach = new ResizeObserver((boxes) => boxes.forEach(({ target }) => {
    const scrolls = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
    const title = target.querySelector('caption') || target.closest('[data-testid=stVerticalBlock]')?.querySelector('h3');
    const said = scrolls ? { tabindex: '0', role: 'region', 'aria-label': `${TABLE}: ${title?.textContent || FIGURES}` } : {};
    for (const name of ['tabindex', 'role', 'aria-label'])
      if (name in said) target.setAttribute(name, said[name]); else target.removeAttribute(name);
  }));

  const mend = (root) => {
    rename(root);
    root.querySelectorAll(`[aria-label], [placeholder], [data-testid=stSkipToContent], ${UPLOAD}`).forEach(rename);
    for (const box of [root, ...root.querySelectorAll('.wide-table')]) if (box.matches('.wide-table')) reach.observe(box);
  };
  new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => {
    if (type === 'attributes') rename(target);
    else addedNodes.forEach((node) => { if (node.nodeType === Node.ELEMENT_NODE) mend(node); });
  })).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label', 'placeholder'] });
  mend(document.body);

  // “r” runs the page again and “c” empties its memory, wherever the focus is: a slip of those who dictate or shake.
  const types = (target) => target?.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target?.tagName);
  addEventListener('keydown', (event) => {
    const alone = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (alone && /^[rc]$/i.test(event.key) && !types(event.composedPath()[0])) event.stopImmediatePropagation();
  }, true);

  // Pictures stay as wide as the window made them. The sheet of style/print.css is so many pixels wide: what comes from a
  // wider window is made smaller as a whole, or its right edge would be cut off.
  const SHEET = 1400;
  const resize = (share) => document.querySelectorAll('.js-plotly-plot, .district-map').forEach((picture) => { picture.style.zoom = share; });
  addEventListener('beforeprint', () => resize(Math.min(1, SHEET / document.querySelector('[data-testid=stMain]').clientWidth)));
  addEventListener('afterprint', () => resize(''));
}
