"""Spreads independent work over the cores of the machine."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_FEWEST = 400  # below this, starting a second process costs more than it saves


def spread(work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item], workers: int) -> list[Result]:
    """
    Do the work on all items and give the results in the order of the items.

    Where the system can fork, each worker takes every n-th item; memory is shared until it is written to.
    """
    workers = min(workers, len(items) // _FEWEST)
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return work(items)
    context = multiprocessing.get_context("fork")
    receivers = []
    for number in range(1, workers):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(work, items[number::workers], sender))
        process.start()
        sender.close()
        receivers.append((receiver, process))
    shares = [work(items[0::workers])]
    for receiver, process in receivers:
        outcome = receiver.recv()
        process.join()
        if isinstance(outcome, BaseException):
            raise outcome
        shares.append(outcome)
    return [share[index] for index in range(len(shares[0])) for share in shares if index < len(share)]


def _work(work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item], sender: object) -> None:
    try:
        outcome: object = work(items)
    except BaseException as error:  # noqa: BLE001 handed to the parent, which raises it
        outcome = error
    sender.send(outcome)  # type: ignore[attr-defined]
    sender.close()  # type: ignore[attr-defined]
