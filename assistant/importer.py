"""Reading the training messages: Rasa's own reader takes half a minute for as many, checking what our linter checks."""

from pathlib import Path

import yaml
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


class MessageFiles(TrainingDataImporter):
    """Reads `data/nlu/<locale>/<intent>.yml` plainly, and leaves all else to Rasa's importer."""

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
    ) -> None:
        """Read the messages below `training_data_paths`."""
        paths = [training_data_paths] if isinstance(training_data_paths, str) else training_data_paths or []
        files = [file for path in paths for file in sorted(Path(path).rglob("*.yml"))]
        self._messages = [file for file in files if "nlu" in file.parts]
        others = [str(file) for file in files if "nlu" not in file.parts]
        self._rasa = RasaFileImporter(config_file, domain_path, others)

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Return every message with its intent, and its topic or category where it has one."""
        del language
        return TrainingData([message for file in self._messages for message in _read(file)])

    def get_domain(self) -> Domain:
        """Return the domain."""
        return self._rasa.get_domain()

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """Return the rules."""
        return self._rasa.get_stories(exclusion_percentage)

    def get_conversation_tests(self) -> StoryGraph:
        """Return Rasa's own kind of conversation tests; ours are pytest stories."""
        return self._rasa.get_conversation_tests()

    def get_config(self) -> dict:
        """Return `config.yml`."""
        return self._rasa.get_config()

    def get_config_file_for_auto_config(self) -> str | None:
        """Return the path of `config.yml`."""
        return self._rasa.get_config_file_for_auto_config()


def _read(file: Path) -> list[Message]:
    # The examples are one block of text with a message a line: one scalar for YAML, whatever stands in it.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = yaml.load(file.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 -- both loaders are the safe ones
    return [
        Message.build(line[2:].strip(), block["intent"])
        for block in content["nlu"]
        for line in block["examples"].splitlines()
        if line.startswith("- ")
    ]
