// The map that people pan, zoom and click. It lives in the page itself and keeps what the browser once fetched: geometry
// from static/geo/, and the classes of every year. So another year is painted at once, before the server has answered; the
// answer then brings title, tables and the words of each unit. Without the years the map waits for the server.
// Text is set as textContent throughout: names and notes are data that people typed.
const VERSION = new URL(import.meta.url).search;
const STATIC = new URL("..", import.meta.url).href;
const OWN = new URL(import.meta.url).searchParams.get("geo"); // where another folder of boundaries is served
const GEO = OWN ? new URL(OWN, document.baseURI).href : new URL("geo/", STATIC).href;
const LEAST_ZOOM = 7;
const LEAST_ROOM = 50; // pixels
const MARGIN = 6;
const ready = Promise.all([
  import(`${STATIC}leaflet/leaflet.js`),
  import(`./map_player.js${VERSION}`),
  import(`./map_labels.js${VERSION}`),
  import(`./side_bar.js${VERSION}`),
  import(`./large_map.js${VERSION}`),
  styled(`${STATIC}leaflet/leaflet.css`),
  styled(`./district_map.css${VERSION}`),
]);
const boards = new Map();
const geometry = {};
// for those who asked their system for less motion the map jumps where it would glide
const STILL = matchMedia("(prefers-reduced-motion: reduce)").matches && { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false };
let years = null; // {key, unit, colours, inks, frames, style}: every year of the map that is shown, in a message of its own that does not change with the year
let haveStyle;
const style = new Promise((have) => { haveStyle = have; }); // comes with the first years
const read = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

export async function show({ data, parentElement, setTriggerValue }) {
  const [, player, labels, sideBar, large] = await ready, look = await style;
  let board = boards.get(parentElement);
  if (!board) boards.set(parentElement, (board = makeBoard(parentElement, look, { ...player, ...labels, ...sideBar, ...large })));
  board.take(read(data), (unitId) => setTriggerValue("chosen", unitId));
  // Streamlit also ends a call that a newer one overtook, while the map it drew on still stands
  return () => setTimeout(() => { if (!parentElement.isConnected && boards.delete(parentElement)) board.end(); });
}

export function keepYears(data) {
  years = read(data);
  haveStyle(years.style);
  for (const board of boards.values()) board.offerYears();
}

// Called by a page whose map is still to come, so that it finds its boundaries here.
export function fetchAhead(names) {
  for (const name of names) load(name).catch(() => {}); // the map itself asks again, and says where that fails
}

function styled(address) {
  return new Promise((done) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL(address, import.meta.url).href });
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}

const addressOf = (name) => `${GEO}${name}${VERSION}`;

function load(name) {
  return (geometry[name] ||= fetch(addressOf(name)).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return answer.json();
  }).catch((failed) => { delete geometry[name]; throw failed; })); // the next view asks again
}

const idOf = (feature) => feature.properties.unit_id || feature.properties.code;

