// Names and values on the map. Where a label would cover another, first the name gives way, then the whole label; large
// units come first.
const LEAST_WIDTH = 20;

export function writeLabels(map, group, drawn, unitOf) {
  group.clearLayers();
  const placed = [];
  const free = (box) => placed.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
  for (const { unit, at, width } of bySize(map, drawn, unitOf)) {
    const point = map.latLngToLayerPoint([at.label_lat, at.label_lon]);
    const boxOf = (wide, high) => ({ left: point.x - wide / 2, right: point.x + wide / 2, top: point.y - high / 2, bottom: point.y + high / 2 });
    const named = boxOf(unit.name.length * 6.4, 30), bare = boxOf(unit.label.length * 7.5, 15);
    const withName = width > unit.name.length * 5.2 && free(named);
    if (!withName && !free(bare)) continue;
    placed.push(withName ? named : bare);
    const icon = L.divIcon({ className: "unit-label", html: words(unit, withName), iconSize: [130, 34] });
    L.marker([at.label_lat, at.label_lon], { icon, interactive: false, keyboard: false }).addTo(group);
  }
}

function bySize(map, drawn, unitOf) {
  const sized = [], seen = map.getBounds().pad(0.5);
  const look = (layer) => {
    const unit = unitOf(layer.feature), bounds = layer.getBounds();
    if (!unit || !seen.intersects(bounds)) return;
    const corner = map.latLngToLayerPoint(bounds.getSouthWest()), far = map.latLngToLayerPoint(bounds.getNorthEast());
    const width = Math.abs(far.x - corner.x);
    if (width >= LEAST_WIDTH) sized.push({ unit, at: layer.feature.properties, width });
  };
  if (drawn.eachWide) drawn.eachWide(LEAST_WIDTH, look); // of many units the others are not even looked at
  else drawn.eachLayer(look);
  return sized.sort((one, other) => other.width - one.width);
}

function words(unit, withName) {
  const box = document.createElement("div");
  box.style.color = unit.ink;
  if (withName) box.appendChild(document.createElement("span")).textContent = unit.name;
  box.appendChild(document.createElement("b")).textContent = unit.label;
  return box;
}
