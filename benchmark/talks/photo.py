"""A photo to send: small, and a real one."""

import io

from PIL import Image

_SIZE = (320, 240)


def a_photo() -> bytes:
    """Return a JPEG."""
    written = io.BytesIO()
    Image.radial_gradient("L").resize(_SIZE).convert("RGB").save(written, "JPEG")
    return written.getvalue()
