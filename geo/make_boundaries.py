"""Derive the boundary layers that the maps draw from the received ones in `geo/source/`.

    python geo/make_boundaries.py            write the layers, here and under static/geo/
    python geo/make_boundaries.py --check    write nothing; exit 1 where a layer is not what this script makes

The same input gives the same bytes. Every promise (size, area, topology) is checked on the text that is
written, read back, and a broken one raises `BoundaryPromiseBroken` before any file is touched.
"""

import argparse
import json
import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

from boundary_promises import BoundaryPromiseBroken, broken_commune_promises, broken_promises

HERE = Path(__file__).resolve().parent
SERVED = HERE.parent / "static" / "geo"
LICENCES = ("LICENSE-GPL-3.0.txt", "LICENSE-MIT-communes.txt")

# Lambert azimuthal equal-area centred on the province: areas are true, lengths good to 0.02 % inside it.
METRIC = "+proj=laea +lat_0=11.75 +lon_0=108.05 +datum=WGS84 +units=m"
DEGREES = "EPSG:4326"

DISTRICT_TOLERANCE_M = 100
COMMUNE_TOLERANCE_M = 150
NEIGHBOUR_TOLERANCE_M = 800
NEIGHBOUR_LABEL_FRAME_M = 22_000  # what a map of the province shows around it; beyond, no label is seen

MERGED_ON_2024_12_01 = ("681", "682", "683")
MERGED = {"unit_id": "682-2024", "code": "682", "name_vi": "Đạ Huoai", "name_en": "Da Huoai", "kind": "huyện"}
PROVINCE = {"unit_id": "68", "code": "68", "name_vi": "Lâm Đồng", "name_en": "Lam Dong", "kind": "tỉnh"}

FIELDS = ["unit_id", "code", "name_vi", "name_en", "kind", "label_lon", "label_lat"]


def read_source(name):
    """Give the received layer in metres, with `unit_id` beside its code, sorted by code."""
    layer = gpd.read_file(HERE / "source" / f"{name}.geojson").sort_values("code", ignore_index=True)
    return layer.assign(unit_id=layer["code"]).to_crs(METRIC)


def simplified_districts(source):
    """Give the districts simplified together, so that neighbours keep one common line."""
    return source.assign(geometry=shapely.coverage_simplify(source.geometry.values, DISTRICT_TOLERANCE_M))


def simplified_communes(source):
    """Give the communes and wards from 01/07/2025, simplified together like the districts."""
    return source.assign(geometry=shapely.coverage_simplify(source.geometry.values, COMMUNE_TOLERANCE_M))


def units_of_2025(districts):
    """Give the 10 units from 01/12/2024: the three western districts dissolved into the new Đạ Huoai."""
    merging = districts["code"].isin(MERGED_ON_2024_12_01)
    united = shapely.coverage_union_all(districts.geometry.values[merging])
    merged = gpd.GeoDataFrame([MERGED], geometry=[united], crs=districts.crs)
    return gpd.GeoDataFrame(
        gpd.pd.concat([districts[~merging], merged], ignore_index=True), crs=districts.crs
    )


def province_outline(districts):
    """Give the outline of the province: the union of the districts as they are drawn."""
    united = shapely.coverage_union_all(districts.geometry.values)
    return gpd.GeoDataFrame([PROVINCE], geometry=[united], crs=districts.crs)


def simplified_neighbours(source):
    """Give the neighbours simplified for context, except along Lâm Đồng.

    They surround the province, so that it is the hole in their union. Its line is put back as received:
    simplified like the rest, it would leave white gaps of several hundred metres beside the districts.
    """
    mainland = _largest_part(shapely.coverage_union_all(source.geometry.values))
    hole = max((shapely.Polygon(ring) for ring in mainland.interiors), key=shapely.area)
    shapes = shapely.coverage_simplify([*source.geometry.values, hole], NEIGHBOUR_TOLERANCE_M)
    coarse, coarse_hole = shapes[:-1], shapes[-1]
    given_back = shapely.intersection(source.geometry.values, coarse_hole)
    fitted = shapely.difference(shapely.union(coarse, given_back), hole)
    return source.assign(geometry=[_without_slivers(shape) for shape in fitted])


