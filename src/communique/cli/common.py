"""What all commands share: consoles, errors and exit codes, output files, records from anywhere."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TextIO, TypeVar

import typer
from rich.console import Console

from communique import records
from communique.errors import CommuniqueError, InputError
from communique.model import Record

P = ParamSpec("P")
R = TypeVar("R")

DONE, NEGATIVE, BAD = 0, 1, 2


def err() -> Console:
    """Return the console for all that is not data."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def out() -> Console:
    """Return the console for tables on stdout; to a pipe they are 120 columns wide."""
    width = None if sys.stdout.isatty() else 120
    return Console(highlight=False, width=width)


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """Make a command end with a word and an exit code instead of a traceback.

    Args:
        command: The command.

    Returns:
        The command with errors, Ctrl-C and broken pipes handled.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except CommuniqueError as error:
            err().print(f"[bold red]error:[/] {_plain(error)}")
            raise typer.Exit(BAD) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(DONE) from None
        except KeyboardInterrupt:
            err().print("stopped; what was written so far is whole")
            raise typer.Exit(130) from None
        except OSError as error:
            name = error.filename or "output"
            err().print(f"[bold red]error:[/] {name}: {error.strerror or error}")
            raise typer.Exit(BAD) from None

    return run


def _plain(error: Exception) -> str:
    return str(error).replace("[", r"\[")


@contextmanager
def output(path: str | None) -> Iterator[TextIO]:
    """Open stdout, or a file that appears only when all of it is written.

    Args:
        path: The file; None or "-" for stdout.

    Yields:
        A text stream in UTF-8.
    """
    if path in (None, "-"):
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8")
        yield sys.stdout
        sys.stdout.flush()
        return
    target = Path(str(path))
    if target.is_dir():
        raise InputError(f"{path}: is a folder; name a file")
    if not target.parent.is_dir():
        raise InputError(f"{target.parent}: no such folder; make it first")
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_records(path: str) -> Iterator[Record]:
    """Yield the records of a JSON Lines file or stdin.

    Args:
        path: The file, or "-".

    Yields:
        The records.

    Raises:
        InputError: If it cannot be read or a line is no record.
    """
    if path == "-":
        yield from records.read(sys.stdin, name="stdin")
        return
    try:
        with Path(path).open(encoding="utf-8") as stream:
            yield from records.read(stream, name=path)
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
