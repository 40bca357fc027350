"""Every figure with its limit: `python3 packaging/dev.py bench`. Exits 1 if one is over."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.detail import detail_figures
from tests.benchmarks.diary import diary_figures
from tests.benchmarks.doctors_page import report_figures
from tests.benchmarks.exact import exact_figures
from tests.benchmarks.exporting import exporting_figures
from tests.benchmarks.importing import importing_figures
from tests.benchmarks.looking_back import looking_back_figures
from tests.benchmarks.moving import moving_figures
from tests.benchmarks.pages import page_figures
from tests.benchmarks.report import line
from tests.benchmarks.start import start_figures
from tests.benchmarks.ten_years import write_ten_years
from tests.benchmarks.views import fifty_years_figures, view_figures


def main() -> int:
    holds = True
    measures = (
        start_figures,
        page_figures,
        view_figures,
        fifty_years_figures,
        looking_back_figures,
        diary_figures,
        detail_figures,
        moving_figures,
        importing_figures,
        exporting_figures,
        exact_figures,
        report_figures,
    )
    with tempfile.TemporaryDirectory(prefix="backpain-diary-bench-") as folder:
        ten_years = write_ten_years(Path(folder) / "ten-years")
        for measure in measures:
            for figure in measure(ten_years):
                print(line(figure), flush=True)
                holds = holds and figure.holds
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
