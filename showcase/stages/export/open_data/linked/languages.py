"""Languages as the authority tables of the EU name them, which DCAT-AP asks for."""

from __future__ import annotations

_EU = "http://publications.europa.eu/resource/authority/language/"
_ELSEWHERE = "http://id.loc.gov/vocabulary/iso639-1/"
# https://op.europa.eu/en/web/eu-vocabularies/dataset/-/resource?uri=http://publications.europa.eu/resource/dataset/language
_KNOWN = """
    ar=ARA bg=BUL bs=BOS ca=CAT cs=CES cy=CYM da=DAN de=DEU el=ELL en=ENG es=SPA et=EST eu=EUS fa=FAS fi=FIN fr=FRA
    ga=GLE gl=GLG he=HEB hi=HIN hr=HRV hu=HUN hy=HYE is=ISL it=ITA ja=JPN ka=KAT ko=KOR lb=LTZ lt=LIT lv=LAV mk=MKD
    mt=MLT nb=NOB nl=NLD nn=NNO no=NOR pl=POL pt=POR ro=RON ru=RUS sk=SLK sl=SLV sq=SQI sr=SRP sv=SWE tr=TUR uk=UKR
    vi=VIE zh=ZHO
"""
_CODES = dict(pair.split("=") for pair in _KNOWN.split())


def language_address(tag: str) -> str:
    """Give the address of a language; those that the table of the EU is not known to have get that of ISO 639-1."""
    language = tag.partition("-")[0].lower()
    return _EU + _CODES[language] if language in _CODES else _ELSEWHERE + language
