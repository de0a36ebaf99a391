// Words that say little: a query of several words is answered without them when they are nowhere. No DOM.

/** By language, folded: articles, prepositions, "and". */
const LITTLE = `
  en: a an and are at by for from how in into is of on or the to what where which who with
  de: am an auf aus bei das dem den der des die ein eine einem einen einer fur im in ist mit nach oder und vom von was
      welche wer wo zu zum zur
  da no: af at de den der det eller en er et for fra hvad hvem hvilke hvilken hvor i med og om pa som til ved
  sv: av av att de det den ett eller for fran hos i med och om pa som till vid
  nl: aan bij de een en het in met naar of op te van voor
  fr: a au aux avec c ce d dans de des du en et l la le les ou par pour qu que qui s sur un une
  es pt: al com con da das de del do dos e el em en la las los na o os para por que un una y
  it: al alla con da dal dei del della delle di e gli i il in la le lo nel per un una
  pl: dla do i lub na o od po w we z ze
  fi: ja tai
  cs sk: a do na nebo o od po pro s v ve z ze
  ar: في من الى على عن مع و او هو هي
  ja: の と や は が を に で へ も から など および
`;

/** Folded: what every entry of such a site is, and what is said of every field of work. */
const GENERIC = `
  cluster clusters clusterinitiative clusternetzwerk klynge klynger klyngen klyngene kluster klustret klastr klastry
  klaster klastra klasteri klusteri pole poles grappe grappes agrupacion distretto くらすた 集積 企業 団体
  تجمع تجمعات التجمع عنقود عناقيد
  network networks netzwerk netzwerke netvaerk netvaerket nettverk natverk reseau reseaux red rete sieci ねっとわく شبكه
  association associations verein verband forening foreningen
  company companies firm firms firma firmen firmaer unternehmen virksomhed virksomheder entreprise entreprises شركات
  sector sectors sektor sektoren branche branchen bransje bransjen bransjer filiere filieres secteur secteurs 分野 業界 産業 قطاع
  industry industries industrie industrien industri industrier industria wirtschaft
  erhverv erhvervet erhvervsliv naering naeringen naeringer naeringsliv
  technology technologies technologie technologien teknologi teknologier tecnologia technik teknik 技術 تكنولوجيا
  manufacturer manufacturers maker makers producer producers developer developers provider providers hersteller
  entwickler anbieter producent producenter produsent produsenter fabricant fabricants
  region regions regionen bundesland bundeslander area areas fylke
  sme smes kmu kmus smv smver smb pme pmes mittelstand
  help support hilfe unterstutzung hjaelp stotte hjelp aide soutien
  production produktion produksjon 生産
  service services dienst dienste dienstleistung dienstleistungen tjeneste tjenester ydelse ydelser さびす 支援 خدمات
`;

/** Folded: what says little at the end of a compound, such as "Anlage" in "Windkraftanlage", besides the above. */
const TAILS = `
  de: agentur agenturen anlage anlagen bereich betrieb betriebe entwicklung forschung gewerbe
      initiative initiativen projekt projekte standort standorte system systeme vorhaben zentren zentrum
  da no: anlaeg anlaegget anlegg anlegget bedrift bedrifter center centre forskning miljo projekt projekter prosjekt
      prosjekter selskab selskaber selskap selskaper senter system systemer udvikling utvikling
  sv: anlaggning anlaggningar foretag forskning naring naringsliv utveckling
  nl: bedrijf bedrijven installatie installaties onderzoek ontwikkeling
`;

const wordsOf = (text) => text.replace(/^[a-z ]+:/gm, "").split(/\s+/u).filter(Boolean);
const little = new Set(wordsOf(LITTLE));
const generic = new Set(wordsOf(GENERIC));
const tails = new Set(wordsOf(TAILS));

/** Whether a folded word carries no sense of its own. */
export const isLittle = (word) => little.has(word);

/** Whether a folded word may be missing from what is found, as long as other words are there. */
export const isDispensable = (word) => little.has(word) || generic.has(word);

/** Whether a folded part of a compound says little beside the others. */
export const isDispensablePart = (part) => isDispensable(part) || tails.has(part);

const parts = [...generic, ...tails];

/** Whether folded letters begin such a part, as while somebody types it. */
export const beginsDispensablePart = (letters) => parts.some((part) => part.startsWith(letters));
