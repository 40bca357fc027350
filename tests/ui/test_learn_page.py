"""The learn pages: found, searched, read and left again, in the real window."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.catalog_learn import load
from backpain_diary.domain.learn import Kind, Target, Topic
from backpain_diary.presenters.care import care_cards
from backpain_diary.presenters.learn import sources
from backpain_diary.presenters.learn_pages import own_pages
from backpain_diary.ui.learn_flow import LearnFlow
from backpain_diary.ui.pages.learn import LearnPage
from backpain_diary.ui.pages.learn_card import LearnCard
from backpain_diary.ui.theme import Theme
from tests.dialogs import in_dialog
from tests.domain.diaries import diary
from tests.e2e.test_keyboard import tab_to
from tests.fakes import FakeClock
from tests.windows import KNOWN, Driver, name_of, open_window, services, visible

TOPICS = (*load(paths.assets_dir()), *own_pages())


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock())


def open_list(driver: Driver) -> LearnPage:
    driver.press("Help")
    driver.press("Search the learn pages")
    return learn(driver)


def learn(driver: Driver) -> LearnPage:
    assert isinstance(driver.shown, LearnPage)
    return driver.shown


def type_in_search(driver: Driver, words: str) -> None:
    learn(driver).search.setFocus()
    learn(driver).search.selectAll()
    driver.key(words)


def paragraphs(topic: Topic) -> set[str]:
    blocks = [block for section in topic.sections for block in section.blocks]
    return {block.text for block in blocks if block.kind is not Kind.LINK}


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_page_opens_from_the_list_and_says_all_it_holds(
    qtbot: QtBot, tmp_path: Path, look: str
) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock(), KNOWN._replace(theme=look))
    open_list(driver)
    for topic in TOPICS:
        driver.press(topic.title)
        said = set(driver.texts())
        titles = {section.title for section in topic.sections if section.title}
        assert {topic.title, *titles, *paragraphs(topic), *sources(topic)} <= said
        assert driver.shown.accessibleName() == topic.title
        driver.press("All pages")


def test_a_link_leads_on_to_the_page_and_the_section_that_it_names(driver: Driver) -> None:
    open_list(driver)
    driver.press("What may come along with the pain")
    driver.press("Sleep on your side, and more")
    assert learn(driver).accessibleName() == "What you can do yourself"
    focused = QApplication.focusWidget()
    assert isinstance(focused, QFrame)
    assert focused.accessibleName() == "Sleep on your side"
    bar = learn(driver).scroll_area.verticalScrollBar()

    def is_at_the_top() -> bool:
        return bar.value() == bar.maximum() or abs(bar.value() - focused.y()) <= 20

    driver.qtbot.waitUntil(lambda: bar.value() > 0 and is_at_the_top())


def test_what_is_scrolled_to_does_not_come_back_when_one_has_scrolled_on(driver: Driver) -> None:
    page = open_list(driver)
    page.open_page("causes", "sciatica")
    bar = page.scroll_area.verticalScrollBar()
    driver.qtbot.waitUntil(lambda: bar.value() > 0)
    page.scroll_area.setFocus()
    driver.key(Qt.Key.Key_Home)
    page.scroll_area.verticalScrollBar().triggerAction(bar.SliderAction.SliderToMinimum)
    driver.window.resize(900, 620)
    driver.qtbot.waitUntil(lambda: driver.window.width() == 900)
    QApplication.processEvents()
    assert bar.value() == 0


def test_it_is_searched_as_one_types(driver: Driver) -> None:
    page = open_list(driver)
    type_in_search(driver, "pilates")
    assert driver.says("Nothing was found for “pilates”. Try one shorter word.")
    type_in_search(driver, "pillow")
    assert driver.says("Found in 2 places")
    assert [text for text in driver.texts() if "<b>pillow</b>" in text]
    found = "Living with it for longer: Five habits"
    assert found in driver.button_names(page)
    driver.press(found)
    assert page.accessibleName() == "Living with it for longer"
    assert page.search.text() == ""


def test_a_new_search_begins_at_its_top(driver: Driver) -> None:
    page = open_list(driver)
    page.open_page("causes", "sciatica")
    bar = page.scroll_area.verticalScrollBar()
    driver.qtbot.waitUntil(lambda: bar.value() > 0)
    type_in_search(driver, "pain")
    QApplication.processEvents()
    assert bar.value() == 0
    assert bar.maximum() > 0


def test_without_words_the_search_shows_the_list(driver: Driver) -> None:
    page = open_list(driver)
    type_in_search(driver, "x")
    driver.key(Qt.Key.Key_Backspace)
    assert driver.says("Learn")
    assert {topic.title for topic in TOPICS} <= set(driver.button_names(page))
    driver.key(Qt.Key.Key_Return)
    assert driver.says("Learn")
    driver.key(" ")
    assert driver.says("Learn")


def test_by_keys_alone_from_anywhere_to_a_cause_and_back(driver: Driver) -> None:
    driver.key(Qt.Key.Key_F1)
    tab_to(driver, "Search the learn pages")
    driver.key(Qt.Key.Key_Return)
    driver.key("paget")  # the focus is in the search
    driver.key(Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Paget's disease of bone"
    driver.key(Qt.Key.Key_Escape)
    assert driver.says("When to get help")
    assert driver.shown is driver.window.pages["help"]


def test_results_and_links_are_reached_by_tab(driver: Driver) -> None:
    open_list(driver)
    driver.key("referral")
    tab_to(driver, "Seeing a physical therapist: Do you need a referral?")
    driver.key(Qt.Key.Key_Space)
    driver.press("All pages")
    tab_to(driver, "How long it usually lasts")
    driver.key(Qt.Key.Key_Return)
    tab_to(driver, "Living with it for longer")
    driver.key(Qt.Key.Key_Return)
    assert learn(driver).accessibleName() == "Living with it for longer"


def test_a_page_can_be_read_to_its_end_by_keys(driver: Driver) -> None:
    page = open_list(driver)
    driver.press("What may cause it")
    bar = page.scroll_area.verticalScrollBar()
    for _press in range(40):
        driver.key(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0


@pytest.mark.parametrize("way", ["← Back to Help", "Help", "When to get help"])
def test_help_is_one_step_away(driver: Driver, way: str) -> None:
    open_list(driver)
    driver.press(way)
    assert driver.shown is driver.window.pages["help"]
    assert [word for word, each in driver.window.rail.buttons.items() if each.isChecked()] == [
        "help"
    ]


def test_a_link_to_the_care_cards_leads_to_help(driver: Driver) -> None:
    page = open_list(driver)
    driver.press("When to ask for help")
    driver.press("When to get help", page)
    assert driver.shown is driver.window.pages["help"]


def test_the_card_on_help_opens_a_page(driver: Driver) -> None:
    driver.press("Help")
    driver.press("Living with it for longer")
    assert learn(driver).accessibleName() == "Living with it for longer"


def test_why_a_notice_is_shown_leads_to_how_we_count_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    clock = FakeClock(datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(days=21))
    with services(tmp_path, clock) as (service, _coach):
        for day, pain in diary("22P").items():
            service.save_pain(pain, day=day)
        service.answer_onset(None)
    driver = open_window(qtbot, tmp_path, clock)
    driver.press("Why am I seeing this?")
    driver.press("Read more: How we count")
    assert driver.says("A pain-free week ends the count")
    driver.press("← Back to Today")
    assert driver.shown is driver.window.today


def test_trends_lead_to_honest_numbers_and_back(driver: Driver) -> None:
    driver.key("4")
    driver.press("Trends")
    trends = driver.window.pages["trends"]
    driver.qtbot.waitUntil(lambda: trends.chart.has_picture)  # type: ignore[attr-defined]
    driver.press("Read more: About honest numbers")
    assert driver.says("When we say lower or higher")
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is driver.window.pages["trends"]


def test_a_movement_leads_to_what_to_expect_and_back(driver: Driver) -> None:
    driver.press("Stretch")
    driver.press("How Cobra goes")
    driver.press("Read more: About stretching")
    assert driver.says("What you can expect")
    driver.press("← Back to Stretch")
    assert driver.says("Step by step")


def test_during_a_session_help_offers_no_way_out_of_it(driver: Driver) -> None:
    driver.press("Start Short routine")
    driver.press("When to get help")
    assert driver.says("Emergency")
    assert not visible(driver.shown, LearnCard)


def test_help_is_whole_even_if_the_pages_cannot_be_read(
    driver: Driver, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "learn").mkdir()
    (tmp_path / "learn" / "sleep.md").write_text("Sleep.", "utf-8")
    flow = LearnFlow(driver.window, tmp_path)
    card = LearnCard(flow.topics)
    qtbot.addWidget(card)
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "learn/sleep.md: line 1 must be +++" in said[1]
    assert "Install the app again" in said[2]

    def look(dialog: QWidget) -> None:
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        assert any("learn/sleep.md" in text for text in texts)

    in_dialog(lambda: flow.open(Target("causes"), "today"), look)
    assert driver.shown is driver.window.today
    driver.press("Help")
    assert {card.title for card in care_cards()} <= set(driver.texts())


@pytest.mark.parametrize(
    ("percent", "size"), [(100, (680, 600)), (150, (740, 700)), (200, (512, 600))]
)
def test_nothing_is_cut_off_sideways(
    qtbot: QtBot, theme: Theme, percent: int, size: tuple[int, int]
) -> None:
    theme.use("dark", percent)
    page = LearnPage(TOPICS)
    page.set_way_back("help", "Help")
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    for topic in ("", *(topic.id for topic in TOPICS), "search"):
        if topic == "search":
            page.search.setFocus()
            QTest.keyClicks(page.search, "pain")
        else:
            page.open_page(topic)
        for _turn in range(3):  # what wraps finds its height in turns
            QApplication.processEvents()
        for widget in (*visible(page, QAbstractButton), *visible(page, QLabel)):
            place = QRect(widget.mapTo(page, QPoint()), widget.size())
            assert place.left() >= 0 and place.right() < page.width(), (topic, name_of(widget))
        assert page.scroll_area.horizontalScrollBar().maximum() == 0
        for button in (page.back, page.all_pages):
            assert button.width() >= button.sizeHint().width()
        assert page.search.width() >= theme.px(100)
