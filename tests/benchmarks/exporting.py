"""The ten-year diary, written to a file: seconds of the processor, for each form with entries."""

import time
from pathlib import Path
from statistics import median

from backpain_diary.clock import SystemClock
from backpain_diary.domain.exports import Form
from backpain_diary.presenters.exports import file_name
from backpain_diary.presenters.regions import region_words
from backpain_diary.services.exporting import ExportService
from backpain_diary.settings import Settings
from tests.benchmarks.report import Figure
from tests.benchmarks.ten_years import opened_copy

TIMES = 3
LIMITS_S = {Form.ENTRIES: 1.0, Form.EVERYTHING: 1.5, Form.HEALTH: 1.0}


def exporting_figures(ten_years: Path) -> list[Figure]:
    return [_figure(ten_years, form, limit_s) for form, limit_s in LIMITS_S.items()]


def _figure(ten_years: Path, form: Form, limit_s: float) -> Figure:
    taken = []
    with opened_copy(ten_years) as database:
        service = ExportService(database, SystemClock())
        path = database.path.with_name(file_name(form))
        for _time in range(TIMES):
            began = time.process_time()
            written = service.write(form, path, Settings(), region_words(), replace=True)
            taken.append(time.process_time() - began)
        size = path.stat().st_size
    detail = f"{written.entries} entries, {size / 1e6:.1f} MB; of {TIMES}"
    return Figure(f"ten years as {form.value}", median(taken), limit_s, "s", detail)


if __name__ == "__main__":
    import tempfile

    from tests.benchmarks.report import line
    from tests.benchmarks.ten_years import write_ten_years

    with tempfile.TemporaryDirectory() as folder:
        for figure in exporting_figures(write_ten_years(Path(folder) / "ten-years")):
            print(line(figure))
