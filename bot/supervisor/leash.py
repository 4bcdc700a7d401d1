"""Run a command that must not outlive the supervisor: `leash.py PARENT_PID COMMAND…`.

A script of its own, run by the bare interpreter: asking for this between fork and exec of a process with
threads may hang. The kernel keeps the promise across exec.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Ask to be killed with the parent, then become the command."""
    parent, command = int(sys.argv[1]), sys.argv[2:]
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before we could ask
        sys.exit(1)
    os.execv(command[0], command)  # noqa: S606 - the command is the supervisor's own, no shell is wanted


if __name__ == "__main__":
    main()
