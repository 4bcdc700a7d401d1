"""Personal links: a signed token that opens the chat as the guest of one stay, until that stay ends."""

import hashlib
import os
import secrets
import struct
from datetime import datetime
from pathlib import Path

from itsdangerous import Signer
from itsdangerous.encoding import base64_decode, base64_encode
from sqlalchemy.orm import Session

from bot.settings import Settings
from hotel.records import Property, Stay

_SALT = "bellhop.stay"
_IDS = struct.Struct(">II")
"""The ids of the property and of the stay."""
_IDS_LENGTH = 11
"""Eight bytes in base64 without padding; the signature is the rest."""


class BadLinkError(Exception):
    """The link was not made here, or its stay is not in house (any more)."""


class StayLinks:
    """Makes personal links and opens them."""

    def __init__(self, secret: str, base_url: str) -> None:
        """Sign with `secret`; links begin with `base_url`."""
        self._signer = Signer(secret, salt=_SALT, digest_method=hashlib.sha256)
        self._base_url = base_url.rstrip("/")

    def link(self, stay: Stay) -> str:
        """Return the personal link of `stay`."""
        return f"{self._base_url}/g/{self.token(stay)}"

    def token(self, stay: Stay) -> str:
        """Return the signed token of `stay`: 54 letters, digits, `-` and `_`, which a `t.me` link can carry as well."""
        ids = base64_encode(_IDS.pack(stay.property_id, stay.id))
        return (ids + self._signer.get_signature(ids)).decode("ascii")

    def stay(self, session: Session, token: str, now: datetime) -> Stay:
        """Return the stay that `token` opens.

        Raises:
            BadLinkError: it opens none, or none that is in house now.
        """
        property_id, stay_id = self._ids(token)
        stay = session.get(Stay, stay_id)
        hotel = session.get(Property, property_id)
        if stay is None or hotel is None or stay.property_id != hotel.id:
            raise BadLinkError
        if not stay.in_house(hotel.local(now).date()):
            raise BadLinkError
        return stay

    def _ids(self, token: str) -> tuple[int, int]:
        ids, signature = token[:_IDS_LENGTH], token[_IDS_LENGTH:]
        if not self._signer.verify_signature(ids, signature):
            raise BadLinkError
        property_id, stay_id = _IDS.unpack(base64_decode(ids))
        return property_id, stay_id


def links_of(settings: Settings) -> StayLinks:
    """Return the maker of links of this deployment."""
    return StayLinks(signing_secret(settings), settings.public_url or settings.web_url)


def signing_secret(settings: Settings) -> str:
    """Return what links are signed with; made and kept on the first call where none is set."""
    if settings.secret is not None:
        return settings.secret.get_secret_value()
    file = settings.var_dir / "secret"
    if not file.exists():
        settings.var_dir.mkdir(parents=True, exist_ok=True)
        _make(file)
    return file.read_text(encoding="ascii")


def _make(file: Path) -> None:
    # Written aside and linked into place: two parts that start at once must not end with two secrets.
    fresh = file.with_name(f"secret.{os.getpid()}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as new:
        new.write(secrets.token_hex(32))
    try:
        os.link(fresh, file)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
