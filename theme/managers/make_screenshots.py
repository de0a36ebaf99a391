"""
Make the pictures of the page for cluster managers that show real pages; the drawings beside them are made by hand.

Run it in the repository: `PYTHONPATH=. .venv/bin/python theme/managers/make_screenshots.py`. It needs the Chromium of
the distribution. What is shown is a programme that does not exist, from tests/sites/complete.
"""

from __future__ import annotations

import base64
import html
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, ViewportSize, sync_playwright

from tests.browser.fake_git_host import ADDRESS, ORIGIN, TOKEN, GitHost, git_host

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
INSIDE = "programme/content"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
SIZE: ViewportSize = {"width": 1000, "height": 625}
SCALE = 1.2  # pictures are 1200 by 750
MOST_BYTES = 60_000
RING = "outline: 5px solid #d0342c !important; outline-offset: 8px; border-radius: 4px"
TO_WEBP = """async ([data, quality]) => {
  const image = new Image();
  image.src = data;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", quality);
}"""
# What people do: a name of a field with a letter too few, and an identifier with another ending.
SLIPS = (("summary:", "sumary:"), ("sectors: [hydrogen", "sectors: [hydrogens"))
# The colours of a terminal, by the numbers that the report writes.
TERMINAL = (
    "margin: 0; padding: 40px; background: #fff; color: #1d2b36; white-space: pre-wrap; "
    "font: 16px/1.7 ui-monospace, monospace"
)
ANSI = {
    "1": "font-weight: 700",
    "2": "opacity: 0.7",
    "31": "color: #b3261e",
    "32": "color: #2d7a46",
    "33": "color: #8a5a00",
}


def save(page: Page, name: str, picture: bytes) -> None:
    """Write a picture as WebP, at the best quality that is small enough."""
    data = "data:image/png;base64," + base64.b64encode(picture).decode()
    for quality in (0.9, 0.8, 0.7, 0.6, 0.5):
        found = base64.b64decode(page.evaluate(TO_WEBP, [data, quality]).partition(",")[2])
        if len(found) <= MOST_BYTES:
            (HERE / name).write_bytes(found)
            print(f"{name}: {len(found)} bytes at quality {quality}")
            return
    raise SystemExit(f"{name} is too large")


def shoot(browser: Browser, name: str, address: str, marked: str = "") -> None:
    """Take a picture of a page; what is marked gets a ring and stands in the lower half."""
    context = browser.new_context(viewport=SIZE, device_scale_factor=SCALE, color_scheme="light", bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.fonts.ready")
    if marked:
        page.add_style_tag(content=f"{marked} {{ {RING} }}")
        page.locator(marked).first.evaluate("node => scrollTo(0, node.getBoundingClientRect().top + scrollY - 430)")
    picture = page.screenshot()
    page.goto("about:blank")
    save(page, name, picture)
    context.close()


def show_report(content: Path, folder: Path) -> Path:
    """Write what the check says of a file with slips as a page that looks like a terminal."""
    file = content / "clusters/alpha-energy.yml"
    text = file.read_text(encoding="utf-8")
    for right, wrong in SLIPS:
        text = text.replace(right, wrong, 1)
    file.write_text(text, encoding="utf-8")
    code = (
        "import sys, io; sys.stdout.isatty = lambda: True; from showcase.cli import main; "
        "sys.exit(main(['check', 'content/clusters/alpha-energy.yml']))"
    )
    run = subprocess.run(  # noqa: S603 our own program
        [sys.executable, "-c", code], cwd=content.parent, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    words = f"$ .ci/showcase check content/clusters/alpha-energy.yml\n\n{run.stdout}"
    page = folder / "check.html"
    page.write_text(f'<meta charset="utf-8"><pre style="{TERMINAL}">{_colours(words)}</pre>', encoding="utf-8")
    return page


def _colours(text: str) -> str:
    """Turn the signs that colour a terminal into HTML."""
    opened = 0
    pieces = re.split(r"\x1b\[([\d;]*)m", html.escape(text, quote=False))
    found = pieces[0]
    for signs, words in zip(pieces[1::2], pieces[2::2], strict=True):
        styles = "; ".join(ANSI[sign] for sign in signs.split(";") if sign in ANSI)
        if styles:
            opened += 1
            found += f'<span style="{styles}">'
        else:
            found += "</span>" * opened
            opened = 0
        found += words
    return found + "</span>" * opened


def shoot_form(browser: Browser, name: str, content: Path, site: str) -> None:
    """Take a picture of the form with an entry in it, signed in at a git host that is not there."""
    with git_host(GitHost.of_folder(content, INSIDE)) as host:

        def forward(route: Route) -> None:
            route.fulfill(response=route.fetch(url=route.request.url.replace(ORIGIN, f"http://127.0.0.1:{host.port}")))

        context = browser.new_context(viewport=SIZE, device_scale_factor=SCALE, color_scheme="light", bypass_csp=True)
        context.route(f"{ORIGIN}/**", forward)
        page = context.new_page()
        page.goto(f"{site}/admin/#/collections/clusters/entries/alpha-energy")
        page.get_by_role("button", name="Sign In Using Access Token").click()
        page.get_by_role("textbox").fill(TOKEN)
        page.keyboard.press("Enter")
        page.locator('section.field[data-key-path="name.en"]').wait_for()
        page.wait_for_load_state("networkidle")
        picture = page.screenshot()
        context.close()
    save(browser.new_page(), name, picture)


def build_sample(folder: Path, *, has_form: bool) -> Path:
    """Build the site of a programme that does not exist; gives the folder of its content."""
    content = folder / INSIDE
    shutil.copytree(ROOT / "tests/sites/complete/content", content)
    if has_form:
        programme = content / "programme.yml"
        text = programme.read_text(encoding="utf-8").replace("https://github.com/example/showcase", ADDRESS)
        programme.write_text(text.replace("browser_form: false", "browser_form: true"), encoding="utf-8")
    command = [sys.executable, str(ROOT / "build.py"), "--content", str(content), "--output", str(folder / "site")]
    command += ["--locales", "en", "--as-of", "2026-01-15", "--quiet"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 our own program
    return content


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name that the library gives it
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a site while the context lasts; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "site")))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def main() -> None:
    """Make all pictures anew."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        plain, form = Path(name, "plain"), Path(name, "form")
        contents = build_sample(plain, has_form=False), build_sample(form, has_form=True)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with served(plain) as site:
            shoot(
                browser, "guide-edit-link.webp", f"{site}/clusters/alpha-energy/", '.edit-links__link[href*="/edit/"]'
            )
        with served(form) as site:
            shoot_form(browser, "guide-form.webp", contents[1], site)
        shoot(browser, "guide-check.webp", show_report(contents[0], plain).as_uri())
        browser.close()


if __name__ == "__main__":
    main()
