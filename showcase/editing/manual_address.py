"""Finds where the manual of a programme can be read, so that each finding can point to its entry."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote, urlsplit

from showcase.model.web_address import is_web_address
from showcase.report_formats import MANUAL
from showcase.resources import resource_folder
from showcase.stages.load.decode import decode
from showcase.stages.load.read_yaml import read_yaml


def manual_addresses(content: Path) -> tuple[str, str]:
    """
    Give where people at this machine read of codes, and where everybody does.

    A repository that holds the manual shows it itself; else the handbook of the site has it. What is wrong with
    programme.yml does not matter here: without an address the path of the manual stands for it, and people at this
    machine read the copy that came with the program.
    """
    programme = _programme(content)
    is_here = Path(MANUAL).is_file()
    public = (is_here and _in_repository(programme)) or _on_site(programme)
    return (MANUAL if is_here else public or _own_copy()), public or MANUAL


def _own_copy() -> str:
    copy, here = resource_folder() / MANUAL, Path.cwd()
    return str(copy.relative_to(here) if copy.is_relative_to(here) else copy)


def _programme(content: Path) -> dict[str, Any]:
    try:
        text, _ = decode((content / "programme.yml").read_bytes(), PurePath())
    except OSError:
        return {}
    value, _ = read_yaml(text, PurePath()) if text else (None, [])
    return value or {}


def _in_repository(programme: dict[str, Any]) -> str:
    repository = programme.get("repository")
    if not isinstance(repository, dict) or not is_web_address(str(repository.get("url", ""))):
        return ""
    address = str(repository["url"]).rstrip("/").removesuffix(".git")
    host = urlsplit(address).hostname or ""
    platform = repository.get("platform") or ("gitlab" if "gitlab" in host else "github")
    middle = "-/blob" if platform == "gitlab" else "blob"
    return f"{address}/{middle}/{quote(str(repository.get('branch', 'main')))}/{MANUAL}"


def _on_site(programme: dict[str, Any]) -> str:
    address = str(programme.get("address", "")).rstrip("/")
    has_handbook = str(programme.get("handbook", "yes")).lower() not in {"no", "false", "off", "0"}
    return f"{address}/handbook/diagnostics/" if has_handbook and is_web_address(address) else ""
