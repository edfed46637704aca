"""Where torch computes: asked for on the command line, and checked before data are read."""

import os
from typing import Annotated

import typer

from communique.errors import MissingExtraError

Device = Annotated[str, typer.Option(help="Where torch computes: cpu or cuda.")]
Threads = Annotated[int, typer.Option(help="Threads of the processor.")]


def ready(device: str, threads: int) -> None:
    """Have torch compute on a device.

    Args:
        device: "cpu" or "cuda".
        threads: Threads of the processor.

    Raises:
        MissingExtraError: If torch is not installed.
        BadParameter: If torch has no such device here.
    """
    os.environ["OMP_NUM_THREADS"] = str(threads)
    try:
        import torch
    except ModuleNotFoundError as error:
        message = "training needs torch; install communique[train]"
        raise MissingExtraError(message) from error
    if device not in ("cpu", "cuda") or (device == "cuda" and not torch.cuda.is_available()):
        raise typer.BadParameter(f"--device {device}: torch has none here; take cpu")
    torch.set_num_threads(threads)
