import pytest

from monitoring.measures.classes import Classes, ClassMethod, classify
from monitoring.wording.numbers import say_number

RATES_OF_ALL_YEARS = (0.31, 0.55, 0.92, 1.13, 1.94, 2.04, 2.87, 3.66, 4.08, 5.5, 7.06, 9.77, 12.41, 20.3)
EVERY_METHOD = pytest.mark.parametrize("method", list(ClassMethod))


def classes_of(values: tuple[float, ...], method: ClassMethod, *, decimals: int = 2) -> Classes:
    classes = classify(values, method, decimals=decimals)
    assert classes is not None
    return classes


@EVERY_METHOD
def test_five_classes_rise_and_end_at_the_highest_value(method: ClassMethod):
    classes = classes_of(RATES_OF_ALL_YEARS, method)

    assert len(classes.limits) == 5
    assert list(classes.limits) == sorted(set(classes.limits))
    assert classes.limits[-1] == 20.3
    assert classes.lowest == 0.31


@EVERY_METHOD
def test_every_value_has_a_class_whose_printed_limits_it_fits(method: ClassMethod):
    classes = classes_of(
        (0.949, 0.951, 1.049, 1.0501, 2.449, 2.451, 3.1, 4.7, 5.25, 8.04), method, decimals=1
    )

    for value in (0.949, 0.951, 1.049, 1.0501, 2.449, 2.451, 3.1, 4.7, 5.25, 8.04):
        lower, upper = classes.spans[classes.class_of(value)]
        assert round(lower, 1) <= round(value, 1) <= round(upper, 1)


@EVERY_METHOD
def test_no_class_but_the_lowest_holds_its_own_lower_limit(method: ClassMethod):
    classes = classes_of(RATES_OF_ALL_YEARS, method)

    for number, (lower, _) in enumerate(classes.spans):
        assert classes.class_of(lower) == max(number - 1, 0)


def test_equal_steps_part_the_range_from_the_lowest_to_the_highest_value_evenly():
    assert classes_of((0.0, 3.0, 7.0, 8.0, 9.0, 10.0), ClassMethod.EQUAL_STEPS).limits == (
        2.0,
        4.0,
        6.0,
        8.0,
        10.0,
    )


def test_quantiles_put_as_many_values_into_every_class():
    values = tuple(float(value) for value in range(1, 11))
    classes = classes_of(values, ClassMethod.QUANTILES)

    assert [sum(classes.class_of(one) == number for one in values) for number in range(5)] == [2, 2, 2, 2, 2]


def test_natural_breaks_keep_neighbours_together():
    values = (1.0, 1.1, 5.0, 5.1, 9.0, 9.1, 20.0, 20.1, 50.0, 50.1)

    assert classes_of(values, ClassMethod.NATURAL_BREAKS).limits == (1.1, 5.1, 9.1, 20.1, 50.1)


@EVERY_METHOD
def test_classes_of_all_years_do_not_depend_on_the_year_that_is_shown(method: ClassMethod):
    of_2021, of_2022 = RATES_OF_ALL_YEARS[:7], RATES_OF_ALL_YEARS[7:]

    assert classes_of(of_2021 + of_2022, method) == classes_of(of_2022 + of_2021, method)


@EVERY_METHOD
def test_with_few_values_there_are_only_as_many_classes_as_values(method: ClassMethod):
    classes = classes_of((2.0, 1.0, 2.0, 1.001), method)

    assert classes.limits == (1.0, 2.0)
    assert [classes.class_of(value) for value in (1.0, 1.001, 2.0)] == [0, 0, 1]


@EVERY_METHOD
def test_one_value_alone_is_one_class(method: ClassMethod):
    assert classes_of((0.0, 0.0), method).spans == ((0.0, 0.0),)


def test_no_value_gives_no_classes():
    assert classify((), ClassMethod.QUANTILES, decimals=2) is None


@pytest.mark.filterwarnings("ignore:Not enough unique values")
@EVERY_METHOD
def test_many_equal_values_never_give_an_empty_span_twice(method: ClassMethod):
    classes = classes_of((0.0,) * 20 + (1.0, 2.0, 3.0, 4.0, 5.0, 6.0), method)

    assert list(classes.limits) == sorted(set(classes.limits))
    assert classes.limits[-1] == 6.0


def test_a_value_beyond_the_limits_stands_in_the_nearest_class():
    classes = classes_of((1.0, 2.0, 3.0), ClassMethod.EQUAL_STEPS)

    assert classes.class_of(99.0) == 2
    assert classes.class_of(-1.0) == 0


@pytest.mark.parametrize("value", [0.125, 0.135, 1.005, 2.675, 10.345])
def test_values_are_rounded_as_they_are_printed(value: float):
    classes = classes_of((value,), ClassMethod.QUANTILES)

    assert say_number(classes.limits[0], decimals=2) == say_number(value, decimals=2)
