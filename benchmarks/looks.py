"""What is looked at in each kind of map, from inside the page: what it has painted, and the districts' fills.

A look gives ``painted`` (a text that is another one when anything of the districts is drawn otherwise, and empty before
the first map) and ``fills`` (as many as there are districts drawn).
"""

from __future__ import annotations

# the dashboard's own map, in the page: the view it says it has painted, and each district's fill and line
_LEAFLET = """() => {
  const map = document.querySelector('.district-map');
  const paths = map ? [...map.querySelectorAll('path.leaflet-interactive')] : [];
  const fills = paths.map((path) => path.getAttribute('fill'));
  const lines = paths.map((path) => path.getAttribute('stroke-width') + path.getAttribute('stroke'));
  return { painted: map && map.dataset.painted && fills.length ? fills.join() + lines.join() : '', fills };
}"""
_POLYGONS = """() => {
  const fills = [...document.querySelectorAll('.st-key-map .fills path')].map((path) => path.style.fill + (path.getAttribute('d') || '').length);
  return { painted: fills.join(), fills };
}"""
_FOLIUM = """() => {
  const frame = document.querySelector('iframe[title*="folium"]'), inside = frame && frame.contentDocument;
  const paths = inside ? [...inside.querySelectorAll('path.leaflet-interactive')] : [];
  const fills = paths.map((path) => path.getAttribute('fill'));
  return { painted: fills.join() + paths.map((path) => path.getAttribute('stroke-width')).join(), fills };
}"""
_PLOTLY = """() => {
  const paths = [...document.querySelectorAll('.js-plotly-plot path.choroplethlocation')];
  const fills = paths.map((path) => path.getAttribute('d') && path.getAttribute('fill'));
  return { painted: fills.every(Boolean) ? fills.join() + paths.map((path) => path.style.strokeWidth).join() : '', fills };
}"""
# A canvas has no districts to ask: every tenth pixel of every tenth row is read. Drawn on in one go, so that more than a
# few coloured pixels are the whole map. Its element lies under several shadow roots and is searched for once.
_BOKEH = """() => {
  const find = (root) => {
    for (const one of root.querySelectorAll('*')) {
      if (one.tagName === 'CANVAS' && one.width >= 800) return one;
      const inside = one.shadowRoot && find(one.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  if (!window.__drawn || !window.__drawn.isConnected) window.__drawn = find(document);
  if (!window.__drawn) return { painted: '', fills: [] };
  const across = 90, down = 60;
  const small = window.__small ||= Object.assign(document.createElement('canvas'), { width: across, height: down }).getContext('2d', { willReadFrequently: true });
  small.imageSmoothingEnabled = false;
  small.clearRect(0, 0, across, down);
  small.drawImage(window.__drawn, 0, 0, across, down);
  let sum = 2166136261, coloured = 0;
  for (const pixel of new Uint32Array(small.getImageData(0, 0, across, down).data.buffer)) {
    sum = Math.imul(sum ^ pixel, 16777619);
    if (pixel && pixel !== 0xFFFFFFFF) coloured++;
  }
  return coloured < 100 ? { painted: '', fills: [] } : { painted: String(sum), fills: Array(12).fill(sum) };
}"""
_TITLE = """() => {
  const title = document.querySelector('h1'), text = title ? title.innerText : '';
  return { painted: text, fills: text ? [text] : [] };
}"""

LOOKS = {
    "leaflet": _LEAFLET,
    "polygons": _POLYGONS,
    "folium": _FOLIUM,
    "plotly": _PLOTLY,
    "bokeh": _BOKEH,
    "title": _TITLE,
}
