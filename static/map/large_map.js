// Thousands of units on one canvas. Leaflet's own canvas keeps an object for each unit and walks through every vertex at
// each move; here a class is one path, vertices that fall on the same half pixel are drawn once (neighbours round alike, so
// that no gap opens), and what lies outside is not looked at. A layer may come in two depths: one of the whole, coarse
// enough for a look at all of it, and sheets with every bend, fetched when somebody looks closer and only where he looks.
const VERSION = new URL(import.meta.url).search;
const STEPS_A_PIXEL = 2;
const LEAST_LINED = 6; // pixels: smaller units would disappear under their own outlines
const fetched = {}, waiting = {};
let worker = null;

export function fetchOutlines(address) {
  worker ||= startWorker();
  return (fetched[address] ||= new Promise((done, failed) => {
    waiting[address] = { done, failed };
    worker.postMessage({ key: address, address });
  }).catch((failed) => { delete fetched[address]; throw failed; })); // the next view asks again
}

function startWorker() {
  const started = new Worker(new URL(`./large_outlines.js${VERSION}`, import.meta.url));
  started.onmessage = ({ data: { key, laid, failed } }) => {
    if (failed) waiting[key].failed(new Error(failed));
    else waiting[key].done(laid);
    delete waiting[key];
  };
  return started;
}

