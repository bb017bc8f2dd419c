"""What presentation mode says, in Vietnamese and English."""

from __future__ import annotations

from typing import Final

from briefing.presenter.show import Action

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "window": ("Trình chiếu: {title}", "Presentation: {title}"),
    "end": ("Hết phần trình bày", "End of the presentation"),
    "go to": ("Tới trang {number}", "Go to page {number}"),
    "of": ("/ {count}", "/ {count}"),
    "overview": ("Tổng quan", "Overview"),
    "overview hint": (
        "Mũi tên để chọn, Enter để chiếu, hoặc gõ số trang",
        "Arrows to choose, Enter to show, or type a number",
    ),
    "overview at": ("Tổng quan. Trang {number}: {title}", "Overview. Page {number}: {title}"),
    "claims": ("Câu trong nguồn", "Source sentences"),
    "paragraph": ("{title}, ¶{number}", "{title}, ¶{number}"),
    "record": (
        "Bản ghi bài nguồn: {title}, ¶{number}",
        "Record of the source: {title}, ¶{number}",
    ),
    "no claims": (
        "Trang này không dẫn câu nào của nguồn.",
        "This page rests on no sentence of a source.",
    ),
    "help": ("Phím khi trình chiếu", "Keys during the presentation"),
    "help hint": ("Nhấn phím bất kỳ để đóng", "Press any key to close"),
    "black": ("Màn hình đen", "Black screen"),
    "white": ("Màn hình trắng", "White screen"),
    "group one": ("Chuyển trang", "Moving"),
    "group two": ("Màn hình", "Screen"),
    "number": ("Số rồi Enter", "Number, Enter"),
    "click": ("Bấm chuột, lăn xuống", "Click, wheel down"),
    "right click": ("Bấm phải, lăn lên", "Right click, wheel up"),
    "full screen": ("Toàn màn hình hoặc cửa sổ", "Full screen or window"),
}

# How the help sheet names what a key does.
ACTIONS: Final[dict[Action, tuple[str, str]]] = {
    Action.NEXT: ("Trang sau", "Next"),
    Action.PREVIOUS: ("Trang trước", "Previous"),
    Action.FIRST: ("Trang đầu", "First"),
    Action.LAST: ("Trang cuối", "Last"),
    Action.CONFIRM: ("Trang sau, hoặc tới số đã gõ", "Next, or to the typed number"),
    Action.ERASE: ("Trang trước, hoặc xoá chữ số", "Previous, or erase a digit"),
    Action.GO_TO: ("Tới trang theo số", "Go to a page by number"),
    Action.BACK: ("Trở lại nơi vừa rời", "Back to where you jumped from"),
    Action.OVERVIEW: ("Tổng quan các trang", "Overview of all pages"),
    Action.CLAIMS: ("Câu trong nguồn của trang này", "Source sentences of this page"),
    Action.BLACK: ("Màn hình đen, phím bất kỳ để trở lại", "Black, any key returns"),
    Action.WHITE: ("Màn hình trắng, phím bất kỳ để trở lại", "White, any key returns"),
    Action.HELP: ("Bảng phím này", "This sheet"),
    Action.START: ("Không làm gì khi đang chiếu", "Does nothing during the show"),
    Action.END: ("Kết thúc, giữ nguyên trang", "End, keeping the place"),
}


def say(code: str, language: str, **fields: object) -> str:
    vietnamese, english = SENTENCES[code]
    return (vietnamese if language == "vi" else english).format(**fields)


def action_name(action: Action, language: str) -> str:
    vietnamese, english = ACTIONS[action]
    return vietnamese if language == "vi" else english
