"""Spreads independent work over the cores of the machine."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from showcase.diagnostics import OuterWorldError, say

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], list[Result]]

_FEWEST = 400  # below this, starting a second process costs more than it saves


def spread(work: Work[Item, Result], items: Sequence[Item], workers: int) -> list[Result]:
    """
    Do the work on all items and give the results in the order of the items.

    Where the system can fork, each worker takes every n-th item; memory is shared until it is written to.
    An error of a worker is raised here; a worker that was killed is an OuterWorldError.
    """
    workers = min(workers, len(items) // _FEWEST)
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return work(items)
    helpers: list[tuple[Connection[Any, Any], BaseProcess]] = []
    try:
        for number in range(1, workers):
            helpers.append(_start(work, items[number::workers], [receiver for receiver, _ in helpers]))
        shares = [work(items[0::workers])]
        shares += [_receive(receiver, process) for receiver, process in helpers]
    finally:
        for receiver, process in helpers:
            receiver.close()
            process.terminate()
            process.join()
    return [share[index] for index in range(len(shares[0])) for share in shares if index < len(share)]


def _start(
    work: Work[Item, Result], items: Sequence[Item], open_receivers: Sequence[Connection[Any, Any]]
) -> tuple[Connection[Any, Any], BaseProcess]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, items, sender, (*open_receivers, receiver)), daemon=True)
    process.start()
    sender.close()
    return receiver, process


def _receive(receiver: Connection[Any, Any], process: BaseProcess) -> list[Any]:
    try:
        outcome: list[Any] | BaseException = receiver.recv()
    except EOFError as error:
        process.join()
        raise OuterWorldError(
            say("a part of the work was ended from outside (code {code})", code=process.exitcode),
            say("the machine may be short of memory; build fewer languages at once with --locales"),
        ) from error
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _work(
    work: Work[Item, Result],
    items: Sequence[Item],
    sender: Connection[Any, Any],
    inherited: Sequence[Connection[Any, Any]],
) -> None:
    # Whoever holds the reading end keeps the pipe alive: without this a worker would outlive a killed build for ever.
    for receiver in inherited:
        receiver.close()
    try:
        outcome: list[Result] | BaseException = work(items)
    except BaseException as error:  # noqa: BLE001 handed to the parent, which raises it
        outcome = error
    try:
        sender.send(outcome)
    except BrokenPipeError:
        return  # the build is gone, and nobody asks any more
    sender.close()
