"""What the learn pages say beyond their own texts."""

from html import escape

from backpain_diary.domain.learn import Topic
from backpain_diary.domain.learn_search import Found, Snippet
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.typed_day import written


def name_of(found: Found) -> str:
    """Where it was found, such as "What may cause it: Sciatica"."""
    if not found.section:
        return found.page
    return _("{page}: {section}").format(page=found.page, section=found.section)


def found_in_words(number: int, words: str) -> str:
    if not number:
        return _("Nothing was found for “{words}”. Try one shorter word.").format(words=words)
    return ngettext("Found in {n} place", "Found in {n} places", number).format(n=number)


def marked(snippet: Snippet) -> str:
    """As HTML, with the hits in bold."""
    said, at = "", 0
    for begin, end in snippet.hits:
        said += f"{escape(snippet.text[at:begin])}<b>{escape(snippet.text[begin:end])}</b>"
        at = end
    return said + escape(snippet.text[at:])


def sources(topic: Topic) -> tuple[str, ...]:
    """Each with the day on which it was read."""
    return tuple(
        _("{source}. Read on {day}.").format(source=each.name, day=written(each.read))
        for each in topic.sources
    )


def general() -> str:
    """Stands at the foot of every page."""
    return _("This is general information. It can't tell what is causing your pain.")
