// Draws the districts once from geometry that the browser fetches and keeps; afterwards only colours and words arrive.
// Text is set as textContent throughout: names and notes are data that people typed.
(function (map) {
  document.documentElement.lang = "vi";
  const GEO = {{ this.geo_path }};
  const STYLE = {{ this.style }};
  const geometry = {};
  const svg = L.svg({ padding: 0.5 }).addTo(map);
  const labels = L.layerGroup().addTo(map);
  let drawn = null, drawnName = null, view = null, province = null, chosenView = null;

  const load = (name) => (geometry[name] = geometry[name] || fetch(GEO + name).then((answer) => answer.json()));
  const idOf = (feature) => feature.properties.unit_id || feature.properties.code;

  function addHatch() {
    if (svg._container.querySelector("#no-data")) return;
    svg._container.insertAdjacentHTML("afterbegin",
      '<defs><pattern id="no-data" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
      `<rect width="7" height="7" fill="${STYLE.noData}"/><line x1="0" y1="0" x2="0" y2="7" stroke="${STYLE.noDataLine}" stroke-width="1.4"/></pattern></defs>`);
  }

  function styleOf(feature) {
    const unit = view.units[idOf(feature)];
    if (!unit) return { stroke: false, fill: false };
    return {
      fillColor: unit.fill || "url(#no-data)", fillOpacity: 1,
      color: unit.chosen ? STYLE.ink : unit.illustrative ? STYLE.inkSoft : STYLE.paper,
      weight: unit.chosen ? 4 : 1.5, dashArray: unit.illustrative && !unit.chosen ? "1.5 4" : null,
    };
  }

  function tooltipOf(feature) {
    const box = document.createElement("div"), unit = view.units[idOf(feature)];
    if (!unit) return box;
    box.appendChild(document.createElement("b")).textContent = unit.full_name;
    for (const line of unit.tooltip) box.appendChild(document.createElement("div")).textContent = line;
    return box;
  }

  function open(feature) {
    const plain = { type: "Feature", properties: { unit_id: idOf(feature) }, geometry: null };
    window.Streamlit.setComponentValue({ last_active_drawing: plain, at: Date.now() });
  }

  function makeReachable(feature, layer) {
    const path = layer.getElement(), unit = view.units[idOf(feature)];
    if (!path || !unit) return;
    path.setAttribute("tabindex", "0");
    path.setAttribute("role", "button");
    path.setAttribute("aria-label", [unit.full_name, ...unit.tooltip].join(". "));
    path.onkeydown = (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(feature); } };
  }

  function bind(feature, layer) {
    layer.bindTooltip(() => tooltipOf(feature), { sticky: true, className: "unit-tip" });
    layer.on("click", (event) => { L.DomEvent.stopPropagation(event); open(feature); });
    layer.on("mouseover focus", () => layer.setStyle({ weight: 3.5, color: STYLE.ink, dashArray: null }));
    layer.on("mouseout blur", () => layer.setStyle(styleOf(feature)));
  }

  // Where a label would cover another, first the name gives way, then the whole label; large units come first.
  function writeLabels() {
    labels.clearLayers();
    if (!drawn) return;
    const placed = [], free = (box) => placed.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
    const sized = [];
    drawn.eachLayer((layer) => {
      const unit = view.units[idOf(layer.feature)];
      if (!unit) return;
      const bounds = layer.getBounds();
      const corner = map.latLngToLayerPoint(bounds.getSouthWest()), far = map.latLngToLayerPoint(bounds.getNorthEast());
      sized.push({ unit, at: layer.feature.properties, width: Math.abs(far.x - corner.x) });
    });
    for (const { unit, at, width } of sized.sort((one, other) => other.width - one.width)) {
      const point = map.latLngToLayerPoint([at.label_lat, at.label_lon]);
      const boxOf = (wide, high) => ({ left: point.x - wide / 2, right: point.x + wide / 2, top: point.y - high / 2, bottom: point.y + high / 2 });
      const named = boxOf(unit.name.length * 6.4, 30), bare = boxOf(unit.label.length * 7.5, 15);
      const withName = width > unit.name.length * 5.2 && free(named);
      if (!withName && (width < 20 || !free(bare))) continue;
      placed.push(withName ? named : bare);
      const box = document.createElement("div");
      box.style.color = unit.ink;
      if (withName) box.appendChild(document.createElement("span")).textContent = unit.name;
      box.appendChild(document.createElement("b")).textContent = unit.label;
      const icon = L.divIcon({ className: "unit-label", html: box, iconSize: [130, 34] });
      L.marker([at.label_lat, at.label_lon], { icon, interactive: false, keyboard: false }).addTo(labels);
    }
  }

  async function drawContext() {
    const [neighbours, outline] = await Promise.all([load("neighbours.geojson"), load("lam_dong_province.geojson")]);
    L.geoJSON(neighbours, { renderer: svg, interactive: false, style: { fillColor: STYLE.neighbour, fillOpacity: 1, color: STYLE.neighbourLine, weight: 1 } }).addTo(map).bringToBack();
    for (const { properties } of neighbours.features) {
      const box = document.createElement("div");
      box.textContent = properties.name_vi;
      const icon = L.divIcon({ className: "neighbour-label", html: box, iconSize: [110, 16] });
      L.marker([properties.label_lat, properties.label_lon], { icon, interactive: false, keyboard: false }).addTo(map);
    }
    province = L.geoJSON(outline, { renderer: svg, interactive: false, style: { fill: false, color: STYLE.ink, weight: 2.5 } }).addTo(map);
  }
  const context = drawContext();

  window.paintDistricts = async function (next) {
    chosenView = next;
    player.offer(next);
    await show(next);
    (next.frames || []).forEach((frame) => load(frame.layer)); // the player's own layers, before it is asked to play
  };

  async function show(next) {
    view = next;
    const [units] = await Promise.all([load(next.layer), context]);
    if (view !== next) return; // a later choice overtook this one
    if (drawnName !== next.layer) {
      if (drawn) drawn.remove();
      drawn = L.geoJSON(units, { renderer: svg, style: styleOf, onEachFeature: bind }).addTo(map);
      if (!drawnName) map.fitBounds(drawn.getBounds(), { padding: [6, 6], animate: false });
      drawnName = next.layer;
    } else drawn.setStyle(styleOf);
    addHatch();
    drawn.eachLayer((layer) => makeReachable(layer.feature, layer));
    province.bringToFront();
    drawn.eachLayer((layer) => { const unit = view.units[idOf(layer.feature)]; if (unit && unit.chosen) layer.bringToFront(); });
    writeLabels();
    map.getContainer().setAttribute("aria-label", next.alt);
    map.getContainer().setAttribute("role", "region");
    map.getContainer().dataset.painted = next.key;
  }
  const player = (
{{ this.player }})(map, L, (frame) => show(frame ? frameView(frame) : chosenView));

  function frameView(frame) {
    const units = {};
    for (const [id, name, index, label, illustrative] of frame.units) {
      const fill = index === null ? null : chosenView.colours[index], standing = illustrative ? "Số liệu minh họa" : "";
      const said = index === null ? "chưa có số liệu" : `${label} ${chosenView.unit}`;
      units[id] = { fill, ink: index === null ? STYLE.ink : chosenView.inks[index], name, full_name: name, label, illustrative,
        chosen: false, tooltip: [`Năm ${frame.year}: ${said}`, standing].filter(Boolean) };
    }
    return { key: `năm ${frame.year}`, alt: `Năm ${frame.year}`, layer: frame.layer, units };
  }
  map.on("zoomend", () => view && writeLabels());
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  map.attributionControl.setPrefix(false).addAttribution(STYLE.attribution);
  if (map.zoomControl) {
    const [closer, farther] = map.zoomControl.getContainer().querySelectorAll("a");
    for (const [button, title] of [[closer, "Phóng to"], [farther, "Thu nhỏ"]]) { button.title = title; button.setAttribute("aria-label", title); }
  }
})({{ this._parent.get_name() }});
