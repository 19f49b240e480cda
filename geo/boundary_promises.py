"""What the derived boundary layers promise, checked on the very text that is written."""

import geopandas as gpd
import shapely

LARGEST_BYTES = {"lam_dong_districts": 90_000, "lam_dong_units_2025": 90_000, "neighbours": 60_000}
LARGEST_AREA_ERROR_PCT = 0.05
LARGEST_COMMUNE_BYTES = 220_000
# wards of a few square kilometres lose more of their area to the same tolerance than a district does
LARGEST_COMMUNE_ERROR_PCT = 0.5
TRUONG_SA_EAST_OF_LON = 111.0


class BoundaryPromiseBroken(Exception):
    """A derived layer is not what `geo/ATTRIBUTION.md` says of it."""


def broken_promises(layers, received):
    """Give one sentence for each promise that the written layers do not keep."""
    read = {name: gpd.read_file(text.decode()) for name, text in layers.items()}
    districts, units, province, neighbours = (
        read[name]
        for name in ("lam_dong_districts", "lam_dong_units_2025", "lam_dong_province", "neighbours")
    )
    broken = [
        f"{name}: {len(layers[name])} bytes, promised at most {most}"
        for name, most in LARGEST_BYTES.items()
        if len(layers[name]) > most
    ]
    error_pct = area_error_pct(districts, received)
    broken += [
        f"district {code}: area off by {error:.4f} %, promised at most {LARGEST_AREA_ERROR_PCT} %"
        for code, error in error_pct.items()
        if error > LARGEST_AREA_ERROR_PCT
    ]
    whole = shapely.union_all(districts.geometry.values)
    truong_sa = neighbours.loc[neighbours["code"] == "56"].total_bounds[2] > TRUONG_SA_EAST_OF_LON
    parts_kept = all(shapely.get_num_geometries(neighbours.geometry.values) >= 1)
    for kept, sentence in [
        (sorted(districts["code"]) == sorted(received["code"]), "the districts are not those received"),
        (len(units) == len(districts) - 2, "the merger does not leave 10 units"),
        (all(frame.geometry.is_valid.all() for frame in read.values()), "a shape is not valid"),
        (shapely.coverage_is_valid(districts.geometry.values), "the districts overlap or leave gaps"),
        (shapely.coverage_is_valid(units.geometry.values), "the 10 units overlap or leave gaps"),
        (shapely.equals(whole, shapely.union_all(units.geometry.values)), "10 units do not cover the 12"),
        (shapely.equals(whole, province.geometry.iloc[0]), "the outline is not the union of the districts"),
        (truong_sa, "Khánh Hòa has lost Trường Sa"),
        (parts_kept, "a neighbour is empty"),
    ]:
        if not kept:
            broken.append(sentence)
    for name, layer in read.items():
        labels = shapely.points(layer["label_lon"], layer["label_lat"])
        inside = shapely.contains(layer.geometry.values, labels)
        broken += [f"{name}: the label of {code} lies outside it" for code in layer.loc[~inside, "code"]]
    return broken


def broken_commune_promises(text, received):
    """Give one sentence for each promise that the written layer of communes does not keep."""
    communes = gpd.read_file(text.decode())
    labels = shapely.points(communes["label_lon"], communes["label_lat"])
    error_pct = area_error_pct(communes, received)
    return [
        sentence
        for kept, sentence in [
            (
                len(text) <= LARGEST_COMMUNE_BYTES,
                f"communes: {len(text)} bytes, promised {LARGEST_COMMUNE_BYTES}",
            ),
            (sorted(communes["code"]) == sorted(received["code"]), "the communes are not those received"),
            (communes.geometry.is_valid.all(), "a commune's shape is not valid"),
            (shapely.coverage_is_valid(communes.geometry.values), "the communes overlap or leave gaps"),
            (shapely.contains(communes.geometry.values, labels).all(), "a commune's label lies outside it"),
            (
                error_pct.max() <= LARGEST_COMMUNE_ERROR_PCT,
                f"a commune's area is off by {error_pct.max():.2f} %",
            ),
        ]
        if not kept
    ]


def area_error_pct(derived, received):
    """Give by code how far each derived area is from the received one, in per cent of it."""
    area = derived.set_index("code").to_crs(received.crs).area
    return ((area / received.set_index("code").area - 1).abs() * 100).sort_index()
