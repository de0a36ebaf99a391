"""Opens pages in Chromium with a slowed processor, scrolls them, does what visitors do, and notes what it took."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, sync_playwright

from benchmarks.browser.actions import Action
from tests.browser.recording_server import Traffic

THROTTLING = 4  # times slower
VIEWPORT = (1280, 800)
NARROW = (390, 844)
SLOW_NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
LONG = 50  # milliseconds from which a task is a long one
_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # no third party answers here
)
_RECORDER = (Path(__file__).resolve().parent / "recorder.js").read_text(encoding="utf-8")
_STEP = 400  # pixels that a turn of the wheel scrolls, more on very high pages:
_MOST_STEPS = 120
_PAUSE = 30  # milliseconds between two of them
_GLIDE = 4000  # pixels that a phone scrolls in a second
_TIMEOUT = 60_000
_TYPES = {"html": "html", "css": "css", "js": "js", "json": "data", "woff2": "font"}


@dataclass(frozen=True, slots=True)
class Answer:
    """How one action was answered; times in milliseconds."""

    action: str
    latency: float  # from the input to the next frame, as INP counts it; 16 stands for 16 or less
    shown: float  # from the input until the answer was in the page
    tasks: Sequence[float]  # long tasks until everything was calm
    sent: int  # bytes loaded for it


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit of a page took; times in milliseconds, sizes in bytes as they travel."""

    sent: dict[str, int]  # bytes by type of file
    requests: int
    foreign: int  # requests to other hosts among them, which nobody answers here
    largest_paint: float
    shift: float  # sum of all layout shifts without input
    loading_tasks: Sequence[float]
    height: int  # pixels of the whole page
    scrolling_tasks: Sequence[float]
    answers: Sequence[Answer]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser of the distribution."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(_FLAGS))
        yield browser
        browser.close()


def visit(
    browser: Browser, address: str, traffic: Traffic, actions: Sequence[Action], size: tuple[int, int] = VIEWPORT
) -> Visit:
    """Open a page in a new context, scroll through it, go back to its beginning and do all actions in turn."""
    page, session = _open_slowly(browser, size)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    traffic.take()
    page.goto(address, wait_until="load")
    page.wait_for_load_state("networkidle")
    _rest(page)
    sent, requests = by_type(traffic.take()), [url for url in asked if url.startswith("http")]
    loaded = page.evaluate("({ ...window.bench, tasks: [...window.bench.tasks] })")
    height = page.evaluate("document.documentElement.scrollHeight")
    scrolling = _scroll(page, session, height)
    answers = [_do(page, action, traffic) for action in actions]
    page.context.close()
    host = address.split("/")[2]
    foreign = sum(url.split("/")[2] != host for url in requests)
    return Visit(
        sent, len(requests), foreign, loaded["lcp"], loaded["shifts"], loaded["tasks"], height, scrolling, answers
    )


def largest_paint_on_slow_network(browser: Browser, address: str) -> float:
    """Load a page with a slow processor over a slow network; gives its largest contentful paint."""
    page, session = _open_slowly(browser, VIEWPORT)
    session.send("Network.emulateNetworkConditions", SLOW_NETWORK)
    page.goto(address, wait_until="load", timeout=_TIMEOUT)
    page.wait_for_load_state("networkidle")
    _rest(page)
    found = float(page.evaluate("window.bench.lcp"))
    page.context.close()
    return found


def _open_slowly(browser: Browser, size: tuple[int, int]) -> tuple[Page, CDPSession]:
    is_phone = size == NARROW
    viewport: ViewportSize = {"width": size[0], "height": size[1]}
    context = browser.new_context(viewport=viewport, locale="en-GB", is_mobile=is_phone, has_touch=is_phone)
    context.set_default_timeout(_TIMEOUT)
    page = context.new_page()
    page.add_init_script(_RECORDER)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLING})
    session.send("Network.enable")
    return page, session


def _rest(page: Page) -> None:
    page.evaluate("window.bench.rest()")


def _scroll(page: Page, session: CDPSession, height: int) -> list[float]:
    """Go to the end of the page, on a phone in one glide, and back to its start; gives the long tasks on the way."""
    page.evaluate("window.bench.tasks = []")
    if page.viewport_size and page.viewport_size["width"] == NARROW[0]:
        way = {"x": 190, "y": 600, "yDistance": -height, "speed": _GLIDE, "gestureSourceType": "mouse"}
        session.send("Input.synthesizeScrollGesture", way)
    else:
        _turn_the_wheel(page, height)
    _rest(page)
    tasks = list(page.evaluate("window.bench.tasks"))
    page.evaluate("scrollTo(0, 0)")
    _rest(page)
    return tasks


def _turn_the_wheel(page: Page, height: int) -> None:
    page.mouse.move(VIEWPORT[0] / 4, 300)
    step = max(_STEP, height // _MOST_STEPS)
    for _ in range(height // step + 1):
        page.mouse.wheel(0, step)
        page.wait_for_timeout(_PAUSE)


def _do(page: Page, action: Action, traffic: Traffic) -> Answer:
    traffic.take()
    page.evaluate(f"window.bench.expect(() => {action.answered}), 0")
    action.do(page)
    page.evaluate("window.bench.answered")
    page.wait_for_load_state("networkidle")
    _rest(page)
    found = page.evaluate("({ ...window.bench, answered: 0 })")
    latency = max(found["events"], default=16)
    return Answer(action.name, latency, found["shown"] - found["asked"], found["tasks"], sum(traffic.take().values()))


def by_type(sent: dict[str, int]) -> dict[str, int]:
    """Add the bytes of files of one type; what has no ending of its own in the address is a page."""
    found: dict[str, int] = {}
    for path, size in sent.items():
        name = path.rpartition("/")[2]
        ending = name.rpartition(".")[2] if "." in name else "html"
        kind = _TYPES.get(ending, "image")
        found[kind] = found.get(kind, 0) + size
    return found