// The part of a Leaflet layer of GeoJSON that the map uses. `addressOf` gives the address of a sheet.
export function drawLarge(L, map, whole, { addressOf, styleOf, tooltipOf, open, ink }) {
  const fine = new Map(); // unit's number → where its outline with every bend is found
  const wanted = new Set();
  const numbers = new Map(whole.features.map(({ properties }, unit) => [properties.unit_id, unit]));
  let fills = [];
  const canvas = makeCanvas(L, draw);
  const line = { renderer: L.svg({ padding: 0.5 }), interactive: false, fill: false, color: ink };
  const hovered = L.polygon([], { ...line, weight: 2 }), chosen = L.polygon([], { ...line, weight: 4 });
  const tip = L.tooltip({ className: "unit-tip", sticky: true });
  const events = { mousemove: hover, mouseout: leave, movestart: leave, click };
  const parts = whole.features.map((feature, unit) => ({ feature, getBounds: () => boundsOf(unit), bringToFront: () => chosen.setLatLngs(latLngsOf(unit)) }));
  const bounds = [];
  let under = -1;

  function draw(context, seen) {
    const scale = 256 * 2 ** map.getZoom(), origin = map.getPixelOrigin();
    const view = { left: (seen.min.x + origin.x) / scale, top: (seen.min.y + origin.y) / scale, right: (seen.max.x + origin.x) / scale, bottom: (seen.max.y + origin.y) / scale };
    askForSheets(view);
    const paths = new Map();
    let width = 0, count = 0;
    for (const unit of unitsIn(view)) {
      if (!fills[unit]) continue;
      if (!paths.has(fills[unit])) paths.set(fills[unit], new Path2D());
      trace(paths.get(fills[unit]), unit, scale, origin);
      width += (whole.boxes[4 * unit + 2] - whole.boxes[4 * unit]) * scale;
      count += 1;
    }
    for (const [fill, path] of paths) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (width < LEAST_LINED * count) return;
    context.strokeStyle = "#fff";
    context.lineWidth = 0.5;
    for (const path of paths.values()) context.stroke(path);
  }

  function* unitsIn({ left, top, right, bottom }) {
    const { boxes } = whole;
    for (let unit = 0; unit < whole.features.length; unit += 1)
      if (boxes[4 * unit] <= right && boxes[4 * unit + 2] >= left && boxes[4 * unit + 1] <= bottom && boxes[4 * unit + 3] >= top) yield unit;
  }

  function* ringsOf(unit) {
    const { outlines, at } = (map.getZoom() >= whole.detailFromZoom && fine.get(unit)) || { outlines: whole, at: unit };
    for (let ring = outlines.units[at]; ring < outlines.units[at + 1]; ring += 1)
      yield { points: outlines.points, begin: outlines.rings[ring], end: outlines.rings[ring + 1] };
  }

  function trace(path, unit, scale, origin) {
    const steps = scale * STEPS_A_PIXEL;
    for (const { points, begin, end } of ringsOf(unit)) {
      let lastX = NaN, lastY = NaN;
      for (let point = begin; point < end; point += 1) {
        const x = Math.round(points[2 * point] * steps), y = Math.round(points[2 * point + 1] * steps);
        if (x === lastX && y === lastY) continue;
        if (point === begin) path.moveTo(x / STEPS_A_PIXEL - origin.x, y / STEPS_A_PIXEL - origin.y);
        else path.lineTo(x / STEPS_A_PIXEL - origin.x, y / STEPS_A_PIXEL - origin.y);
        lastX = x; lastY = y;
      }
      path.closePath();
    }
  }

  function askForSheets({ left, top, right, bottom }) {
    if (map.getZoom() < whole.detailFromZoom) return;
    const northWest = at0(left, top), southEast = at0(right, bottom);
    for (const { file, box: [west, south, east, north] } of whole.sheets) {
      if (wanted.has(file) || west > southEast.lng || east < northWest.lng || south > northWest.lat || north < southEast.lat) continue;
      wanted.add(file);
      fetchOutlines(addressOf(file)).then((outlines) => {
        outlines.features.forEach(({ properties }, at) => fine.set(numbers.get(properties.unit_id), { outlines, at }));
        if (canvas._map) canvas._update();
      }).catch(() => wanted.delete(file)); // asked for again at the next move
    }
  }

  const at0 = (x, y) => L.CRS.EPSG3857.pointToLatLng(L.point(256 * x, 256 * y), 0);

  function boundsOf(unit) {
    const [left, top, right, bottom] = whole.boxes.subarray(4 * unit, 4 * unit + 4);
    return (bounds[unit] ||= L.latLngBounds(at0(left, bottom), at0(right, top)));
  }

  const latLngsOf = (unit) => [...ringsOf(unit)].map(({ points, begin, end }) =>
    Array.from({ length: end - begin }, (_, step) => at0(points[2 * (begin + step)], points[2 * (begin + step) + 1])));

  function unitAt(latLng) {
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(latLng, 0).divideBy(256);
    for (const unit of unitsIn({ left: x, right: x, top: y, bottom: y })) if (fills[unit] && isInside(unit, x, y)) return unit;
    return -1;
  }

  function isInside(unit, x, y) {
    let inside = false;
    for (const { points, begin, end } of ringsOf(unit))
      for (let here = begin, before = end - 1; here < end; before = here, here += 1) {
        const [x1, y1, x2, y2] = [points[2 * here], points[2 * here + 1], points[2 * before], points[2 * before + 1]];
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      }
    return inside;
  }

  function hover({ latlng }) {
    if (map.dragging.moving()) return;
    const unit = unitAt(latlng);
    if (unit < 0) return void leave();
    tip.setLatLng(latlng);
    if (unit === under) return;
    under = unit;
    hovered.setLatLngs(latLngsOf(unit));
    tip.setContent(tooltipOf(whole.features[unit])).addTo(map);
    map.getContainer().style.cursor = "pointer";
  }

  function leave() {
    if (under < 0) return;
    under = -1;
    hovered.setLatLngs([]);
    tip.remove();
    map.getContainer().style.cursor = "";
  }

  function click({ latlng }) {
    const unit = unitAt(latlng);
    if (unit >= 0) open(whole.features[unit]);
  }

  const drawn = {
    eachLayer: (visit) => parts.forEach(visit),
    eachWide(pixels, visit) {
      const least = pixels / (256 * 2 ** map.getZoom()), { boxes } = whole;
      parts.forEach((part, unit) => { if (boxes[4 * unit + 2] - boxes[4 * unit] >= least) visit(part); });
    },
    getBounds: () => parts.reduce((all, part) => all.extend(part.getBounds()), L.latLngBounds([])),
    setStyle(styled) {
      fills = whole.features.map((feature) => styled(feature).fillColor);
      chosen.setLatLngs([]);
      if (canvas._map) canvas._update();
    },
    addTo() {
      map.addLayer(canvas).addLayer(chosen).addLayer(hovered).on(events);
      return drawn;
    },
    remove() {
      leave();
      map.off(events).removeLayer(canvas).removeLayer(chosen).removeLayer(hovered);
    },
  };
  drawn.setStyle(styleOf);
  return drawn;
}

function makeCanvas(L, draw) {
  const Canvas = L.Renderer.extend({
    _initContainer() { this._container = L.DomUtil.create("canvas", "large-units"); },
    _destroyContainer() { this._container.remove(); },
    _updatePaths() {},
    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const size = this._bounds.getSize(), from = this._bounds.min, ratio = L.Browser.retina ? 2 : 1;
      L.DomUtil.setPosition(this._container, from);
      Object.assign(this._container, { width: ratio * size.x, height: ratio * size.y });
      Object.assign(this._container.style, { width: `${size.x}px`, height: `${size.y}px` });
      const context = this._container.getContext("2d");
      context.setTransform(ratio, 0, 0, ratio, -ratio * from.x, -ratio * from.y);
      draw(context, this._bounds);
    },
  });
  return new Canvas({ padding: 0.25 });
}
