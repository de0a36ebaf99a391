"""The building blocks of every content file: texts, references, dates, addresses, each read from plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from showcase.model.codes import is_country, is_language
from showcase.model.field_kinds import FieldKind
from showcase.model.locale import LocalizedText
from showcase.model.web_address import is_web_address


class ContentModel(BaseModel):
    """Base of everything authors write: an unknown key is an error, a read value never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that names another thing by its identifier; `to` is a kind or "taxonomies/<name>"."""

    to: str


@dataclass(frozen=True, slots=True)
class MediaFile:
    """Marks a field that names a file in the folder media/."""


@dataclass(frozen=True, slots=True)
class Markup:
    """Marks a text in the small safe Markdown subset."""


class _TextReader:
    """Reads a plain string or a mapping of locale to string by the kind of the node, without a union."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Hand the value to our own reader."""
        return core_schema.with_info_plain_validator_function(_read_text)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe both forms without anyOf, so that editors give useful messages."""
        return {
            "type": ["string", "object"],
            "minLength": 1,
            "minProperties": 1,
            "additionalProperties": {"type": "string", "minLength": 1},
        }


def _read_text(value: object, info: ValidationInfo) -> LocalizedText:
    """Turn what the file holds into a text; raises a pydantic error for lists and empty texts."""
    keep = info.context.keep if info.context is not None else tuple  # a WordsFile, where there is too much for memory
    if isinstance(value, dict) and value:
        try:
            texts = {tag: text.strip() for tag, text in value.items()}
        except AttributeError:
            raise PydanticCustomError("text_type", "each language holds one text") from None
        if "" in texts.values():
            raise PydanticCustomError("empty-text", "the text is empty in one language")
        return LocalizedText.of(texts, keep)
    if isinstance(value, str):
        text = value.strip()
        if not text:
            raise PydanticCustomError("empty-text", "the text is empty")
        return LocalizedText.of(text, keep)
    if isinstance(value, LocalizedText):
        return value
    raise PydanticCustomError("text_type", "a text is expected, or one text per language")


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def is_identifier(value: str) -> bool:
    """Whether the text is lower-case words joined by single hyphens, at most 100 characters."""
    return len(value) <= 100 and _SLUG.fullmatch(value) is not None


def _identifier(value: str) -> str:
    if not is_identifier(value):
        raise PydanticCustomError("identifier", "not an identifier: {found}", {"found": value})
    return value


def _url(value: str) -> str:
    if not is_web_address(value):
        raise PydanticCustomError("web-address", "not a web address: {found}", {"found": value})
    return value


def _mail(value: str) -> str:
    if not _MAIL.fullmatch(value):
        raise PydanticCustomError("mail-address", "not a mail address: {found}", {"found": value})
    return value


def _tag(value: str) -> str:
    if not _TAG.fullmatch(value) or not is_language(value.partition("-")[0].lower()):
        raise PydanticCustomError("locale-tag", "not a language code: {found}", {"found": value})
    return value


def _country(value: str) -> str:
    if not is_country(value.upper()):
        raise PydanticCustomError("country-code", "not a country code: {found}", {"found": value})
    return value.upper()


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise PydanticCustomError("colour", "not a colour: {found}", {"found": value})
    return value.lower()


def _file_name(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", value) or ".." in value:
        raise PydanticCustomError("media-name", "not a file name: {found}", {"found": value})
    return value


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as exactly as it is known: a year, a month or a day. Months and days count from 1, 0 is unknown."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, value: str) -> PartialDate:
        """Read `2024`, `2024-09` or `2024-09-03`; raises ValueError."""
        match = _PARTIAL_DATE.fullmatch(value.strip())
        if match is None:
            raise ValueError(value)
        year, month, day = (int(part or 0) for part in match.groups())
        date(year, month or 1, day or 1)
        return cls(year, month, day)

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can mean."""
        if self.day:
            return self.first_day
        year, month = (self.year, self.month + 1) if 0 < self.month < 12 else (self.year + 1, 1)
        return date.fromordinal(date(year, month, 1).toordinal() - 1) if year <= 9999 else date.max

    def __str__(self) -> str:
        known = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(known)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read from text only."""
        return core_schema.no_info_plain_validator_function(_read_partial_date)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe the three forms."""
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


def _read_partial_date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(str(value))
    except ValueError:
        raise PydanticCustomError("date", "not a date: {found}", {"found": str(value)}) from None


Text = Annotated[LocalizedText, _TextReader]
MarkdownText = Annotated[LocalizedText, _TextReader, Markup()]
SCHEMA_VERSION = "2"  # of what is written now; showcase/model/older_versions.py lifts what was written before
SchemaVersion = Literal["1", "2"]  # every scalar is read as text
PlainText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Identifier = Annotated[str, AfterValidator(_identifier), FieldKind.IDENTIFIER]
Url = Annotated[str, AfterValidator(_url), FieldKind.WEB_ADDRESS, Field(examples=["https://www.example.org"])]
Mail = Annotated[str, AfterValidator(_mail), FieldKind.MAIL, Field(examples=["info@example.org"])]
LocaleTag = Annotated[str, AfterValidator(_tag), FieldKind.LANGUAGE, Field(examples=["en"])]
CountryCode = Annotated[str, AfterValidator(_country), FieldKind.COUNTRY, Field(examples=["DE"])]
Colour = Annotated[str, AfterValidator(_colour), FieldKind.COLOUR]
Media = Annotated[str, AfterValidator(_file_name), MediaFile(), Field(examples=["logo.svg"])]
ClusterId = Annotated[Identifier, Reference("cluster")]
ServiceId = Annotated[Identifier, Reference("service")]
ActorId = Annotated[Identifier, Reference("actor")]
DocumentId = Annotated[Identifier, Reference("document")]
EventId = Annotated[Identifier, Reference("event")]
InitiativeId = Annotated[Identifier, Reference("initiative")]
BenchmarkId = Annotated[Identifier, Reference("benchmark")]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
SectorId = Annotated[Identifier, Reference("taxonomies/sectors")]
TechnologyId = Annotated[Identifier, Reference("taxonomies/technologies")]
RegionId = Annotated[Identifier, Reference("taxonomies/regions")]
EcosystemId = Annotated[Identifier, Reference("taxonomies/ecosystems")]
StageId = Annotated[Identifier, Reference("taxonomies/stages")]
LabelId = Annotated[Identifier, Reference("taxonomies/labels")]
ServiceKindId = Annotated[Identifier, Reference("taxonomies/service-kinds")]
PriorityId = Annotated[Identifier, Reference("priority")]
TierId = Annotated[Identifier, Reference("tier")]
