// What Streamlit's page lacks for those who hear it, use keys or print it.
document.documentElement.lang = window.heard.language;

if (!window.heardInItsLanguage) {
  window.heardInItsLanguage = true;

  // Names that are read out and have no parameter; those that are seen are in style/words.css.
  const { names: NAMES, beginnings: BEGINNINGS, skip: SKIP } = window.heard;
  const translated = (name) => {
    const [begun, instead] = BEGINNINGS.find(([beginning]) => name.startsWith(beginning)) || [];
    return NAMES[name] || (begun ? instead + name.slice(begun.length) : name);
  };
  const rename = (element) => {
    const name = element.getAttribute('aria-label'), better = name && translated(name);
    if (better !== name) element.setAttribute('aria-label', better);
    if (element.dataset?.testid === 'stSkipToContent') element.textContent = SKIP;
  };
  const renameAll = (root) => {
    rename(root);
    root.querySelectorAll('[aria-label], [data-testid=stSkipToContent]').forEach(rename);
  };
  new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => {
    if (type === 'attributes') rename(target);
    else addedNodes.forEach((node) => { if (node.nodeType === Node.ELEMENT_NODE) renameAll(node); });
  })).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] });
  renameAll(document.body);

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
