"""Shows the site on this machine while it is edited: each change is on the screen at once."""

from __future__ import annotations

import signal
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from showcase.diagnostics import Message, OuterWorldError, Report, say
from showcase.editing.serve.listeners import Listeners
from showcase.editing.serve.look import Look
from showcase.editing.serve.make_site import SiteMaker, private_folder
from showcase.editing.serve.overlay import News, Translate, as_json
from showcase.editing.serve.server import ADDRESS, open_server
from showcase.editing.serve.shown_site import ShownSite
from showcase.editing.serve.watch import Watcher
from showcase.editing.serve.whole_build import WholeBuild
from showcase.report_formats.words import in_words, summary_line
from showcase.settings import Settings

_BUSY_WAIT = 0.2  # seconds between two looks at a build in the background
_POLL = 0.05  # seconds after which the server notices that it shall end


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where the person who edits is told how it goes, and in which language."""

    stream: TextIO
    translate: Translate
    language: str
    print_report: Callable[[Report], None]

    def say(self, line: str) -> None:
        """Write one line at once."""
        self.stream.write(line + "\n")
        self.stream.flush()

    def tell(self, message: Message) -> None:
        """Write what happened in the language of the person, with the time of day."""
        self.say(f"{time.strftime('%H:%M:%S')} {in_words(message, self.translate)}")


class Session:
    """What is shown now, and how it follows the files."""

    def __init__(self, settings: Settings, terminal: Terminal) -> None:
        """Start with nothing shown."""
        self.settings = private_folder(settings)
        self.terminal = terminal
        self.listeners = Listeners()
        self._maker = SiteMaker(self.settings)
        self._whole_build = WholeBuild(self.settings)
        self._shown: tuple[ShownSite | None, News] = None, News()

    @property
    def site(self) -> ShownSite | None:
        """The last good state."""
        return self._shown[0]

    @property
    def whole(self) -> Path:
        """The folder of the last whole build."""
        return self.settings.output

    def news(self) -> str:
        """Write what pages shall show over themselves, as JSON."""
        return as_json(self._shown[1], self.terminal.translate, self.terminal.language)

    def follow(self, look: Look, changed: list[Path]) -> None:
        """Make the next state out of the files as they are now, show it, and tell how it went."""
        start = time.perf_counter()
        site, news = self._attempt(look)
        self._shown = site or self.site, news
        self._tell_pages()
        seconds = time.perf_counter() - start
        self._tell_terminal(changed, seconds)
        if site is not None:
            self._whole_build.want()

    def _attempt(self, look: Look) -> tuple[ShownSite | None, News]:
        number = self._shown[1].number + 1
        try:
            site, report = self._maker.make(look)
            if site is not None:
                for listener in self.listeners.all():
                    site.version(listener.path)  # made now, so that what cannot be made is known before it is shown
        except OuterWorldError as error:
            return None, News(number, trouble=error, is_shown=False)
        except Exception as error:  # noqa: BLE001 a template that somebody works on may fail in any way
            self.terminal.say(traceback.format_exc())
            words = say("the site cannot be made: {reason}", reason=f"{type(error).__name__}: {error}")
            return None, News(number, trouble=OuterWorldError(words), is_shown=False)
        return site, News(number, report, is_shown=site is not None)

    def _tell_pages(self) -> None:
        news = self.news()
        for listener in self.listeners.all():
            site = self.site
            version = site.version(listener.path) if site is not None else listener.version
            if version != listener.version:
                listener.version = version
                listener.tell("reload", "")
            listener.tell("news", news)

    def _tell_terminal(self, changed: list[Path], seconds: float) -> None:
        news, translate = self._shown[1], self.terminal.translate
        if news.trouble is not None:
            result = in_words(news.trouble.message, translate)
        else:
            if news.report.has_errors:
                self.terminal.print_report(Report(news.report.errors))
            result = summary_line(news.report, strict=False, translate=translate)
        files, took = self._names(changed), f"{seconds:.2f}"
        if news.is_broken:
            self.terminal.tell(
                say("{files}: not shown, after {seconds} s: {result}", files=files, seconds=took, result=result)
            )
        else:
            self.terminal.tell(
                say("{files}: shown after {seconds} s, {result}", files=files, seconds=took, result=result)
            )

    def _names(self, changed: list[Path]) -> str:
        """Name what changed, in a few words."""
        names = ", ".join(path.name for path in changed[:2])
        if len(changed) <= 2:
            return names
        more = say("{names} and {count} other files", names=names, count=len(changed) - 2)
        return in_words(more, self.terminal.translate)

    def look_at_whole_build(self) -> float:
        """Begin or end work in the background; gives how many seconds may pass before the next look."""
        outcome = self._whole_build.look()
        site, news = self._shown
        if isinstance(outcome, OuterWorldError):
            reason = in_words(outcome.message, self.terminal.translate)
            self.terminal.tell(say("search and links are not up to date: {reason}", reason=reason))
        elif outcome is not None:
            self._shown = site, replace(news, number=news.number + (outcome != news.report), report=outcome)
            self._tell_pages()
            result = summary_line(outcome, strict=False, translate=self.terminal.translate)
            self.terminal.tell(say("search and links are up to date, {result}", result=result))
        return _BUSY_WAIT if self._whole_build.is_busy else 1.0

    def stop(self) -> None:
        """Let browsers and the work in the background go."""
        self.listeners.close()
        self._whole_build.stop()


def serve_site(settings: Settings, port: int, terminal: Terminal) -> int:
    """Show the site on the loopback address and follow every change until interrupted; gives 0."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)  # shells start background work with it ignored
    session = Session(settings, terminal)
    server = open_server(port, session)
    resources = settings.resources
    folders = (settings.content, resources / "theme", resources / "locales")
    watcher = Watcher(folders, (resources / "mkdocs.yml",))
    serving = threading.Thread(target=server.serve_forever, args=(_POLL,), daemon=True)
    try:
        session.follow(watcher.seen, [settings.content])
        serving.start()
        stop = in_words(say("stop with Ctrl+C"), terminal.translate)
        terminal.say(f"http://{ADDRESS}:{server.server_address[1]}/  ({stop})")
        while True:
            changed = watcher.wait(session.look_at_whole_build())
            if changed:
                session.follow(watcher.seen, changed)
    except KeyboardInterrupt:
        return 0
    finally:
        session.stop()
        watcher.stop()
        if serving.ident is not None:
            server.shutdown()
        server.server_close()
