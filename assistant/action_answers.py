"""Checking an action's answer without checking Rasa's own schema again each time.

Rasa 3.6 calls `jsonschema.validate`, which first proves the (constant) schema itself against its meta-schema: that took
43 % of the Rasa server's time a message (py-spy, docs/decisions/one-call.md). The answer is still checked by the same
schema, with a validator that is made once.
"""

from functools import lru_cache
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction


@lru_cache(maxsize=1)
def _validator() -> Validator:
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def _validate_action_result(_: RemoteAction, result: dict[str, Any]) -> bool:
    _validator().validate(result)
    return True


def check_answers_quickly() -> None:
    """Let every remote action of this process check its answers so."""
    RemoteAction._validate_action_result = _validate_action_result  # noqa: SLF001 -- Rasa offers no other way in
