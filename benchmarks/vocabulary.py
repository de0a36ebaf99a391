"""Neutral words in three languages; entries at the same place of a list mean the same."""

from __future__ import annotations

TAGS = ("en", "de", "da")
Texts = dict[str, str]


def _texts(*rows: str) -> tuple[Texts, ...]:
    """Read rows of the form "English | Deutsch | Dansk"."""
    return tuple(dict(zip(TAGS, (part.strip() for part in row.split("|")), strict=True)) for row in rows)


SUBJECTS = _texts(
    "the network | das Netzwerk | netværket",
    "the cluster management | das Clustermanagement | klyngens ledelse",
    "every member firm | jedes Mitgliedsunternehmen | hver medlemsvirksomhed",
    "a joint laboratory | ein gemeinsames Labor | et fælles laboratorium",
    "the working group | die Arbeitsgruppe | arbejdsgruppen",
    "the regional office | das Regionalbüro | det regionale kontor",
    "a team of engineers | ein Team aus der Technik | et hold af ingeniører",
    "the annual conference | die Jahrestagung | årskonferencen",
    "the test field | das Testfeld | testområdet",
    "a partner abroad | ein Partner im Ausland | en partner i udlandet",
    "the training programme | das Schulungsprogramm | uddannelsesprogrammet",
    "the advisory board | der Beirat | rådgivningsudvalget",
)
VERBS = _texts(
    "develops | entwickelt | udvikler",
    "tests | erprobt | afprøver",
    "supports | fördert | støtter",
    "presents | zeigt | præsenterer",
    "connects | verbindet | forbinder",
    "compares | vergleicht | sammenligner",
    "plans | plant | planlægger",
    "builds | baut | bygger",
    "explains | erklärt | forklarer",
    "renews | erneuert | fornyer",
)
OBJECTS = _texts(
    "new materials for light structures | neue Werkstoffe für leichte Bauteile | nye materialer til lette dele",
    "open interfaces between machines | offene Schnittstellen zwischen Maschinen | åbne grænseflader mellem maskiner",
    "joint purchasing for small firms | den gemeinsamen Einkauf kleiner Betriebe | fælles indkøb for små virksomheder",
    "measurements at sea and on land | Messungen auf See und an Land | målinger til søs og på land",
    "apprenticeships with two employers | Ausbildungen bei zwei Betrieben | uddannelser hos to arbejdsgivere",
    "the repair of worn parts | die Reparatur verschlissener Teile | reparation af slidte dele",
    "storage for surplus electricity | Speicher für überschüssigen Strom | lagring af overskydende strøm",
    "a shared catalogue of suppliers | ein gemeinsames Verzeichnis der Zulieferer | et katalog over leverandører",
    "quiet engines for short distances | leise Antriebe für kurze Strecken | stille motorer til korte afstande",
    "the reuse of packaging | die Wiederverwendung von Verpackungen | genbrug af emballage",
    "standards for safe data exchange | Normen für den sicheren Datenaustausch | standarder for sikker dataudveksling",
    "visits of delegations from abroad | Besuche von Delegationen aus dem Ausland | besøg af delegationer fra udlandet",
    "heating networks for whole districts | Wärmenetze für ganze Stadtteile | varmenet til hele bydele",
    "early checks of new ideas | frühe Prüfungen neuer Ideen | tidlig afprøvning af nye idéer",
)
CIRCUMSTANCES = _texts(
    "in the harbour towns | in den Hafenstädten | i havnebyerne",
    "together with three universities | zusammen mit drei Hochschulen | sammen med tre universiteter",
    "for firms with fewer than fifty people | für Betriebe mit weniger als fünfzig Beschäftigten "
    "| for virksomheder med under halvtreds ansatte",
    "until the end of the decade | bis zum Ende des Jahrzehnts | indtil slutningen af årtiet",
    "twice a year | zweimal im Jahr | to gange om året",
    "in rural districts | in ländlichen Kreisen | i landdistrikterne",
    "without additional cost | ohne zusätzliche Kosten | uden ekstra omkostninger",
    "across the border | über die Grenze hinweg | på tværs af grænsen",
    "with partners from five countries | mit Partnern aus fünf Ländern | med partnere fra fem lande",
    "on the basis of open data | auf der Grundlage offener Daten | på grundlag af åbne data",
    "for the next generation of workers | für die nächste Generation der Beschäftigten "
    "| for den næste generation af medarbejdere",
    "under real conditions | unter wirklichen Bedingungen | under virkelige forhold",
)
SECTORS = _texts(
    "Maritime industry | Maritime Wirtschaft | Maritim industri",
    "Wind energy | Windenergie | Vindenergi",
    "Food industry | Ernährungswirtschaft | Fødevareindustri",
    "Health economy | Gesundheitswirtschaft | Sundhedsøkonomi",
    "Logistics | Logistik | Logistik",
    "Aviation | Luftfahrt | Luftfart",
    "Digital economy | Digitalwirtschaft | Digital økonomi",
    "Tourism | Tourismus | Turisme",
    "Building and housing | Bauen und Wohnen | Byggeri og boliger",
    "Chemistry | Chemie | Kemi",
    "Creative industries | Kreativwirtschaft | Kreative erhverv",
    "Water technology | Wassertechnik | Vandteknologi",
)
_ADJECTIVES = _texts(
    "digital | digitale | digitale",
    "green | grüne | grønne",
    "smart | kluge | smarte",
    "marine | maritime | marine",
    "medical | medizinische | medicinske",
    "modular | modulare | modulære",
    "autonomous | autonome | autonome",
    "additive | additive | additive",
)
_NOUNS = _texts(
    "materials | Werkstoffe | materialer",
    "sensors | Sensoren | sensorer",
    "supply chains | Lieferketten | forsyningskæder",
    "storage systems | Speicher | lagringssystemer",
    "robots | Roboter | robotter",
    "laboratories | Labore | laboratorier",
)
TECHNOLOGIES = tuple(
    {tag: f"{adjective[tag]} {noun[tag]}" for tag in TAGS} for adjective in _ADJECTIVES for noun in _NOUNS
)
_QUARTERS = _texts("North | Nord | Nord", "East | Ost | Øst", "South | Süd | Syd", "West | West | Vest")
_LANDS = _texts(
    "Coast | Küste | Kyst", "Hills | Hügelland | Bakker", "Plain | Ebene | Slette", "Islands | Inseln | Øer"
)
REGIONS = tuple(
    {
        "en": f"{quarter['en']} {land['en']}",
        "de": f"{quarter['de']}-{land['de']}",
        "da": f"{quarter['da']}-{land['da']}",
    }
    for land in _LANDS
    for quarter in _QUARTERS
)
ROLES = _texts(
    "Internationalisation desk | Stelle für Internationales | Kontor for internationalisering",
    "Cluster office | Clusterbüro | Klyngekontor",
    "Technology transfer | Technologietransfer | Teknologioverførsel",
)
COUNTED = _texts(
    "projects in progress | laufende Projekte | igangværende projekter",
    "people trained in a year | geschulte Personen im Jahr | uddannede personer om året",
    "research institutes | Forschungsinstitute | forskningsinstitutter",
    "start-ups founded | gegründete Unternehmen | stiftede virksomheder",
    "events in a year | Veranstaltungen im Jahr | arrangementer om året",
)
FORMATS = _texts("workshop | Workshop | workshop", "advice | Beratung | rådgivning", "visit | Besuch | besøg")
LEGAL_FORMS = _texts("association | Verein | forening", "limited company | Gesellschaft | anpartsselskab")
ECOSYSTEMS = ("aerospace-defence", "agri-food", "construction", "digital", "health", "energy-renewables", "tourism")
STAGES = ("embryonic", "growing", "mature", "national-champion", "world-class")
SERVICE_KINDS = ("working-groups", "projects", "events-workshops-seminars", "delegations-trade-fairs")
TIERS = _texts("Candidate | Anwärter | Kandidat", "Member | Mitglied | Medlem", "Partner | Partner | Partner")
# Some more often than others, as in real programmes.
COOPERATION_KINDS = ("research", "research", "project", "project", "business", "business", "training", "investment")
WEBSITE_LANGUAGES = (("en", "de"), ("en", "de"), ("da", "en"), ("de",), ("en", "da", "de", "sv"))
TARGET_COUNTRIES = ("DE", "DK", "NO", "SE", "PL", "NL")
CITIES = ("Alvik", "Bornau", "Carsund", "Delmen", "Eskholm", "Farnby", "Grellau", "Hovsted", "Ilmberg", "Jordnes")
SYLLABLES = tuple("nor vek sol mar lin tor bel han gro fjel rin dal sund kar lo mir per vin tal os".split())  # noqa: SIM905 reads best
