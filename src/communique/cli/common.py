"""What all commands share: consoles, errors and exit codes, input and output, options."""

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Annotated, BinaryIO, ParamSpec, TextIO, TypeVar

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from communique import records
from communique.errors import CommuniqueError, InputError
from communique.model import Record

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

DONE, NEGATIVE, BAD, STOPPED = 0, 1, 2, 130
STORE_VARIABLE = "COMMUNIQUE_STORE"

Out = Annotated[
    str | None, typer.Option("--output", "-o", help="File to write; stdout by default.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON.")]
Store = Annotated[
    str | None,
    typer.Option(
        "--store", help="Folder, .ttl/.trig/.nq file or SPARQL address of a stored graph."
    ),
]


def err() -> Console:
    """Return the console for all that is not data."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def out() -> Console:
    """Return the console for tables on stdout; to a pipe they are 120 columns wide."""
    width = None if sys.stdout.isatty() else 120
    return Console(file=_utf8(sys.stdout), highlight=False, width=width)


def warn(message: object, *, word: str = "note") -> None:
    """Say something on stderr.

    Args:
        message: What to say; brackets in it are no markup.
        word: The word in front of it.
    """
    style = "bold red" if word == "error" else "bold yellow"
    err().print(f"[{style}]{word}:[/] {escape(str(message))}")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str = "") -> None:
    """Print a table on stdout.

    Args:
        columns: Heads of the columns.
        rows: Rows of as many cells.
        title: Heading.
    """
    made = Table(title=escape(title) or None, title_justify="left", header_style="bold")
    for column in columns:
        made.add_column(escape(column), overflow="fold")
    for row in rows:
        made.add_row(*map(escape, row))
    out().print(made)
    sys.stdout.flush()


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """Make a command end with a word and an exit code instead of a traceback.

    Args:
        command: The command.

    Returns:
        The command with errors, Ctrl-C, full disks and broken pipes handled.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except CommuniqueError as error:
            warn(error, word="error")
            raise typer.Exit(BAD) from None
        except BrokenPipeError:
            _silence_stdout()
            raise typer.Exit(DONE) from None
        except KeyboardInterrupt:
            warn("stopped; the lines written so far are whole")
            raise typer.Exit(STOPPED) from None
        except OSError as error:
            _silence_stdout()
            warn(f"{error.filename or 'output'}: {error.strerror or error}", word="error")
            raise typer.Exit(BAD) from None

    return run


def _silence_stdout() -> None:
    """Send what is still in the buffer nowhere, lest the interpreter tries again at its end."""
    with suppress(OSError, ValueError, io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _utf8(stream: TextIO) -> TextIO:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8")
    return stream


@contextmanager
def output(path: str | None) -> Iterator[TextIO]:
    """Open stdout, or a file that appears only when all of it is written.

    Args:
        path: The file; None or "-" for stdout.

    Yields:
        A text stream in UTF-8.
    """
    if path in (None, "-"):
        stream = _utf8(sys.stdout)
        yield stream
        stream.flush()
        return
    with binary_output(path) as handle:
        text = io.TextIOWrapper(handle, encoding="utf-8", newline="", write_through=False)
        yield text
        text.flush()
        text.detach()


@contextmanager
def binary_output(path: str | None) -> Iterator[BinaryIO]:
    """Open stdout for bytes, or a file that appears only when all of it is written.

    Args:
        path: The file; None or "-" for stdout.

    Yields:
        A stream of bytes.

    Raises:
        InputError: If the path is a folder, or its folder is not there.
    """
    if path is None or path == "-":
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    if target.is_dir():
        raise InputError(f"{path}: is a folder; name a file")
    if not target.parent.is_dir():
        raise InputError(f"{target.parent}: no such folder; make it first")
    if target.exists() and not target.is_file():
        with target.open("wb") as handle:  # a device or pipe cannot be replaced
            yield handle
        return
    number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(number, "wb") as handle:
            yield handle
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def lines_of(path: str) -> Iterator[Iterator[str]]:
    """Open a UTF-8 file or stdin for reading line by line.

    Args:
        path: The file, or "-".

    Yields:
        The lines.

    Raises:
        InputError: If it cannot be opened, or is not UTF-8.
    """
    name = "stdin" if path == "-" else path
    try:
        if path == "-":
            yield io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig")
        else:
            with Path(path).open(encoding="utf-8-sig") as stream:
                yield stream
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not UTF-8 ({error.reason}); save it as UTF-8") from error
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise InputError(f"{name}: cannot be opened ({error.strerror}); give a file") from error


def read_records(
    path: str, *, on_error: Callable[[InputError], None] | None = None
) -> Iterator[Record]:
    """Yield the records of a JSON Lines file or stdin.

    Args:
        path: The file, or "-".
        on_error: Gets the error of each bad line; where it is not given, the first is raised.

    Yields:
        The records.

    Raises:
        InputError: If it cannot be read or a line is no record.
    """
    name = "stdin" if path == "-" else path
    with lines_of(path) as stream:
        yield from records.read(stream, name=name, on_error=on_error)


class Problems:
    """Says each error as it comes, and remembers that there was one."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: Exception) -> None:
        """Take note of an error."""
        self.count += 1
        warn(error, word="not read")

    def finish(self) -> None:
        """End the command with the exit code for bad input if there was an error."""
        if self.count:
            raise typer.Exit(BAD)
