"""A chart goes out of the program: as a picture and on paper, on white in every look."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from liftcoach.paper.charts_paper import MOST_ROWS
from liftcoach.paper.styles import LARGE, SMALL
from liftcoach.ui.charts.chart_picture import PAGE_PT, SCALE, card_image, plot_image, save_picture
from liftcoach.ui.charts.charts_tab import ChartsTab
from liftcoach.ui.places import Place
from liftcoach.ui.theme.theme import Theme, apply_theme, theme
from liftcoach.ui.theme.tokens import ThemeName
from tests.journeys.conftest import clock, person
from tests.journeys.person import Person
from tests.paper.pdf_text import page_texts, squeezed
from tests.ui.charts.test_charts_tab import THREE_MONTHS, area, colours, look, shown

__all__ = ["area", "clock", "look", "person"]


@pytest.mark.parametrize("name", list(ThemeName))
def test_a_picture_is_on_white_with_its_lines_in_every_look(area: object, name: ThemeName) -> None:
    tab = shown(area, THREE_MONTHS)  # type: ignore[arg-type]
    apply_theme(Theme(name))
    for _ in range(4):
        QApplication.processEvents()
    image = tab.card("felt").picture()
    light = Theme().palette
    assert QColor(image.pixel(2, 2)).name().upper() == light.surface
    assert {light.series1, light.series2, light.series3, light.flare_soft} <= colours(image)
    assert theme() == Theme(name), "the window keeps its look"
    seen = colours(tab.card("felt").plot.grab().toImage())
    assert theme().palette.series2 in seen


def test_a_picture_tells_its_days_and_what_must_be_known_below_the_plots(area: object) -> None:
    card = shown(area, THREE_MONTHS).card("felt")  # type: ignore[arg-type]
    assert card._days == "8 December 2025 to 4 March 2026"
    plots, picture = card.plot_image(), card.picture()
    lines = card_image("", "", (), card.plot).height()
    one, two = (card_image("", "", ("Shaded",) * count, card.plot).height() - lines for count in (1, 2))
    assert two == 2 * one > 0
    foot = picture.copy(0, picture.height() - round(1.5 * one), picture.width(), one)
    assert Theme().palette.ink2 in colours(foot)
    assert picture.height() >= plots.height() + 2 * one


def test_a_picture_for_large_print_has_larger_letters_and_leaves_the_window_as_it_was(area: object) -> None:
    card = shown(area, THREE_MONTHS).card("felt")  # type: ignore[arg-type]
    before, on_screen = card.plot.size(), card.plot.grab().toImage()
    usual, large = card.plot_image(), card.plot_image(large=True)
    # The pixels of a letter are as many in both, and both are as wide as the page.
    letters_pt = theme().type_px("small") * SCALE * PAGE_PT / large.width()
    assert letters_pt >= 0.99 * SMALL.size_pt * LARGE
    assert large.width() < usual.width()
    assert {Theme().palette.series1, Theme().palette.series2} <= colours(large)
    QApplication.processEvents()
    assert card.plot.size() == before
    assert card.plot.grab().toImage() == on_screen


def test_captions_are_dark_on_white_in_a_dark_window(area: object) -> None:
    tab = shown(area, THREE_MONTHS)  # type: ignore[arg-type]
    apply_theme(Theme(ThemeName.DARK))
    for _ in range(4):
        QApplication.processEvents()
    plot = tab.card("felt").plot
    ((place, words),) = plot.captions
    assert words == "Sleep, hours"
    scaled = QRect((place.topLeft().toPointF() * SCALE).toPoint(), place.size() * SCALE)
    seen = colours(plot_image(plot).copy(scaled))
    assert Theme().palette.ink2 in seen
    assert theme().palette.ink2 not in seen


def test_a_picture_of_a_chart_that_shows_its_table_is_the_chart(area: object) -> None:
    tab = shown(area, THREE_MONTHS)  # type: ignore[arg-type]
    card = tab.card("work")
    before = colours(card.picture())
    card._set_table(shown=True)
    assert colours(card.picture()) == before
    assert card.table.isVisible()


def test_no_picture_is_written_over_another(tmp_path: Path, qapp: QApplication) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    assert save_picture(image, tmp_path / "new", "work").name == "work.png"
    assert save_picture(image, tmp_path / "new", "work").name == "work-2.png"
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileExistsError):
        save_picture(image, tmp_path / "file", "work")


def test_charts_are_printed_and_saved_as_a_picture_from_the_window(person: Person) -> None:
    program = person.pages.program
    program.switch_to_example(program.roster.examples()[0].id)
    documents = person.folder / "documents"
    person.pages.print_folder = lambda: documents
    person.pages.go(Place.CHARTS)
    person.settle()
    tab = person.window.findChild(ChartsTab)
    assert tab is not None
    tab.finish()
    person.settle()
    person.press("save-picture", inside=tab.card("felt"))
    (picture,) = documents.iterdir()
    assert picture.name.startswith("liftcoach-felt-")
    assert not QImage(str(picture)).isNull()
    assert str(picture) in person.text(inside=tab.card("felt"))
    headline = person.text("charts-headline")
    person.press("print-charts")
    assert person.is_at(Place.PAPER)
    person.press("save-paper")
    (paper,) = documents.glob("*.pdf")
    words = "".join(page_texts(paper))
    for told in (headline, "How you felt", "How much you did each week", "Example, not you", "The numbers", "before"):
        assert squeezed(told) in words
    _heads, newest, in_all = tab.card("felt").numbers(2)
    assert len(newest) == 2 < in_all
    heads, rows, _in_all = tab.card("felt").numbers(MOST_ROWS)
    said = [head for head, values in zip(heads, zip(*rows, strict=True), strict=True) if any(values)]
    assert squeezed("".join(said)) in words, "the newest rows of each table follow the pictures"
    assert "Flare" in heads
    assert "Flare" not in said, "a column in which nothing stands is left out on paper"
    person.press("large-print")
    person.press("save-paper")
    (large,) = set(documents.glob("*.pdf")) - {paper}
    assert len(page_texts(large)) > len(page_texts(paper))
    in_large = "".join(page_texts(large))
    for told in (headline, "How you felt", "Example, not you", "".join(said)):
        assert squeezed(told) in in_large, "large print says the same"
    person.press("leave-paper")
    assert person.is_at(Place.CHARTS)


def test_a_picture_has_lines_as_wide_as_the_screen_has_them(area: object) -> None:
    tab = shown(area, THREE_MONTHS)  # type: ignore[arg-type]
    plot = tab.card("felt").plot
    pain = QColor(Theme().palette.series2).rgb()

    def usual_run(image: QImage) -> float:
        """How high the pain line usually is where a column of pixels crosses it."""
        runs = []
        for x in range(image.width() // 4, image.width() // 2):
            high = sum(image.pixel(x, y) == pain for y in range(image.height()))
            runs += [high] if high else []
        return median(runs)

    assert usual_run(plot_image(plot)) >= 2 * usual_run(plot.grab().toImage())
