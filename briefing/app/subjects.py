"""From the marks of a sheet to what they stand for, and back. No Qt."""

from __future__ import annotations

from briefing.sheet import Role, Sheet

Paragraph = tuple[str, int]


def subject_of(sheet: Sheet, node: int) -> tuple[str, Paragraph | None]:
    """The claim that a node belongs to ("" for none) and the paragraph that it links to."""
    link: Paragraph | None = None
    while 0 <= node < len(sheet.nodes):
        here = sheet.nodes[node]
        if link is None:
            link = paragraph_of(here.link)
        if here.subject:
            return here.subject, link
        node = here.parent
    return "", link


def paragraph_of(link: str) -> Paragraph | None:
    """ "source:bai:5" names paragraph 5 of "bai"."""
    kind, _, rest = link.partition(":")
    key, _, number = rest.rpartition(":")
    return (key, int(number)) if kind == "source" and key and number.isdecimal() else None


def node_of_subject(sheet: Sheet, subject: str) -> int:
    """The node to outline for a claim: the quantity itself where there is one; -1 for none."""
    nodes = sheet.nodes
    found = [i for i, node in enumerate(nodes) if _is_of(node.subject, subject)]
    if not found:
        return -1
    inside = set(found)
    for index, node in enumerate(nodes):
        if node.parent in inside:
            inside.add(index)
    quantities = [i for i in sorted(inside) if nodes[i].role is Role.QUANTITY]
    return quantities[0] if quantities else found[0]


def _is_of(of_node: str, subject: str) -> bool:
    """A point of a chart ("chart:0:1") is outlined with its chart when it has no node itself."""
    return of_node == subject or (bool(of_node) and subject.startswith(of_node + ":"))


def node_of_line(sheet: Sheet, line: int, words: str = "") -> int:
    """The node whose text came from that line of the panel, -1 for none; of several the shortest
    that has the words."""
    found = [i for i, node in enumerate(sheet.nodes) if node.line == line and node.text]
    wanted = words.strip().lower()
    having = [i for i in found if wanted and wanted in sheet.nodes[i].text.lower()]
    if having:
        return min(having, key=lambda i: len(sheet.nodes[i].text))
    return found[0] if found else -1
