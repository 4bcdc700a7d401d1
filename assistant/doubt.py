"""When a guest is asked what was meant, instead of being served."""

from assistant.labels import EMERGENCY

_UNSURE = 0.3
"""Below this confidence a request is asked about instead of served (the intent `nlu_fallback`)."""
_UNSURE_TO_ACT = 0.45
"""The same for what orders, changes or cancels something: a wrong answer is a nuisance, a wrong act costs."""
_DOUBTED_ALARM = 0.5
"""Below this an emergency is served with what else it may be: the hotel looks whether its words bear the danger out."""
_ALWAYS_SURE = frozenset(
    {"emergency", "complain", "inform", "affirm", "deny", "ask_human", "out_of_scope", "chitchat"}
)
"""Never asked about: danger and displeasure are better taken up, and the rest does nothing by itself."""
_ACTS = (
    "order_",
    "request_",
    "book_",
    "change_",
    "cancel_",
    "report_",
    "arrange_",
    "extend_",
    "check_",
    "forget_",
)


def is_unsure(intent: str, confidence: float) -> bool:
    """Say whether to ask what was meant."""
    return intent not in _ALWAYS_SURE and confidence < (
        _UNSURE_TO_ACT if intent.startswith(_ACTS) else _UNSURE
    )


def is_doubted_alarm(intent: str, confidence: float) -> bool:
    """Say whether this may well be something else than the emergency it is taken for."""
    return intent == EMERGENCY and confidence < _DOUBTED_ALARM
