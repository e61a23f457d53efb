"""Files that are ZIP archives of XML: what is in them, within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from lxml import etree

from dateline.corpus.decode import UnreadableError

MEBIBYTE = 1024 * 1024
LARGEST = 96 * MEBIBYTE  # of one part, unpacked
_MOST_PARTS = 20_000
_BROKEN = (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


class Package:
    """The parts of a document by name, read when they are asked for."""

    def __init__(self, raw: bytes) -> None:
        if raw.startswith(_OLD_OFFICE):
            raise UnreadableError(
                "is encrypted, or of an old form: save it without a password in a form of today"
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN as error:
            raise UnreadableError(f"is damaged: {error}") from None
        if len(self.names) > _MOST_PARTS:
            raise UnreadableError(f"holds more than {_MOST_PARTS:,} parts")

    def read(self, name: str) -> bytes:
        return read_member(self._zip, name, LARGEST)

    def xml(self, name: str) -> Any:
        """The root of a part; entities and addresses in it are not followed."""
        return parse_xml(self.read(name))


def read_member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """What is in a member, as long as it is no longer than ``most``, whatever its head says."""
    try:
        info = archive.getinfo(name)
        if info.flag_bits & 0x1:
            raise UnreadableError("is encrypted, and asks for a password")
        with archive.open(info) as member:
            raw = member.read(most + 1)
    except UnreadableError:
        raise
    except KeyError:
        raise UnreadableError(f"is damaged: it has no part {name}") from None
    except (*_BROKEN, zlib.error, EOFError) as error:
        raise UnreadableError(f"is damaged: {error}") from None
    except RuntimeError:  # zipfile's word for a missing password
        raise UnreadableError("is encrypted, and asks for a password") from None
    if len(raw) > most:
        raise UnreadableError(f"unpacks to more than {most // MEBIBYTE} MB")
    return raw


def parse_xml(raw: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        return etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"is damaged: {' '.join(str(error).split())[:200]}") from None
