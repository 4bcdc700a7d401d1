"""The Telegram channel: updates are stored, then acknowledged, then taken; answers are sent from the outbox."""

import os

# The library's new way with durations; without it, every flood limit comes with a warning.
os.environ["PTB_TIMEDELTA"] = "true"

CHANNEL = "telegram"
