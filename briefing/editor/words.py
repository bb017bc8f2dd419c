"""The sentences of the Nguồn tab, apart from its layout."""

from __future__ import annotations

from PySide6.QtCore import QObject


class SourceWords(QObject):
    """Looks each word up when asked, so that it is in the language of the moment."""

    @property
    def selected(self) -> str:
        return self.tr("Selected")

    @property
    def nothing_selected(self) -> str:
        return self.tr("Nothing selected")

    @property
    def choose(self) -> str:
        return self.tr("Choose on the panel, or in this list:")

    @property
    def no_claims(self) -> str:
        return self.tr("This panel states no figures and no orders.")

    @property
    def not_stated(self) -> str:
        return self.tr("Not stated by the source")

    @property
    def sentence(self) -> str:
        return self.tr("Source sentence")

    @property
    def record(self) -> str:
        return self.tr("Record of the source")

    @property
    def checks(self) -> str:
        return self.tr("Checks")

    @property
    def used_on(self) -> str:
        return self.tr("Used on panel")

    @property
    def unused(self) -> str:
        return self.tr("No panel uses this paragraph.")

    @property
    def down(self) -> str:
        return self.tr("going down")

    @property
    def up(self) -> str:
        return self.tr("going up")

    def characters(self, first: int, last: int) -> str:
        told = self.tr("characters %1–%2")
        return told.replace("%1", str(first)).replace("%2", str(last))

    def field(self, name: str) -> str:
        return {
            "measure": self.tr("Measures"),
            "owner": self.tr("Belongs to"),
            "period": self.tr("Period"),
            "nature": self.tr("Nature"),
            "baseline": self.tr("Compared with"),
            "speaker": self.tr("Speaker"),
            "addressee": self.tr("Addressed to"),
            "speech": self.tr("Wording"),
        }.get(name, name)

    def value(self, name: str, value: str) -> str:
        """Values that are ours are translated; the writer's stay as written, first letter large."""
        ours = {
            ("nature", "result"): self.tr("Result achieved"),
            ("nature", "target"): self.tr("Target"),
            ("nature", "context"): self.tr("Context"),
            ("speech", "verbatim"): self.tr("Verbatim"),
            ("speech", "report"): self.tr("Words of the report"),
            ("speech", "reported"): self.tr("Reported speech"),
        }
        return ours.get((name, value), value[:1].upper() + value[1:])

    def check(self, name: str) -> str:
        return {
            "cited": self.tr("Names its paragraph"),
            "uncited": self.tr("Names no paragraph of a source"),
            "paragraph-missing": self.tr("The paragraph it names is not in the source"),
            "words-found": self.tr("The number stands in that paragraph"),
            "words-missing": self.tr("The number does not stand there as written"),
            "open-baseline": self.tr("Baseline not stated: said so on the panel"),
        }.get(name, name)
