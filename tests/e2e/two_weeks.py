"""Two weeks of a new user, told once, and lived with different hands.

Each day is a function of its own; the window is opened for it and closed afterwards. The days that
are missing are left blank.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol


class Hands(Protocol):
    """What somebody does at the window, by the names that they see or hear."""

    def page(self, name: str) -> None:
        """Go to a page of the rail."""

    def press(self, name: str) -> None:
        """A button or a link."""

    def tick(self, name: str) -> None:
        """A check box, or one of several answers."""

    def number(self, pain: int) -> None:
        """Answer the question with eleven numbers."""

    def choose(self, list_name: str, number: int) -> None:
        """A number in a list that opens."""

    def place(self, name: str) -> None:
        """A place of the body map."""

    def day(self, day: int) -> None:
        """A day of March in the calendar of the diary."""

    def fill(self, day: int, pain: int) -> None:
        """A day among the last seven, in the strip above the calendar."""

    def answer(self, is_there: bool) -> None:
        """The question about a warning sign."""

    def write(self, field: str, text: str) -> None: ...

    def open_found(self, words: str) -> None:
        """The entry in the list of those found that has these words."""

    def wait(self, seconds: int) -> None:
        """Let a session go on."""

    def sees(self, *words: str) -> None:
        """Make sure that these words are shown."""

    def looks_around(self) -> None:
        """At all that the page has, in the way these hands go."""


def number_name(pain: int) -> str:
    """What a button of the eleven is called."""
    ends = {0: "0, no pain at all", 10: "10, the worst pain you can imagine"}
    return ends.get(pain, f"{pain} out of 10")


def first_day(hands: Hands) -> None:
    hands.sees("Welcome to Backpain Diary", "It does not diagnose, treat or monitor any condition")
    hands.looks_around()
    hands.press("Next")
    hands.sees("When did this pain start?")
    for _day in range(2):
        hands.press("Day before")
    hands.press("Keep this day")
    hands.sees("Kept: it began on 27 February 2026.")
    hands.tick("A knee problem or a knee replacement")
    hands.looks_around()
    hands.press("Next")
    hands.sees("Can you hear your guide?")
    hands.looks_around()
    hands.press("Begin")
    hands.sees("One tap saves it. Nothing is chosen yet.", "There is no right number")
    hands.number(5)
    hands.sees("✓ Saved 08:12 – 5")
    hands.press("Not now")  # the questions about warning signs


def everything_noted_and_a_warning_sign(hands: Hands) -> None:
    hands.number(6)
    hands.press("Add detail")
    hands.press("Where it hurt")
    hands.place("Left low back")
    hands.place("Right buttock")
    hands.choose("How bad there, 0 to 10: Left low back", 6)
    hands.tick("Did the pain disturb your sleep last night? A little")
    hands.tick("Was it worse at night? Yes")
    hands.press("What came along with it")
    hands.tick("Numb or weak leg or foot")
    hands.tick("Stiff when bending or turning")
    hands.press("What may have made it worse")
    hands.tick("Sitting for a long time")
    hands.press("What you did about it")
    hands.tick("Kept moving")
    hands.press("Medicine you took")
    hands.write("Medicine, as you call it", "Paracetamol")
    hands.press("Add")
    hands.write("How much Paracetamol, if you like", "500 mg")
    hands.press("The activity that matters to you")
    hands.write("The activity that matters to you", "Gardening")
    hands.tick("How did it go? 4")
    hands.write("Note", "After the long bus ride")
    hands.press("Your own tags")
    hands.write("A word of your own", "travel")
    hands.looks_around()
    hands.press("Save")
    hands.sees("Saved 6 on 2 March, 08:12", "After the long bus ride")
    hands.page("Today")
    hands.sees("Is this new or getting worse?")
    hands.press("Check for warning signs")
    hands.sees("Question 1 of 25")
    hands.looks_around()
    for number in range(1, 16):
        hands.sees(f"Question {number} of 25")
        hands.answer(False)
    hands.sees("Question 16 of 25", "new weakness or numbness in one leg or foot")
    hands.answer(True)
    hands.press("Stop here")
    hands.sees("You answered yes to:", "Get advice today or tomorrow")
    hands.looks_around()
    hands.press("Done")


def a_day_filled_in(hands: Hands) -> None:
    hands.number(4)
    hands.page("Diary")
    hands.sees("Fill in the last days, if you like")
    hands.fill(4, 3)
    hands.sees("Saved 3 on 4 March")
    hands.looks_around()


def mistakes_mended(hands: Hands) -> None:
    hands.number(8)
    hands.press("Undo")
    hands.sees("One tap saves it. Nothing is chosen yet.")
    hands.number(3)
    hands.page("Diary")
    hands.day(5)
    hands.press("Edit 4 on 5 March, 08:12")
    hands.number(5)
    hands.press("Save")
    hands.sees("Saved 5 on 5 March, 08:12")
    hands.day(4)
    hands.press("Delete 3 on 4 March")
    hands.sees("Deleted 3 on 4 March")
    hands.press("Undo: Deleted 3 on 4 March")
    hands.sees("3 on 4 March is back in your diary")


def a_day_added_later(hands: Hands) -> None:
    hands.number(3)
    hands.page("Diary")
    hands.day(3)
    hands.press("Add an entry for 3 March")
    hands.number(2)
    hands.press("Save")
    hands.sees("no time · added later")


def a_session_that_hurts(hands: Hands) -> None:
    hands.press("Flare day")
    hands.looks_around()
    hands.press("I have read this")
    hands.number(3)
    hands.wait(2)
    hands.press("This hurts")
    hands.looks_around()
    hands.press("End here")
    hands.number(4)
    hands.wait(4)  # to read what was done
    hands.press("Done")
    hands.sees("How bad")


def pausing(hands: Hands) -> None:
    hands.number(2)
    hands.page("Settings")
    hands.looks_around()
    hands.press("Pause the diary")
    hands.sees("Your diary has been paused since 9 March")


def reading_while_it_rests(hands: Hands) -> None:
    hands.sees("Your diary is paused")
    hands.page("Help")
    hands.sees("Call your local emergency number")
    hands.looks_around()
    hands.press("What may cause it")
    hands.sees("back or hip")
    hands.looks_around()
    hands.press("← Back to Help")
    hands.page("Stretch")
    hands.looks_around()
    hands.press("New movement of your own")
    hands.looks_around()
    hands.press("Cancel")


def the_diary_taken_up(hands: Hands) -> None:
    hands.press("Take the diary up again")
    hands.sees("One tap saves it. Nothing is chosen yet.")
    hands.number(1)


def looking_back(hands: Hands) -> None:
    hands.number(10)
    hands.press("Undo")
    hands.number(1)
    hands.page("Diary")
    hands.write("Search the diary", "bus")
    hands.sees("1 entry found")
    hands.open_found("After the long bus ride")
    hands.sees("March 2026", "Took: Paracetamol 500 mg", "Tags: travel")
    hands.page("Trends")
    hands.sees("1 March to 13 March: 11 of 13 days logged, 1 added later. Worst pain between 1 and")
    hands.looks_around()


def last_day(hands: Hands) -> None:
    hands.number(0)
    hands.sees("✓ Saved 08:12 – 0")
    hands.looks_around()
    hands.page("Diary")
    hands.sees("March 2026")


DAYS: Mapping[int, Callable[[Hands], None]] = MappingProxyType(
    {
        1: first_day,
        2: everything_noted_and_a_warning_sign,
        5: a_day_filled_in,
        6: mistakes_mended,
        7: a_day_added_later,
        8: a_session_that_hurts,
        9: pausing,
        10: reading_while_it_rests,
        12: the_diary_taken_up,
        13: looking_back,
        14: last_day,
    }
)
