"""A lock that many readers of a store's folder share and that keeps writers out."""

from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Systems without it lock the file by opening it.
    fcntl = None  # type: ignore[assignment]


class SharedLock:
    """The reader's half of the lock that the engine takes for writing.

    The engine opens a folder for reading without any lock, and what it then reads beside a writer
    is undefined; so the reader locks the engine's own lock file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the lock.

        Raises:
            OSError: If a writer holds it; the message says "lock".
        """
        if fcntl is None or not self._path.exists():
            return
        self._file = self._path.open("rb")
        try:
            fcntl.lockf(self._file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as error:
            self.release()
            raise OSError(error.errno, f"lock held by a writer: {self._path}") from error

    def release(self) -> None:
        """Let the lock go."""
        if self._file is not None:
            self._file.close()
            self._file = None
