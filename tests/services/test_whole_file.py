from pathlib import Path

import pytest

from backpain_diary.errors import UserError
from backpain_diary.services.whole_file import whole_file


def test_a_file_is_complete_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "diary.csv"
    with whole_file(path) as file:
        file.write("Rücken\r\n")
        assert not path.exists()
    assert path.read_bytes() == "Rücken\r\n".encode()
    assert path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.glob("*diary*")) == [path]


def test_an_error_on_the_way_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "diary.csv"
    path.write_text("before")
    with pytest.raises(UnicodeEncodeError), whole_file(path) as file:
        file.writelines(("half", "\ud800"))
    assert path.read_text() == "before"
    assert list(tmp_path.glob("*diary*")) == [path]


def test_a_link_stays_and_what_it_points_to_is_replaced(tmp_path: Path) -> None:
    path, link = tmp_path / "real.csv", tmp_path / "link.csv"
    path.write_text("before")
    link.symlink_to(path)
    with whole_file(link) as file:
        file.write("after")
    assert link.is_symlink()
    assert path.read_text() == "after"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"), whole_file(tmp_path / "no" / "x"):
        pass
