"""
Measures what small shards cost, so that the cost of large ones can be worked out.

Usage: python -m benchmarks.scale_units CONTENT OUTPUT TAGS (yes|no)   builds one shard with or without its index
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import resource
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.block_yaml import block_yaml
from benchmarks.corpus import AS_OF, make_corpus
from benchmarks.languages import in_all
from benchmarks.measure import Cost, run
from benchmarks.process_memory import MemoryWatch
from benchmarks.showcase_files import write_content
from benchmarks.vocabulary import CITIES, OBJECTS, SUBJECTS, VERBS, Texts
from showcase.model.site_manifest import MANIFEST_NAME, SiteManifest, file_names, read_manifest
from showcase.model.staging import Staging
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from showcase.stages.compress import compress_site

REPOSITORY = Path(__file__).resolve().parent.parent
LOCALES = 3  # of the measured programmes
_MEGABYTE = 1_000_000
_JOINED_FILES = (10_000, 40_000)
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Shard:
    """What a measured build of one language of a programme cost and made."""

    clusters: int
    actors: int
    locales: int  # of the programme
    wall: float  # seconds
    processor: float  # seconds, of all processes
    helpers: float  # those of them that processes took which the program started
    memory: float  # megabytes: the most that the program itself held
    index_memory: float  # megabytes: the most that the indexer held
    pages: int
    files: int
    megabytes: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured; sizes in megabytes, times in seconds of a processor."""

    small: Shard
    large: Shard  # more clusters, no actors either
    small_with_actors: Shard
    large_with_actors: Shard
    counted: Shard  # the last one, whose actors have no pages
    alone: Shard  # the last but one as a programme of one language
    main: Shard  # the same in the language that the files of no language come with
    indexed: Shard  # the same with its index
    whole: Shard  # the same in all languages at once
    cores: int  # of the machine
    join_processor: float  # for each file
    join_memory: float
    compress_processor: float  # for each megabyte of the site
    brotli: float  # bytes of all .br for each byte of the site
    gzip: float
    compressed_files: float  # for each file of the site

    def as_json(self) -> str:
        """Write it, to be read by `read_measured`."""
        return json.dumps(asdict(self), indent=1)


def read_measured(text: str) -> Measured:
    """Read what was measured before."""
    values: dict[str, Any] = json.loads(text)
    shards = {name: Shard(**value) for name, value in values.items() if isinstance(value, dict)}
    return Measured(**{**values, **shards})


def measure_units(folder: Path, clusters: int, actors: int, tell: Tell) -> Measured:
    """Build shards of `clusters` and twice as many, without and with so many actors each; the folder is deleted."""
    shutil.rmtree(folder, ignore_errors=True)
    sizes = [(clusters, 0), (2 * clusters, 0), (clusters, actors), (2 * clusters, actors)]
    contents = [_programme(folder, count, each, LOCALES) for count, each in sizes]
    tell("shards without index")
    # Once for bytecode, which a machine of the matrix installs with the program.
    _build(contents[0], "de", folder)
    small, large, small_with_actors, large_with_actors = (_build(content, "de", folder) for content in contents)
    largest = contents[-1]
    counted = _build(_programme(folder, 2 * clusters, actors, LOCALES, shown="counts"), "de", folder)
    alone = _build(_programme(folder, 2 * clusters, actors, 1), "en", folder)
    tell("the main shard, one with its index, and all in one")
    main_shard = _build(largest, "en", folder)
    _build(largest, "da", folder)
    seconds_of_file = _seconds_of_joined_file([folder / f"{largest.name}-{tag}" for tag in ("en", "de", "da")], folder)
    indexed = _build(largest, "de", folder, is_indexed=True)
    whole = _build(largest, "en,de,da", folder)
    tell("compressing")
    seconds, brotli, gzip, more_files = _compress(folder / f"{largest.name}-en")
    measured = Measured(
        small=small, large=large, small_with_actors=small_with_actors, large_with_actors=large_with_actors,
        counted=counted, alone=alone, main=main_shard, indexed=indexed, whole=whole, cores=os.cpu_count() or 1,
        join_processor=seconds_of_file, join_memory=_memory_of_joined_file(folder),
        compress_processor=seconds, brotli=brotli, gzip=gzip, compressed_files=more_files,
    )  # fmt: skip
    shutil.rmtree(folder)
    return measured


def _join(shards: Sequence[Path], folder: Path) -> Cost:
    """Join shards into `joined`."""
    words = ["assemble-site", *map(str, shards), "--output", str(folder / "joined"), "--clean", "--quiet"]
    return run([sys.executable, str(REPOSITORY / "build.py"), *words], folder)


def _seconds_of_joined_file(shards: Sequence[Path], folder: Path) -> float:
    cost = _join(shards, folder)
    idle = run([sys.executable, "-c", "import showcase.pipeline"], folder, {"PYTHONPATH": str(REPOSITORY)})
    return (cost.processor - idle.processor) / sum(1 for _ in file_names(folder / "joined"))


