"""What the export says when a file cannot be written: (vi, en) for the fault and for the remedy."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "folder-missing": (
        "Không có thư mục “{folder}” để ghi tệp “{name}”.",
        "There is no folder “{folder}” to write “{name}” into.",
    ),
    "folder-missing-hint": (
        "Hãy tạo thư mục này hoặc chọn nơi khác.",
        "Make the folder, or choose another place.",
    ),
    "is-a-folder": (
        "“{name}” là một thư mục, không ghi tệp đè lên được.",
        "“{name}” is a folder; a file cannot take its place.",
    ),
    "is-a-folder-hint": ("Hãy chọn tên khác.", "Choose another name."),
    "folder-read-only": (
        "Không được phép ghi vào thư mục “{folder}”.",
        "Writing into the folder “{folder}” is not allowed.",
    ),
    "folder-read-only-hint": (
        "Hãy chọn thư mục khác, ví dụ Tài liệu.",
        "Choose another folder, for example Documents.",
    ),
    "file-locked": (
        "Tệp “{name}” đang bị khoá hoặc đang mở trong chương trình khác; tệp cũ còn nguyên.",
        "“{name}” is protected or open in another program; the old file is untouched.",
    ),
    "file-locked-hint": (
        "Hãy đóng chương trình đó hoặc chọn tên khác.",
        "Close that program, or choose another name.",
    ),
    "disk-full": (
        "Ổ đĩa đã đầy, chưa ghi được “{name}”; tệp cũ (nếu có) còn nguyên.",
        "The disk is full, “{name}” was not written; an older file is untouched.",
    ),
    "disk-full-hint": (
        "Hãy xoá bớt tệp hoặc chọn ổ đĩa khác.",
        "Free some space, or choose another disk.",
    ),
    "not-written": (
        "Chưa ghi được “{name}” ({reason}); tệp cũ (nếu có) còn nguyên.",
        "“{name}” could not be written ({reason}); an older file is untouched.",
    ),
    "not-written-hint": ("Hãy chọn nơi khác.", "Choose another place."),
}


def sentence(code: str, language: str, **fields: str) -> str:
    vietnamese, english = SENTENCES[code]
    return (english if language == "en" else vietnamese).format(**fields)
