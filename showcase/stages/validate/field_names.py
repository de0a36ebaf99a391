"""Finds what an author meant by a field that does not exist, and what belongs into one that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from difflib import get_close_matches

from pydantic import BaseModel

from showcase.diagnostics import NOTHING, Message, known_words, say
from showcase.model.source_document import NodePath, SourceDocument
from showcase.stages.validate.model_paths import inner_model, model_at
from showcase.stages.validate.suggestions import is_slip

_MOST_NAMES = 16
_SURE = 0.8  # from this likeness on, no other field can be meant
# Words that authors use for our fields, normalised as below.
_OTHER_WORDS = {
    "homepage": "website", "url": "website", "web": "website", "webseite": "website", "internet": "website",
    "email": "mail", "e_mail": "mail", "title": "name", "titel": "title", "bezeichnung": "name", "name": "title",
    "beschreibung": "description", "kurzbeschreibung": "summary", "abstract": "summary", "land": "country",
    "ort": "city", "stadt": "city", "town": "city", "mitglieder": "members", "branchen": "sectors",
    "industries": "sectors", "ziele": "aims", "goals": "aims", "staerken": "strengths", "gegruendet": "founded",
    "traeger": "host_organisation", "host": "host_organisation", "rechtsform": "legal_form",
    "kontakt": "contact", "dienste": "services", "leistungen": "services", "projekte": "projects",
    "arbeitsgruppen": "working_groups", "quelle": "sources", "quellen": "sources", "jahr": "year",
    "einheit": "unit", "wert": "value", "languages": "locales", "color": "primary", "colour": "primary",
    "license": "licence", "organization": "organisation", "program": "programme", "date": "starts",
    "start": "starts", "end": "ends", "location": "place", "image": "picture", "type": "kind",
    "beginn": "starts", "beginning": "starts", "ende": "ends", "datum": "date", "time": "start_time",
    "uhrzeit": "start_time", "ort_der_veranstaltung": "place", "venue": "place", "veranstalter": "organiser",
    "deadline": "registration_deadline", "anmeldeschluss": "registration_deadline", "frist": "deadline",
    "anmeldung": "registration_url", "zeitzone": "time_zone", "programm": "agenda", "reihe": "series",
    "cluster": "participations", "clusters": "participations", "headline": "title", "teaser": "summary",
    "ansprechpartner": "contact", "ansprechpartnerin": "contact", "ansprechperson": "contact",
    "kontaktperson": "contact", "zusammenfassung": "summary", "gruendung": "founded", "gruendungsjahr": "founded",
    "regionen": "regions", "technologien": "technologies", "staerke": "strengths", "ziel": "aims",
    "projekt": "projects", "dienstleistungen": "services", "angebote": "services", "netzwerke": "networks",
    "partnere": "partners", "adresse": "address", "anschrift": "address", "funktion": "role", "rolle": "role",
    "sprache": "language", "sprachen": "languages", "bild": "picture", "fotos": "photos", "datei": "file",
    "hjemmeside": "website", "medlemmer": "members", "resume": "summary", "beskrivelse": "description",
    "by": "city", "maal": "aims", "styrker": "strengths", "ydelser": "services", "tjenester": "services",
    "brancher": "sectors", "sektorer": "sectors", "teknologier": "technologies", "regioner": "regions",
    "projekter": "projects", "stiftet": "founded", "navn": "name", "kilde": "sources", "kilder": "sources",
    "aar": "year", "enhed": "unit", "vaerdi": "value", "sprog": "language",
    "nom": "name", "titre": "title", "pays": "country", "ville": "city", "site": "website",
    "site_web": "website", "membres": "members", "secteurs": "sectors", "objectifs": "aims", "forces": "strengths",
    "projets": "projects", "partenaires": "partners",
    "courriel": "mail", "annee": "year", "valeur": "value", "unite": "unit", "langue": "language",
    "langues": "languages", "cree": "founded", "fonde": "founded", "organisme": "organisation",
    "breitengrad": "latitude", "laengengrad": "longitude", "lat": "latitude", "lng": "longitude", "lon": "longitude",
    "long": "longitude", "logo_file": "logo", "foto": "photos", "image_file": "file", "alt_text": "alt",
    "alternativtext": "alt", "bildnachweis": "credit", "gesamt": "total", "anzahl": "total", "antal": "total",
    "i_alt": "total", "firmen": "companies", "virksomheder": "companies", "entreprises": "companies",
    "aktualisiert": "reviewed_on", "stand": "as_of", "geprueft": "reviewed_on", "updated": "reviewed_on",
    "last_update": "reviewed_on", "entwurf": "draft", "kladde": "draft", "brouillon": "draft",
}  # fmt: skip
# Words for a person, where a role belongs.
_PERSON_WORDS = frozenset(
    (
        "name",
        "person",
        "ansprechpartner",
        "ansprechpartnerin",
        "ansprechperson",
        "kontaktperson",
        "vorname",
        "nachname",
        "first_name",
        "last_name",
        "navn",
    )
)
# Fields that would hold the names of people, and look like fields of ours.
_NAMES_OF_PEOPLE = frozenset(
    ("reviewed_by", "reviewer", "geprueft_von", "founder", "founders", "gruender", "gruenderin", "author", "autor",
     "created_by", "manager", "cluster_manager", "clustermanager", "geschaeftsfuehrer", "chairman", "vorsitzender")
)  # fmt: skip
_PHONE_WORDS = frozenset(
    ("phone", "telephone", "tel", "telefon", "mobile", "mobil", "handy", "fax", "telefonnummer", "tlf", "phone_number")
)
_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "å": "a", "é": "e", "è": "e", "à": "a", "ç": "c"}
)


def describe_unknown(document: SourceDocument, model: type[BaseModel], path: NodePath) -> tuple[Message, Message]:
    """Say that there is no such field, and which one was probably meant."""
    name = str(path[-1])
    parent = model_at(model, path[:-1])
    known = tuple(parent.model_fields) if parent else ()
    above = model.model_fields.keys() - document.value.keys() if len(path) > 1 else set()
    return say("there is no field {name}", name=name), _unknown_hint(name, known, parent, above)


def _unknown_hint(
    name: str, known: tuple[str, ...], parent: type[BaseModel] | None, above: AbstractSet[str]
) -> Message:
    """Guess what was meant; `above` are the fields of the whole file that are not yet written there."""
    wanted = re.sub(r"[\s-]+", "_", name.strip().lower().translate(_SPELT_OUT))
    if hint := _personal_hint(wanted, is_contact="role" in known):
        return hint
    if hint := _meant_field(wanted, known):
        return hint
    below = next((group for group, fields in _groups(parent).items() if wanted in fields), "")
    if below:
        return say("it belongs below {group}:, indented by two spaces", group=below)
    if wanted in above:
        return say("it belongs at the beginning of a line of its own, without spaces before it")
    if len(known) <= _MOST_NAMES:
        return say("the fields here are {names}", names=", ".join(known))
    return say("the handbook lists all fields; what has no field of its own can go into description")


def _personal_hint(wanted: str, *, is_contact: bool) -> Message:
    if wanted in _NAMES_OF_PEOPLE:
        return say("delete the line: the site names no persons")
    if not is_contact:
        return NOTHING
    if wanted in _PERSON_WORDS:
        return say("a contact is a role, not a person: write {line}", line="role: Internationalisation desk")
    if wanted in _PHONE_WORDS:
        return say("delete the line: the site shows no telephone numbers, which change and belong to persons")
    return NOTHING


def _meant_field(wanted: str, known: tuple[str, ...]) -> Message:
    near = [wanted] if wanted in known else []
    near = near or [word for word in _other_words(wanted) if word in known]
    near = near or get_close_matches(wanted, known, n=1, cutoff=_SURE)
    near = near or [word for word in known if is_slip(wanted, word)]
    if near:
        return say("did you mean {near}?", near=near[0])
    guesses = get_close_matches(wanted, known, n=1, cutoff=0.7)
    return say("perhaps you mean {guess}?", guess=guesses[0]) if guesses else NOTHING


def _other_words(wanted: str) -> Iterator[str]:
    """Give the words for a field, surest first; what is a date for one kind of file is the beginning for another."""
    other = _OTHER_WORDS.get(wanted, "")
    yield from (other, wanted + "s", _OTHER_WORDS.get(other, ""))


def _groups(model: type[BaseModel] | None) -> dict[str, tuple[str, ...]]:
    if model is None:
        return {}
    inner = {name: inner_model(field.annotation) for name, field in model.model_fields.items()}
    return {name: tuple(found.model_fields) for name, found in inner.items() if found is not None}


def describe_missing(document: SourceDocument, model: type[BaseModel], path: NodePath) -> tuple[Message, Message]:
    """Say that a required field is missing, or that a # has turned its value into a comment."""
    name = str(path[-1])
    parent = model_at(model, path[:-1])
    field = parent.model_fields.get(name) if parent else None
    position = document.place(path, of_key=True)
    rest = document.excerpt(position)[position.column - 1 :]
    lost = re.fullmatch(rf"\"?{re.escape(name)}\"?:\s+(#[^\s,}}]+).*", rest)
    if lost:
        message = say("the field {name} is empty, because what follows a # is taken as a comment", name=name)
        return message, say('put the value in quotes: {name}: "{value}"', name=name, value=lost.group(1))
    if re.match(rf"\"?{re.escape(name)}\"?:", rest):
        message = say("the field {name} is empty", name=name)
    else:
        message = say("the field {name} is missing", name=name)
    if field is None or not field.description:
        return message, say("add a line {name}: …", name=name)
    return message, say("write {name}: … ({meaning})", name=name, meaning=known_words(field.description.rstrip(".")))
