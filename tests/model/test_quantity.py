from decimal import Decimal

from briefing.model import Bound, Direction, Quantity


def percent(
    shown: str, value: str, direction: Direction | None = None, bound: Bound | None = None
) -> Quantity:
    return Quantity(shown, Decimal(value), unit="%", direction=direction, bound=bound)


def test_spelling_does_not_change_the_meaning() -> None:
    assert percent("05%", "5").means_the_same(percent("5%", "5"))
    assert percent("5,0%", "5.0").means_the_same(percent("5%", "5"))


def test_a_bound_or_a_direction_changes_the_meaning() -> None:
    exact = percent("5%", "5")
    assert not exact.means_the_same(percent("≥ 5%", "5", bound=Bound.AT_LEAST))
    assert not percent("giảm 5%", "5", direction=Direction.DOWN).means_the_same(
        percent("tăng 5%", "5", direction=Direction.UP)
    )


def test_a_range_is_not_its_lower_end() -> None:
    span = Quantity("70-75%", Decimal(70), Decimal(75), "%")
    assert span.is_range
    assert not span.means_the_same(percent("70%", "70"))
