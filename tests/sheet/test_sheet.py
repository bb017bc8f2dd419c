from briefing.sheet import Group, Node, Rect, Role, Shape, Sheet, Size, Stroke, Text, bounds_of
from briefing.sheet.geometry import rectangle, segment
from briefing.sheet.sheet import moved


def box(x: float, y: float, width: float, height: float, node: int = -1) -> Shape:
    return Shape(rectangle(Rect(x, y, width, height)), fill="#000000", node=node)


def word(node: int) -> Text:
    return Text(
        "Hà Nội", "sans-400", 10, 20, 30, "#000000", (1, 2), (0, 5), (0, 3), 40, 21, 33, node=node
    )


def sheet(*marks: Shape | Text | Group) -> Sheet:
    nodes = (Node(Role.LIST), Node(Role.LIST_ITEM, "Hà Nội", parent=0), Node(Role.FIGURE, "nền"))
    return Sheet(Size(960, 540), "#FFFFFF", marks, nodes)


def test_the_smallest_mark_under_the_pointer_wins() -> None:
    page = sheet(box(0, 0, 500, 500, node=2), word(node=1))
    assert page.hit(30, 28) == 1
    assert page.hit(300, 300) == 2
    assert page.hit(900, 500) == -1


def test_decoration_is_never_hit() -> None:
    assert sheet(box(0, 0, 100, 100)).hit(50, 50) == -1


def test_groups_are_opened_for_hits_and_texts() -> None:
    page = sheet(Group((word(node=1),), clip=Rect(0, 0, 100, 100)))
    assert page.hit(30, 28) == 1
    assert [text.string for text in page.texts()] == ["Hà Nội"]


def test_a_container_owns_the_marks_of_its_children() -> None:
    text = word(node=1)
    assert sheet(text, box(0, 0, 9, 9, node=2)).marks_of(0) == (text,)


def test_moving_shifts_ink_and_renumbers_nodes() -> None:
    group = Group((word(node=1), box(0, 0, 4, 4)), clip=Rect(0, 0, 50, 50), node=0)
    shifted = moved(group, 5, 7, first_node=10)
    assert isinstance(shifted, Group)
    text, shape = shifted.marks
    assert isinstance(text, Text)
    assert (text.x, text.baseline, text.top, text.bottom) == (25, 37, 28, 40)
    assert (text.node, shape.node, shifted.node) == (11, -1, 10)
    assert shifted.clip == Rect(5, 7, 50, 50)


def test_a_stroke_widens_the_box_of_a_line() -> None:
    line = Shape(segment(0, 10, 100, 10), stroke=Stroke("#000000", 4))
    assert line.bounds == Rect(-2, 8, 104, 4)
    assert bounds_of((line, box(0, 0, 10, 10))) == Rect(-2, 0, 104, 12)
    assert bounds_of(()) == Rect(0, 0, 0, 0)
