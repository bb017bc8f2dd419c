"""The screen reader's view of a painted sheet: its nodes as a tree of accessible objects.

Each view keeps one plain QObject per node index, made when a reader first asks and re-used for the
next sheet; what it says is read from the view's current sheet. So nothing is built while no reader
runs, and no object dies while one still holds it. (An interface written in Python without a QObject
behind it crashes as soon as the desktop's accessibility bus asks for it.)
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from briefing.sheet import Node, Role

if TYPE_CHECKING:
    from briefing.painting.view import SheetView

_ROLES = {
    Role.TITLE: QAccessible.Role.Heading,
    Role.HEADING: QAccessible.Role.Heading,
    Role.LABEL: QAccessible.Role.StaticText,
    Role.PARAGRAPH: QAccessible.Role.Paragraph,
    Role.QUOTE: QAccessible.Role.Paragraph,
    Role.LIST: QAccessible.Role.List,
    Role.LIST_ITEM: QAccessible.Role.ListItem,
    Role.TABLE: QAccessible.Role.Table,
    Role.ROW: QAccessible.Role.Row,
    Role.HEADER_CELL: QAccessible.Role.ColumnHeader,
    Role.CELL: QAccessible.Role.Cell,
    Role.QUANTITY: QAccessible.Role.StaticText,
    Role.FIGURE: QAccessible.Role.Graphic,
    Role.CHIP: QAccessible.Role.Link,
    Role.SILENCE: QAccessible.Role.Note,
    Role.SOURCE: QAccessible.Role.Note,
    Role.PAGE_NUMBER: QAccessible.Role.StaticText,
    Role.PROBLEM: QAccessible.Role.AlertMessage,
}


class NodeObject(QObject):
    """Stands for node `index` of whatever sheet the view shows."""

    def __init__(self, view: SheetView, index: int) -> None:
        super().__init__(view)
        self.view = view
        self.index = index

    @property
    def node(self) -> Node | None:
        sheet = self.view.sheet
        if sheet is None or self.index >= len(sheet.nodes):
            return None
        return sheet.nodes[self.index]


class NodeTree:
    """The nodes of one view, as a tree, with the objects that stand for them."""

    def __init__(self, view: SheetView) -> None:
        self._view = view
        self._objects: list[NodeObject] = []
        self._children: dict[int, list[int]] = {}
        self._of: object = None

    def children(self, parent: int) -> list[int]:
        """Indices of the nodes inside a node; -1 for the sheet itself."""
        sheet = self._view.sheet
        if sheet is not self._of:
            self._of = sheet
            self._children = {}
            for index, node in enumerate(sheet.nodes if sheet else ()):
                self._children.setdefault(node.parent, []).append(index)
        return self._children.get(parent, [])

    def object(self, index: int) -> NodeObject:
        while len(self._objects) <= index:
            self._objects.append(NodeObject(self._view, len(self._objects)))
        return self._objects[index]

    def interface(self, index: int) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self.object(index))


class NodeInterface(QAccessibleObject):
    def __init__(self, item: NodeObject) -> None:
        super().__init__(item)
        self._item = item

    def parent(self) -> QAccessibleInterface:
        view, node = self._item.view, self._item.node
        if node is not None and node.parent >= 0:
            return view.tree.interface(node.parent)
        return QAccessible.queryAccessibleInterface(view)

    def childCount(self) -> int:
        return len(self._item.view.tree.children(self._item.index))

    def child(self, index: int) -> QAccessibleInterface:
        return _child(self._item.view, self._item.index, index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _place_of(self._item.view, self._item.index, child)

    def role(self) -> QAccessible.Role:
        node = self._item.node
        return QAccessible.Role.NoRole if node is None else _ROLES[node.role]

    def rect(self) -> QRect:
        view = self._item.view
        area = view.node_area(self._item.index).toAlignedRect()
        return QRect(view.mapToGlobal(area.topLeft()), area.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view, node = self._item.view, self._item.node
        state.readOnly = True
        if node is None:
            state.invisible = True
        elif node.subject or node.link:
            state.focusable = True
            state.selectable = True
            here = self._item.index == view.focused_node
            state.focused = here and view.hasFocus()
            state.selected = view.selection == self._item.index
        return state

    def text(self, kind: QAccessible.Text) -> str:
        node = self._item.node
        if node is None or kind != QAccessible.Text.Name:
            return ""
        return f"{node.ordinal} {node.text}".strip()


class ViewInterface(QAccessibleWidget):
    def __init__(self, view: SheetView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._view = view

    def childCount(self) -> int:
        return len(self._view.tree.children(-1))

    def child(self, index: int) -> QAccessibleInterface:
        return _child(self._view, -1, index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _place_of(self._view, -1, child)


def _child(view: SheetView, parent: int, index: int) -> QAccessibleInterface:
    inside = view.tree.children(parent)
    if 0 <= index < len(inside):
        return view.tree.interface(inside[index])
    return cast("QAccessibleInterface", None)  # Qt's way of saying that there is none


def _place_of(view: SheetView, parent: int, child: QAccessibleInterface) -> int:
    item = child.object()
    inside = view.tree.children(parent)
    if isinstance(item, NodeObject) and item.index in inside:
        return inside.index(item.index)
    return -1


def announce_sheet(view: SheetView) -> None:
    """Tells a running reader that the view says something else now."""
    if QAccessible.isActive():
        for kind in (QAccessible.Event.NameChanged, QAccessible.Event.ObjectReorder):
            QAccessible.updateAccessibility(QAccessibleEvent(view, kind))


def announce_focus(view: SheetView, index: int) -> None:
    if QAccessible.isActive() and index >= 0:
        event = QAccessibleEvent(view.tree.object(index), QAccessible.Event.Focus)
        QAccessible.updateAccessibility(event)


# Qt's cache deletes an interface together with its object, but Python must keep it until then.
_kept: list[QAccessibleInterface] = []
_swept_at = [256]


def _keep(made: QAccessibleInterface) -> None:
    if len(_kept) >= _swept_at[0]:
        _kept[:] = [interface for interface in _kept if isValid(interface)]
        _swept_at[0] = max(256, 2 * len(_kept))
    _kept.append(made)


def _interface_for(_name: str, item: QObject) -> QAccessibleInterface | None:
    from briefing.painting.view import SheetView

    if isinstance(item, NodeObject):
        made: QAccessibleInterface = NodeInterface(item)
    elif isinstance(item, SheetView):
        made = ViewInterface(item)
    else:
        return None
    _keep(made)
    return made


@cache
def install_accessibility() -> None:
    """Makes Qt ask us for the interfaces of our objects; once for the process."""
    factory: Any = _interface_for
    QAccessible.installFactory(factory)
