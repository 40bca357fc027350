from pathlib import Path

import pytest

from backpain_diary.errors import StorageError
from backpain_diary.settings import Settings, load, save


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    settings = Settings(
        theme="high_contrast",
        text_percent=150,
        emergency_number="112",
        sound="tones",
        voice="Anna",
        voice_rate=-50,
        volume=0,
        is_still=True,
        has_read_rules=True,
        has_been_welcomed=True,
        week_goal=7,
        paper="letter",
        left_out="words,notes",
        has_second_page=True,
        page_days="four-weeks",
        diary_view="list",
        trend_view="year",
        anchors="away",
    )
    assert all(value != usual for value, usual in zip(settings, Settings(), strict=True))
    save(tmp_path / "new" / "settings.json", settings)
    assert load(tmp_path / "new" / "settings.json") == settings


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"theme": 3}',
        '{"theme": "a"}',
        "\0",
        '{"volume": true, "is_still": 1, "sound": ["voice"], "voice": null}',
        '{"volume": 101, "voice_rate": -51, "week_goal": 8, "voice_rate": 0.0}',
    ],
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert load(path) == Settings()


def test_one_bad_value_costs_that_value_only(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "text_percent": 7, "later": 1}')
    assert load(path) == Settings(theme="dark")


def test_a_file_in_the_way_is_explained_and_stays(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    folder = here / "folder"
    folder.write_text("not a folder")
    with pytest.raises(StorageError, match="Your diary is safe") as caught:
        save(folder / "settings.json", Settings())
    assert str(folder) in caught.value.hint
    assert folder.read_text() == "not a folder"
    assert list(here.iterdir()) == [folder]
