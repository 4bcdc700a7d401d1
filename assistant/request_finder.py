"""Our understanding as a component of Rasa's pipeline."""

import logging
import pickle
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant import several, training
from assistant.requests_found import read_aright
from assistant.understanding import Understanding

_LOG = logging.getLogger("assistant.training")
_FILE = "understanding.pickle"
REQUESTS = "requests"
"""The key under which a parsed message carries its requests."""
READING = "reading"
"""The key under which it carries its text with what was mistyped read aright."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class RequestFinder(GraphComponent, IntentClassifier):
    """Finds the requests of a message and names their intents, topics and categories."""

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        understanding: Understanding | None = None,
    ) -> None:
        """Keep where to store what is learnt."""
        self._config = config
        self._storage = storage
        self._resource = resource
        self._understanding = understanding

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the defaults of what `config.yml` may set: the folders of other training data."""
        return {"several": "data/several", "replies": "data/in_context"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "RequestFinder":
        """Make an untrained one."""
        del execution_context
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> "RequestFinder":
        """Load a trained one from the model archive (our own file: a pickle from elsewhere is never read)."""
        del execution_context
        with model_storage.read_from(resource) as folder, (folder / _FILE).open("rb") as file:
            understanding: Understanding = pickle.load(file)  # noqa: S301 -- our own model
        understanding.requests("warm up")
        return cls(config, model_storage, resource, understanding)

    def train(self, training_data: TrainingData) -> Resource:
        """Train on the examples of every intent, a topic or category being part of the label."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        texts = [str(message.get(TEXT)) for message in examples]
        labels = [str(message.get_full_intent()) for message in examples]
        understanding = Understanding(
            *training.train(
                texts,
                labels,
                several.read(self._config["several"]),
                several.read_replies(self._config["replies"]),
                _LOG.info,
            )
        )
        with self._storage.write_to(self._resource) as folder, (folder / _FILE).open("wb") as file:
            pickle.dump(understanding, file)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the requests of each message, and the first one's intent as Rasa's own."""
        for message in messages:
            text = message.get(TEXT)
            if not text or self._understanding is None:
                continue
            expecting = tuple((message.get("metadata") or {}).get("expecting", ()))
            found = self._understanding.requests(text, expecting)
            message.set(
                INTENT, {"name": found[0].intent, "confidence": found[0].confidence}, add_to_output=True
            )
            message.set(
                READING, read_aright(self._understanding.typed_aright(text), found), add_to_output=True
            )
            message.set(REQUESTS, [vars(request) for request in found], add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after this component needs its predictions in training."""
        return training_data
