"""Labels that understanding treats as no other."""

EMERGENCY = "emergency"
OUT_OF_SCOPE = "out_of_scope"
DETAIL = "inform"
"""A bare answer: an hour, a number, a name."""
FILLERS = frozenset({"greet", "thank", "goodbye", "chitchat", "affirm", DETAIL, "ask_capabilities"})
"""Said beside a request they are politeness ("can you help me?"), not requests."""
CONVERSATIONAL = frozenset(
    {DETAIL, "affirm", "deny", "cancel", "repeat", "change_request", "cancel_request", "ask_request_status"}
)
"""What they mean hangs on what was said before."""
