from backpain_diary.presenters.welcome import place, screens


def test_the_first_screen_says_what_it_is_and_what_it_is_not() -> None:
    said = " ".join(screens()[0].lines)
    assert "does not replace a doctor" in said
    assert "don't wait with getting advice" in said
    assert "stays on this computer" in said


def test_there_are_three_short_screens() -> None:
    assert len(screens()) == 3
    assert all(len(" ".join(screen.lines)) < 500 for screen in screens())
    assert place(1, 3) == "1 of 3"
