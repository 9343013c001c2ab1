"""Depth of the property tests, the deep marker, and the flag that writes expected outputs anew."""

import signal
import threading

import pytest
from hypothesis import HealthCheck, settings

from tests.support.depth import DEEP, at_depth

# A slow shared machine is no defect, so there is no deadline. At depth 1 the examples are the same on every run: a red
# run is then about the change at hand. The deep run draws fresh ones and prints how to repeat a failure; how many of
# the first few dozen a test throws away is chance there, and depth 1 tells it.
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("depth-1", max_examples=40, deadline=None, derandomize=True, suppress_health_check=_SLOW)
settings.register_profile(
    "deep",
    max_examples=1_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[*_SLOW, HealthCheck.filter_too_much],
)
settings.load_profile(at_depth("depth-1", "deep"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected outputs anew instead of comparing"
    )


def pytest_report_header() -> str:
    return f"depth: {at_depth('1', 'deep')}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if DEEP:
        return
    deep = [item for item in items if item.get_closest_marker("deep")]
    if deep:
        config.hook.pytest_deselected(items=deep)
        items[:] = [item for item in items if not item.get_closest_marker("deep")]


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether the expected outputs are to be written anew (`make golden`)."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session", autouse=True)
def _interrupts_are_heard() -> None:
    """A shell lets what it runs in the background ignore interrupts; programs under test have to hear theirs."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the terminal, the locale or the time zone of the machine it runs on."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    monkeypatch.setenv("PYTHONUTF8", "1")
