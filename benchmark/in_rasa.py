"""Run by Rasa's Python: trains our classifier with a part of it left out, and labels messages with what remains.

`in_rasa.py VARIANT < texts.json > labels.json`, from the project's folder. One request a message: the splitter and
the repair of mistyped text are left out everywhere, so the variants differ by their features alone.
"""

import json
import sys
from importlib import import_module  # of the other environment: the checks of this one cannot follow
from typing import Any


def main() -> None:
    sys.path.insert(0, ".")
    numpy = import_module("numpy")
    features, network = import_module("assistant.features"), import_module("assistant.network")
    variant, wanted = sys.argv[1], json.load(sys.stdin)
    texts, labels = _messages()
    texts, labels = import_module("assistant.noise").augmented(texts, labels)
    names = sorted(set(labels))
    counts = features.SparseFeatures()
    counts.learn(texts)

    def rows(some: list[str]) -> tuple[Any, Any]:
        meaning, counted = features.vectors(some), counts(some)
        return (
            numpy.zeros_like(meaning) if variant == "sparse" else meaning,
            counted * 0 if variant == "encoder" else counted,
        )

    dense, sparse = rows(texts)
    print(f"training on {len(texts)} messages", file=sys.stderr)
    number = {name: place for place, name in enumerate(names)}
    shape = network.Shape(wordless=0.0) if variant == "sparse" else network.Shape()
    trained = network.train(dense, sparse, [number[label] for label in labels], shape)
    probabilities = trained(*rows(wanted))
    best = probabilities.argmax(axis=1)
    found = [[names[place], float(row[place])] for place, row in zip(best, probabilities, strict=True)]
    json.dump(found, sys.stdout)


def _messages() -> tuple[list[str], list[str]]:
    read = import_module("assistant.importer").MessageFiles("config.yml", "domain.yml", ["data"])
    examples = read.get_nlu_data().intent_examples
    pieces = [
        piece for one in import_module("assistant.several").read("data/several") for piece in one.pieces
    ]
    texts = [str(message.get("text")) for message in examples] + [words for _, words in pieces]
    return texts, [str(message.get_full_intent()) for message in examples] + [label for label, _ in pieces]


if __name__ == "__main__":
    main()
