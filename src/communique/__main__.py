"""`python -m communique`, the same as the command `communique`."""

from communique.cli import run

if __name__ == "__main__":
    run()
