"""Natural breaks against every possible cut, in fractions: no rounding in what they are compared with."""

from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitoring.measures.natural_breaks import TooFewValues, natural_breaks

FEW_VALUES = st.lists(st.integers(0, 40), min_size=1, max_size=12)
CLASS_COUNTS = st.integers(1, 5)


def cost_of(values: list[int], limits: tuple[int, ...]) -> Fraction:
    """The sum of squared deviations from the means of the classes, exactly."""
    spans = pairwise((min(values) - 1, *limits))
    classes = [[value for value in values if lower < value <= upper] for lower, upper in spans]
    return sum((_spread(one) for one in classes), Fraction(0))


def _spread(values: list[int]) -> Fraction:
    mean = Fraction(sum(values), len(values))
    return sum(((value - mean) ** 2 for value in values), Fraction(0))


def best_of_all(values: list[int], class_count: int) -> tuple[int, ...]:
    """By trying every cut; of equals the one whose last class begins lowest, then whose last but one does."""
    different = sorted(set(values))
    cuts = [(*inner, different[-1]) for inner in combinations(different[:-1], class_count - 1)]
    return min(cuts, key=lambda limits: (cost_of(values, limits), limits[::-1]))


@given(FEW_VALUES, CLASS_COUNTS)
@example([1, 2, 3, 4, 5, 6], 5)  # five cuts cost the same
@example([0, 1, 2, 10**9], 3)  # an outlier so far away that its square swallows the others in floating point
@example([0, 0, 0, 0, 0, 1, 2], 2)  # numbers of equal values count
def test_no_cut_costs_less_and_of_equal_ones_the_lowest_is_taken(values: list[int], class_count: int):
    if len(set(values)) < class_count:
        with pytest.raises(TooFewValues):
            natural_breaks(values, class_count)
        return

    assert natural_breaks(values, class_count) == best_of_all(values, class_count)


@given(FEW_VALUES, CLASS_COUNTS, st.sampled_from([10**6, 10**9, 10**13]))
def test_how_far_from_zero_the_values_lie_does_not_matter(values: list[int], class_count: int, away: int):
    if len(set(values)) < class_count:
        return
    moved = natural_breaks([value + away for value in values], class_count)

    assert moved == tuple(limit + away for limit in natural_breaks(values, class_count))


@given(
    st.lists(st.integers(0, 10**13), min_size=5, max_size=9, unique=True), st.integers(1, 5)
)  # squares beyond 64 bits
def test_amounts_in_dong_are_cut_exactly(values: list[int], class_count: int):
    limits = natural_breaks(values, class_count)

    assert float(cost_of(values, limits)) == pytest.approx(
        float(cost_of(values, best_of_all(values, class_count))), rel=1e-11, abs=0
    )


@given(FEW_VALUES, CLASS_COUNTS)
def test_the_order_of_the_values_does_not_matter(values: list[int], class_count: int):
    if len(set(values)) < class_count:
        return

    assert natural_breaks(values[::-1], class_count) == natural_breaks(values, class_count)


def test_one_class_ends_at_the_highest_value():
    assert natural_breaks([3, 1, 2], 1) == (3,)


def test_as_many_classes_as_values_have_one_value_each():
    assert natural_breaks([5, 1, 3, 5], 3) == (1, 3, 5)


def test_clusters_far_apart_are_found_among_thousands():
    clusters = [range(start, start + 700) for start in (0, 5_000, 12_000, 30_000, 90_000)]

    assert natural_breaks([one for cluster in clusters for one in cluster], 5) == (
        699,
        5_699,
        12_699,
        30_699,
        90_699,
    )
