// A worker: fetches a layer of thousands of units and lays its outlines into flat arrays, which are handed over without
// being copied, so that the page goes on while megabytes are read. Coordinates are those of the map's projection, 0 to 1.
onmessage = async ({ data: { key, address } }) => {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    const laid = lay(await answer.json());
    postMessage({ key, laid }, [laid.points, laid.rings, laid.units, laid.boxes].map((array) => array.buffer));
  } catch (failed) {
    postMessage({ key, failed: String(failed) });
  }
};

const across = (lon) => lon / 360 + 0.5;
const down = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

// points: x and y of every vertex; rings: where each ring begins; units: with which ring each unit begins; boxes: left,
// top, right and bottom of each unit. The last entry of rings and units ends them.
function lay({ features, sheets = [], detail_from_zoom: detailFromZoom = Infinity }) {
  const outlines = features.map(({ geometry }) => (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()));
  const ringCount = outlines.reduce((count, own) => count + own.length, 0);
  const pointCount = outlines.reduce((count, own) => count + own.reduce((sum, ring) => sum + ring.length, 0), 0);
  const points = new Float32Array(2 * pointCount), rings = new Uint32Array(ringCount + 1), units = new Uint32Array(features.length + 1);
  const boxes = new Float32Array(4 * features.length);
  let point = 0, ring = 0;
  outlines.forEach((own, unit) => {
    let [left, top, right, bottom] = [1, 1, 0, 0];
    for (const vertices of own) {
      for (const [lon, lat] of vertices) {
        const x = (points[2 * point] = across(lon)), y = (points[2 * point + 1] = down(lat));
        point += 1;
        left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
      }
      rings[(ring += 1)] = point;
    }
    units[unit + 1] = ring;
    boxes.set([left, top, right, bottom], 4 * unit);
  });
  return { features: features.map(({ properties }) => ({ properties })), points, rings, units, boxes, sheets, detailFromZoom };
}
