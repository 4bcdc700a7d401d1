"""How this process logs: one line an event on standard error, ids and reasons only, no words of guests."""

import logging
import sys

import structlog

_LEVELS = logging.getLevelNamesMapping()


def set_up_logs(level: str) -> None:
    """Log from `level` on."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer(colors=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(
        stream=sys.stderr, level=_LEVELS["WARNING"], format="%(asctime)s %(levelname)s %(message)s"
    )
