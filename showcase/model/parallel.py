"""Spreads independent work over the cores of the machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import struct
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from showcase.diagnostics import OuterWorldError, say

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], list[Result]]
Done = dict[int, list[Any]]  # results by the number of the share

_SHARE = 32  # items taken at a time; fewer are not worth a second process
_TICKET = struct.Struct("I")
_MOST_SHARES = 8192  # their tickets wait in a pipe, which holds 64 KB


def spread(work: Work[Item, Result], items: Sequence[Item], workers: int, *, share: int = 0) -> list[Result]:
    """
    Do the work on all items and give the results in the order of the items.

    Where the system can fork, processes take the next `share` of neighbouring items whenever they are ready, so that
    slow items delay nobody; memory is common until it is written to.
    An error of a worker is raised here; a worker that was killed is an OuterWorldError.
    """
    size = max(share or _SHARE, -(-len(items) // _MOST_SHARES))
    shares = [items[start : start + size] for start in range(0, len(items), size)]
    workers = min(workers, len(shares))
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return work(items)
    tickets = _tickets(range(workers, len(shares)))
    helpers: list[tuple[Connection[Any, Any], BaseProcess]] = []
    was_frozen = gc.get_freeze_count() > 0
    gc.freeze()  # a collection in a worker would touch, and so copy, all that is common
    try:
        for number in range(1, workers):
            helpers.append(_start(_Part(work, shares, tickets, number), [receiver for receiver, _ in helpers]))
        done = _Part(work, shares, tickets, 0).do()
        for receiver, process in helpers:
            done.update(_receive(receiver, process))
    finally:
        if not was_frozen:
            gc.unfreeze()
        os.close(tickets)
        for receiver, process in helpers:
            receiver.close()
            process.terminate()
            process.join()
    return [result for number in range(len(shares)) for result in done[number]]


def _tickets(numbers: Sequence[int]) -> int:
    """Put the numbers of shares into a pipe that all processes read; gives the end to read from."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(map(_TICKET.pack, numbers)))
    os.close(writing)
    return reading


class _Part:
    """What one process does: a first share of its own, then one for each ticket it gets hold of."""

    def __init__(self, work: Work[Any, Any], shares: Sequence[Sequence[Any]], tickets: int, first: int) -> None:
        self.work = work
        self.shares = shares
        self.tickets = tickets
        self.first = first

    def do(self) -> Done:
        """Work until no ticket is left; reading one is atomic, so no share is done twice."""
        done = {self.first: self.work(self.shares[self.first])}
        while ticket := os.read(self.tickets, _TICKET.size):
            (number,) = _TICKET.unpack(ticket)
            done[number] = self.work(self.shares[number])
        return done


def _start(part: _Part, open_receivers: Sequence[Connection[Any, Any]]) -> tuple[Connection[Any, Any], BaseProcess]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_help, args=(part, sender, (*open_receivers, receiver)), daemon=True)
    process.start()
    sender.close()
    return receiver, process


def _receive(receiver: Connection[Any, Any], process: BaseProcess) -> Done:
    try:
        outcome: Done | BaseException = receiver.recv()
    except EOFError as error:
        process.join()
        raise OuterWorldError(
            say("a part of the work was ended from outside (code {code})", code=process.exitcode),
            say("the machine may be short of memory; build fewer languages at once with --locales"),
        ) from error
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _help(part: _Part, sender: Connection[Any, Any], inherited: Sequence[Connection[Any, Any]]) -> None:
    # Whoever holds the reading end keeps the pipe alive: without this a worker would outlive a killed build for ever.
    for receiver in inherited:
        receiver.close()
    try:
        outcome: Done | BaseException = part.do()
    except BaseException as error:  # noqa: BLE001 handed to the parent, which raises it
        outcome = error
    try:
        sender.send(outcome)
    except BrokenPipeError:
        return  # the build is gone, and nobody asks any more
    sender.close()