def _memory_of_joined_file(folder: Path) -> float:
    """Join shards of many small files, of which one takes long names and digests only; gives megabytes."""
    peaks = {}
    for count in _JOINED_FILES:
        shard = Staging(folder / f"names-{count}")
        names = [f"de/clusters/a-network-of-industries-by-the-sea-{number}/index.html" for number in range(count)]
        for name in names:
            shard.write(name, b"")
        digests = dict.fromkeys(names, hashlib.sha256(b"").hexdigest())
        manifest = SiteManifest("showcase 0", AS_OF, "", "", ("de",), ("de",), count, digests)
        shard.write(MANIFEST_NAME, manifest.as_json())
        peaks[count] = _join([shard.folder], folder).memory
    few, many = _JOINED_FILES
    return (peaks[many] - peaks[few]) / (many - few)


def _programme(folder: Path, clusters: int, actors_each: int, locales: int, *, shown: str = "all") -> Path:
    """Write a programme with actors; gives its content folder."""
    content = folder / f"{clusters}-{actors_each}-{locales}-{shown}"
    corpus = make_corpus(clusters, locales=locales)
    write_content(corpus, content)
    with (content / "programme.yml").open("a", encoding="utf-8") as stream:
        stream.write(f"actors_shown: {shown}\n")
    (content / "actors").mkdir()
    chance = random.Random(clusters)
    for number, cluster in enumerate(cluster for cluster in corpus.clusters for _ in range(actors_each)):
        text = block_yaml(in_all(_actor(number, cluster, chance), corpus.tags))
        (content / "actors" / f"works-{number}.yml").write_text(text, encoding="utf-8")
    return content


def _actor(number: int, cluster: str, chance: random.Random) -> dict[str, object]:
    """Make a firm as a directory lists it: name, type, place, a sentence, and the cluster it takes part in."""
    parts: list[Texts] = [chance.choice(options) for options in (SUBJECTS, VERBS, OBJECTS)]
    return {
        "schema_version": 2,
        "name": f"Works {number}",
        "member_type": chance.choice(("sme", "sme", "sme", "research", "public")),
        "summary": {tag: " ".join(part[tag] for part in parts) for tag in parts[0]},
        "country": chance.choice(("DE", "DK")),
        "city": chance.choice(CITIES),
        "website": f"https://works-{number}.example.org/",
        "participations": [{"cluster": cluster}],
        "reviewed_on": f"2026-0{chance.randint(1, 9)}",
    }


def _build(content: Path, tag: str, folder: Path, *, is_indexed: bool = False) -> Shard:
    """Build one language as a process; each has a folder and so caches of its own, which are cold."""
    site = folder / f"{content.name}-{tag}"
    shutil.rmtree(site, ignore_errors=True)
    shutil.rmtree(folder / ".showcase", ignore_errors=True)
    command = [sys.executable, "-m", "benchmarks.scale_units", str(content), str(site), tag]
    watch = MemoryWatch()
    command.append("yes" if is_indexed else "no")
    cost = run(command, folder, {"PYTHONPATH": str(REPOSITORY)}, watch)
    manifest = read_manifest(site)
    if manifest is None:
        raise RuntimeError(f"{site} was not built")
    indexers = (peak for name, peak in watch.peaks.items() if name.startswith("pagefind"))
    names = [content / name for name in ("clusters", "actors")]
    clusters, actors = (sum(1 for _ in name.iterdir()) for name in names)
    sizes = sum((site / name).stat().st_size for name in manifest.files) / _MEGABYTE
    itself = watch.peaks.get("itself", cost.memory)
    helpers = _helpers_file(site).read_text(encoding="utf-8")
    return Shard(
        clusters, actors, len(manifest.site_locales), cost.wall, cost.processor, float(helpers), itself,
        max(indexers, default=0.0), manifest.pages, len(manifest.files), sizes,
    )  # fmt: skip


def _helpers_file(site: Path) -> Path:
    """Name the file in which a build leaves the seconds that its helpers took."""
    return site.with_name(f"{site.name}.helpers")


def _compress(site: Path) -> tuple[float, float, float, float]:
    """Compress a built site: seconds for each megabyte, both ratios, and new files for each file."""
    sizes = {name: (site / name).stat().st_size for name in file_names(site)}
    total = sum(sizes.values())
    start = _processor_seconds()
    compress_site(Staging(site), Settings(site, site / "none", date.fromisoformat(AS_OF), compress=True))
    seconds = _processor_seconds() - start
    made = {name: (site / name).stat().st_size for name in file_names(site) if name not in sizes}
    brotli, gzip = (
        sum(size for name, size in made.items() if name.endswith(ending)) / total for ending in (".br", ".gz")
    )
    return seconds / (total / _MEGABYTE), brotli, gzip, len(made) / len(sizes)


def _processor_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def main(arguments: Sequence[str]) -> int:
    """Build one shard; gives 0, or 1 when the content or the site is broken."""
    content, output, tags, is_indexed = arguments
    settings = Settings(
        content=Path(content),
        output=Path(output).absolute(),
        as_of=date.fromisoformat(AS_OF),
        locales=tuple(tags.split(",")),
        indexed=is_indexed == "yes",
    )
    report = build_site(settings, Progress(sys.stderr, is_quiet=True))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    _helpers_file(settings.output).write_text(str(used.ru_utime + used.ru_stime), encoding="utf-8")
    return int(report.has_errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
