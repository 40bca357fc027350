"""Set up, run, test and check Backpain Diary: `python3 packaging/dev.py` lists the commands.

Needs nothing but Python. Everything else goes into .venv in the project's folder.
"""

# An old Python must be able to read this file: no annotations, no f-strings, nothing newer.
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the check
    sys.exit(
        "Backpain Diary needs Python 3.11 or newer, and this is Python %d.%d: "  # noqa: UP031
        "please start it again with a newer one, for example: python3.11 packaging/dev.py run"
        % sys.version_info[:2]
    )

from devtools import commands

if __name__ == "__main__":
    sys.exit(commands.main(sys.argv[1:]))
