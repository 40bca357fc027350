"""One window for one diary, as processes see it."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from Xlib import X, Xatom

from backpain_diary.ui.instance import Instance
from tests.programs import Program, display, only_window, wait_until, windows


def start(folder: Path) -> Program:
    return Program("--data-dir", folder, "--trace-startup")


def test_a_second_start_brings_the_first_window_forward_and_ends(tmp_path: Path) -> None:
    with start(tmp_path / "mine") as first, start(tmp_path / "other") as other:
        first.wait_until_complete()
        other.wait_until_complete()
        with display() as screen:
            mine = only_window(screen, first.process.pid)
            over_it = only_window(screen, other.process.pid)
            over_it.configure(stack_mode=X.Above)
            over_it.set_input_focus(X.RevertToParent, X.CurrentTime)
            wait_until(lambda: screen.get_input_focus().focus == over_it)
            # Without a window manager only this tells Qt how late it is, and X ignores wishes
            # for the focus that seem to be older than its last change.
            mine.change_property(Xatom.WM_COMMAND, Xatom.STRING, 8, b"")
            screen.sync()
            with start(tmp_path / "mine") as second:
                ran = second.end()
            assert (ran.code, ran.err) == (0, "")
            assert ran.out == "Backpain Diary is open already; its window comes forward.\n"
            wait_until(lambda: screen.get_input_focus().focus == mine)
            wait_until(lambda: screen.screen().root.query_tree().children[-1] == mine)
        assert first.process.poll() is None


def test_another_diary_opens_a_window_of_its_own(tmp_path: Path) -> None:
    with start(tmp_path / "one") as one, start(tmp_path / "two") as two:
        one.wait_until_complete()
        two.wait_until_complete()
        with display() as screen:
            assert len(windows(screen, one.process.pid)) == 1
            assert len(windows(screen, two.process.pid)) == 1


def test_what_a_killed_program_leaves_behind_stops_nobody(tmp_path: Path) -> None:
    with start(tmp_path) as killed:
        killed.wait_until_complete()
        killed.process.kill()
        killed.process.wait()
    assert (tmp_path / "window.lock").exists()
    with start(tmp_path) as next_one:
        next_one.wait_until_complete()
        next_one.close_window()
        assert next_one.end().code == 0
    assert not (tmp_path / "window.lock").exists()


def test_each_request_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.is_first()
    assert not second.is_first()
    for _request in range(3):
        with qtbot.waitSignal(first.asked_to_show):
            second.ask_first_to_show()


def test_where_nothing_can_be_written_the_diary_itself_will_say_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert Instance(tmp_path / "file" / "diary").is_first()