function makeBoard(parent, style, { makePlayer, writeLabels, watchSelect, fetchOutlines, drawLarge }) {
  const box = document.createElement("div");
  box.className = "district-map";
  for (const [name, value] of Object.entries(style.colours)) box.style.setProperty(`--${name}`, value);
  parent.append(box);
  const map = L.map(box, { zoomSnap: 0.25, zoomDelta: 0.5, minZoom: LEAST_ZOOM, maxZoom: 13, ...STILL });
  if (STILL) map.panBy = (offset, options) => L.Map.prototype.panBy.call(map, offset, { ...options, animate: false }); // arrow keys
  map.setView(style.centre, 9);
  const labels = L.layerGroup().addTo(map), svg = L.svg({ padding: 0.5 }).addTo(map);
  const colour = style.colours, words = style.words;
  let drawn = null, drawnName = null, toFit = null, province = null, view = null, sent = null, asked = null, waits = false, choose = () => {};

  function take(next, send) {
    sent = asked = next;
    choose = send;
    box.style.height = `${next.height}px`;
    box.dataset.large = next.large;
    waits = true;
    offerYears();
  }

  function offerYears() {
    if (!sent) return;
    asked = readView(sent); // in the colours of these years
    player.offer(framesNow(), asked.year);
    for (const frame of framesNow()) loadUnits(frame.layer).catch(() => {}); // before the player or the year is asked for
    const next = current();
    if (!waits || !next) return;
    waits = false;
    paint(next);
  }

  const loadUnits = (name) => (asked.large ? fetchOutlines(addressOf(name)) : load(name));

  const framesNow = () => (asked && years && years.key === asked.years ? years.frames : []);

  // What the side bar shows is what the reader wants; the view of another year is an answer that his next choice overtook.
  function current() {
    const frame = framesNow().find((one) => String(one.year) === yearSelect.value());
    return frame && frame.year !== asked.year ? frameView(frame) : askedView();
  }

  // Of many units the years alone tell, which may come after: null until then
  function askedView() {
    const frame = asked.units ? null : framesNow().find((one) => one.year === asked.year);
    return frame ? { ...frameView(frame), alt: asked.alt } : asked.units && asked;
  }

  function frameView(frame) {
    const units = new Map();
    for (const [id, name, index, label, illustrative] of rowsOf(frame)) {
      const said = index === null ? words.noData : `${label} ${years.unit}`;
      units.set(id, { ...painted(index), id, name, fullName: asked.units?.get(id)?.fullName || name, label, illustrative: !!illustrative,
        chosen: id === asked.chosen, lines: [`${words.year} ${frame.year}: ${said}`, illustrative ? words.illustrative : ""].filter(Boolean) });
    }
    return { ...asked, alt: `${words.year} ${frame.year}`, year: frame.year, layer: frame.layer, units };
  }

  function* rowsOf(frame) { // rows, or of many units columns, the names once for all years
    if (frame.units) return void (yield* frame.units);
    const { classes, labels, illustrative } = frame, named = years.named[frame.named];
    for (let at = 0; at < named.length; at += 1)
      yield [...named[at], classes[at] === "-" ? null : +classes[at], labels[at], +illustrative[at]];
  }

  function painted(index) {
    return index === null ? { fill: null, ink: colour.ink } : { fill: years.colours[index], ink: years.inks[index] };
  }

  function readView(next) {
    if (!next.units) return next;
    const units = new Map();
    const whole = ([head, rest]) => next.heads[head] + rest;
    for (const [id, name, fullName, index, label, illustrative, lines] of next.units)
      units.set(id, { ...painted(index), id, name, fullName: whole(fullName), label, illustrative: !!illustrative, chosen: id === next.chosen,
        lines: lines.length ? lines.map(whole) : [`${words.year} ${next.year}: ${label}`] });
    return { ...next, units };
  }

  function styleOf(feature) {
    const unit = view.units.get(idOf(feature));
    if (!unit) return { stroke: false, fill: false };
    if (view.large) return { fillColor: unit.fill || colour.noData };
    return {
      fillColor: unit.fill || "url(#no-data)", fillOpacity: 1, stroke: true, fill: true,
      color: unit.chosen ? colour.ink : unit.illustrative ? colour.inkSoft : colour.paper,
      weight: unit.chosen ? 4 : 1.5, dashArray: unit.illustrative && !unit.chosen ? "1.5 4" : null,
    };
  }

  function tooltipOf(feature) {
    const tip = document.createElement("div"), unit = view.units.get(idOf(feature));
    if (!unit) return tip;
    tip.appendChild(document.createElement("b")).textContent = unit.fullName;
    for (const line of unit.lines) tip.appendChild(document.createElement("div")).textContent = line;
    return tip;
  }

  function bind(feature, layer) {
    layer.bindTooltip(() => tooltipOf(feature), { sticky: true, className: "unit-tip" });
    layer.on("click", (event) => { L.DomEvent.stopPropagation(event); open(feature); });
    layer.on("mouseover focus", () => layer.setStyle({ weight: 3.5, color: colour.ink, dashArray: null }));
    layer.on("mouseout blur", () => layer.setStyle(styleOf(feature)));
  }

  function open(feature) {
    const id = idOf(feature);
    if (view.units.has(id)) choose(id);
  }

  function makeReachable(feature, layer) {
    const path = layer.getElement(), unit = view.units.get(idOf(feature));
    if (!path || !unit) return;
    path.setAttribute("tabindex", "0");
    path.setAttribute("role", "button");
    path.setAttribute("aria-label", [unit.fullName, ...unit.lines].join(". "));
    path.onkeydown = (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(feature); } };
  }

  function addHatch() {
    if (svg._container.querySelector("#no-data")) return;
    svg._container.insertAdjacentHTML("afterbegin",
      '<defs><pattern id="no-data" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
      `<rect width="7" height="7" fill="${colour.noData}"/><line x1="0" y1="0" x2="0" y2="7" stroke="${colour.noDataLine}" stroke-width="1.4"/></pattern></defs>`);
  }

  async function drawContext() {
    const [neighbours, outline] = await Promise.all([style.neighbours, style.outline].map((name) => name && load(name)));
    if (neighbours) drawNeighbours(neighbours);
    if (outline) province = L.geoJSON(outline, { renderer: svg, interactive: false, style: { fill: false, color: colour.ink, weight: 2.5 } }).addTo(map);
  }

  function drawNeighbours(neighbours) {
    L.geoJSON(neighbours, { renderer: svg, interactive: false, style: { fillColor: colour.neighbour, fillOpacity: 1, color: colour.neighbourLine, weight: 1 } }).addTo(map).bringToBack();
    for (const { properties } of neighbours.features) {
      const name = document.createElement("div");
      name.textContent = properties.name_vi;
      const icon = L.divIcon({ className: "neighbour-label", html: name, iconSize: [110, 16] });
      L.marker([properties.label_lat, properties.label_lon], { icon, interactive: false, keyboard: false }).addTo(map);
    }
  }
  const context = drawContext().catch(() => {}); // a coverage of its own may come without neighbours

  async function paint(next) {
    view = next;
    let units;
    try {
      [units] = await Promise.all([loadUnits(next.layer), context]);
    } catch {
      if (view === next) sayFailed();
      return;
    }
    if (view !== next || !parent.isConnected) return; // a later choice overtook this one
    if (drawnName === next.layer) drawn.setStyle(styleOf);
    else draw(units);
    if (!next.large) drawn.eachLayer((layer) => makeReachable(layer.feature, layer));
    province?.bringToFront();
    if (next.chosen) drawn.eachLayer((layer) => { if (idOf(layer.feature) === next.chosen) layer.bringToFront(); });
    writeLabels(map, labels, drawn, (feature) => view.units.get(idOf(feature)));
    box.setAttribute("aria-label", next.alt);
    box.setAttribute("role", "region");
    Object.assign(box.dataset, { painted: next.alt, year: next.year });
  }

  function draw(units) {
    if (drawn) drawn.remove();
    const layer = view.large
      ? drawLarge(L, map, units, { addressOf, styleOf, tooltipOf, open, ink: colour.ink })
      : L.geoJSON(units, { renderer: svg, style: styleOf, onEachFeature: bind });
    if (!drawnName) toFit = layer.getBounds();
    fit();
    drawn = layer.addTo(map);
    drawnName = view.layer;
    addHatch();
  }

  // Once, and not before the page has given the box its room: of a box without any, Leaflet finds the closest zoom.
  function fit() {
    map.invalidateSize({ pan: false });
    const room = map.getSize();
    if (!toFit || Math.min(room.x, room.y) < LEAST_ROOM) return;
    map.setMinZoom(Math.min(LEAST_ZOOM, map.getBoundsZoom(toFit, false, L.point(2 * MARGIN, 2 * MARGIN))));
    map.fitBounds(toFit, { padding: [MARGIN, MARGIN], animate: false });
    toFit = null;
  }

  function sayFailed() {
    if (!drawn) box.dataset.failed = words.failed;
  }

  const repaint = () => {
    const next = asked && current();
    if (next && next.year !== view?.year) paint(next);
  };
  const yearSelect = watchSelect("nam", repaint);
  const player = makePlayer(map, L, words, (frame) => paint(frame ? frameView(frame) : askedView()));
  map.on("moveend", () => view && drawn && writeLabels(map, labels, drawn, (feature) => view.units.get(idOf(feature))));
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  map.attributionControl.setPrefix(false).addAttribution(style.attribution);
  const [closer, farther] = map.zoomControl.getContainer().querySelectorAll("a");
  for (const [button, title] of [[closer, words.closer], [farther, words.farther]]) { button.title = title; button.setAttribute("aria-label", title); }
  const resized = new ResizeObserver(fit);
  resized.observe(box);
  // what a pointer or the focus opened lies over other districts: it goes without either having to move
  const hush = (event) => { if (event.key === "Escape") drawn?.eachLayer((layer) => layer.closeTooltip?.()); };
  addEventListener("keydown", hush);

  function end() {
    player.end();
    yearSelect.end();
    resized.disconnect();
    removeEventListener("keydown", hush);
    map.remove();
  }
  return { take, offerYears, end };
}
