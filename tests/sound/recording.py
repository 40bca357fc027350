"""A real sound server with a loudspeaker that nobody hears, and what it played."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
RATE_HZ = 48_000
PATIENCE_S = 20
ENDS_WITHIN_S = 3
GUIDE_S = 110  # the session takes about half of this; one that hangs fails
Samples = NDArray[np.float64]


@dataclass(frozen=True)
class Heard:
    """sound: -1…1 at 48 kHz; told: what the program said of itself, oldest first"""

    sound: Samples
    told: list[dict[str, Any]]

    def times(self, key: str, value: object = None) -> list[float]:
        return [line["at"] for line in self.told if key in line and value in (None, line.get(key))]


@contextmanager
def process(command: list[str], env: dict[str, str], **options: Any) -> Iterator[Any]:
    """Started, and ended whatever happens."""
    started = subprocess.Popen(command, env=env, cwd=ROOT, **options)
    try:
        yield started
    finally:
        started.terminate()
        try:
            started.communicate(timeout=ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            started.kill()
            started.communicate()


@contextmanager
def sound_server(*, speaks: bool) -> Iterator[dict[str, str]]:
    """The environment of a program that plays on it."""
    runtime = Path(tempfile.mkdtemp(prefix="sound"))  # sockets need a short path
    env = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(runtime),
        "HOME": str(runtime),
        "PULSE_SERVER": f"unix:{runtime}/pulse/native",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    screenless = {name: value for name, value in env.items() if name != "DISPLAY"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, runtime, ignore_errors=True)
        server = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"]
        for module in ("module-native-protocol-unix", "module-null-sink sink_name=test"):
            server += ["-L", module]
        stack.enter_context(process(server, screenless, **quiet))
        wait_for(runtime / "pulse" / "native")
        if speaks:
            dispatcher = ["speech-dispatcher", "--run-single"]
            dispatcher += ["--communication-method", "unix_socket"]
            stack.enter_context(process(dispatcher, screenless, **quiet))
            wait_for(runtime / "speech-dispatcher" / "speechd.sock")
        yield env


def wait_for(file: Path) -> None:
    for _ in range(PATIENCE_S * 20):
        if file.exists():
            return
        time.sleep(0.05)
    raise AssertionError(f"{file} did not appear")


def record(mode: str, folder: Path, program: str = "guide") -> Heard:
    """A short session in this mode, from before its beginning until after its end.

    program: or another one of this folder, that tells of itself in the same way
    """
    folder.mkdir()
    file = folder / "recording.raw"
    with sound_server(speaks=mode in ("voice", "switched")) as env, file.open("wb") as out:
        listen = ["parec", "--latency-msec=20", "--format=s16le", f"--rate={RATE_HZ}"]
        with process([*listen, "--channels=1", "-d", "test.monitor"], env, stdout=out):
            guide = [sys.executable, "-m", f"tests.sound.{program}", str(folder), mode]
            with process(guide, env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as made:
                watch = Timer(GUIDE_S, made.kill)
                watch.start()
                told = [json.loads(line) for line in made.stdout]
                watch.cancel()
    return Heard(np.fromfile(file, dtype="<i2").astype(float) / 32_768, told)


def loudness(sound: Samples) -> float:
    return float(np.sqrt(np.mean(sound**2))) if len(sound) else 0.0