def _largest_part(shape):
    return max(shapely.get_parts(shape), key=shapely.area)


def _without_slivers(shape, smallest_m2=10_000):
    """Drop the crumbs that cutting leaves; the smallest island received has three times this area."""
    return shapely.multipolygons([part for part in shapely.get_parts(shape) if part.area > smallest_m2])


def with_labels(layer, visible=None):
    """Add the centre of the largest inscribed circle of each unit, or of its part inside `visible`."""
    shapes = layer.geometry if visible is None else layer.geometry.intersection(visible)
    largest = [_largest_part(shape) for shape in shapes]
    circles = shapely.maximum_inscribed_circle(np.array(largest), tolerance=10)
    centres = gpd.GeoSeries(shapely.get_point(circles, 0), crs=layer.crs).to_crs(DEGREES)
    return layer.assign(label_lon=centres.x.round(4).values, label_lat=centres.y.round(4).values)


def as_geojson(name, layer, decimals, extra_fields=()):
    """Give the layer as GeoJSON bytes: one unit a line, outer rings counter-clockwise."""
    layer = layer.to_crs(DEGREES)
    # Rounding alone can make a ring touch itself; setting the precision first keeps every shape valid.
    shapes = shapely.set_precision(layer.geometry.values, 10.0**-decimals)
    shapes = shapely.transform(shapes, lambda xy: np.round(xy, decimals))
    shapes = shapely.orient_polygons(shapely.normalize(_unwrap(shapes)))
    lines = []
    for shape, record in zip(shapes, layer[[*FIELDS, *extra_fields]].to_dict("records"), strict=True):
        geometry = {"type": shape.geom_type, "coordinates": shapely.geometry.mapping(shape)["coordinates"]}
        feature = {"type": "Feature", "id": record["unit_id"], "properties": record, "geometry": geometry}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    head, tail = f'{{"type":"FeatureCollection","name":"{name}","features":[\n', "\n]}\n"
    return (head + ",\n".join(lines) + tail).encode()


def _unwrap(shapes):
    """Write a MultiPolygon of one part as a Polygon, which is how the districts were received."""
    return np.array([parts[0] if len(parts := shapely.get_parts(s)) == 1 else s for s in shapes])


def make_layers():
    """Give `{file stem: GeoJSON bytes}` of the five layers, checked.

    Raises `BoundaryPromiseBroken` naming every promise that does not hold.
    """
    received = read_source("lam_dong_districts_source")
    districts = simplified_districts(received)
    province = province_outline(districts)
    frame = shapely.box(*province.total_bounds).buffer(NEIGHBOUR_LABEL_FRAME_M, join_style="mitre")
    neighbours = simplified_neighbours(read_source("neighbours_source"))
    layers = {
        "lam_dong_districts": as_geojson("lam_dong_districts", with_labels(districts), 5),
        "lam_dong_units_2025": as_geojson("lam_dong_units_2025", with_labels(units_of_2025(districts)), 5),
        "lam_dong_province": as_geojson("lam_dong_province", with_labels(province), 5),
        "neighbours": as_geojson(
            "neighbours", with_labels(neighbours, visible=frame), 4, ["joined_lam_dong_2025"]
        ),
    }
    communes = read_source("lam_dong_communes_source")
    layers["lam_dong_communes"] = as_geojson(
        "lam_dong_communes", with_labels(simplified_communes(communes)), 5
    )
    broken = broken_promises(layers, received) + broken_commune_promises(
        layers["lam_dong_communes"], communes
    )
    if broken:
        raise BoundaryPromiseBroken("; ".join(broken))
    return layers


def main():
    """Write the layers, or with `--check` say which differ; exit status 1 where any does."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    checking = parser.parse_args().check
    files = {f"{name}.geojson": text for name, text in make_layers().items()}
    wanted = {folder / name: text for folder in (HERE, SERVED) for name, text in files.items()}
    for licence in LICENCES:  # the licence travels with every copy
        wanted[SERVED / licence] = (HERE / licence).read_bytes()
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_bytes() != text]
    for path in stale:
        if not checking:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(wanted[path])
        print(f"{'differs' if checking else 'written'}: {path.relative_to(HERE.parent)}")
    return 1 if checking and stale else 0


if __name__ == "__main__":
    sys.exit(main())
