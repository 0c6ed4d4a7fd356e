import * as z from "zod";
import {
  amount,
  bron,
  count,
  date,
  dateOrUnknown,
  dayOfYear,
  id,
  list,
  name,
  named,
  number,
  optional,
  organisationId,
  outsideValue,
  overTime,
  passage,
  quotation,
  reference,
  reportName,
  required,
  requiredList,
  requiredOverTime,
  sha256,
  text,
  word,
  yesNo,
} from "./fields.ts";
import { SOORTEN } from "./soorten.ts";
import { STAPPEN } from "./stappen.ts";
import { GRONDEN } from "./withholding.ts";
import { DOCUMENTSOORTEN, INFORMATIECATEGORIEEN, listTerms, OPENBAARHEDEN, WAARDERINGEN } from "./publication-terms.ts";
import { CONVENANT, FOCUSGEBIED, RESULTAAT, SPOOR, THEMA } from "../value/nouns.ts";

/** The content formats this program reads. */
export const FORMAT = 1;

/** Names all of the deal's text as a place. */
export const WHOLE_TEXT = "hele tekst";

/** What every entry says of its place in the deal, and in which words. */
const WHERE = "Waar dit in de deal staat.";
const WORDS = "De woorden van de deal, letterlijk.";
const QUOTED = "De regio plant minimaal 240 bomen.";

const partij = z.strictObject({
  id: required(id(), "Kort kenmerk van de partij; het verandert nooit.", "waterschap"),
  naam: requiredOverTime(name(), "De volledige naam van de partij.", "waterschap Voorbeeld"),
  afkorting: required(name(), "Hoe de partij kort heet.", "WVB"),
  zijde: required(word(["rijk", "regio"]), "Bij wie de partij hoort: het Rijk of de regio."),
  bron: required(bron, WHERE),
  citaat: optional(quotation(), WORDS, "het dagelijks bestuur van het waterschap"),
});

const thema = z.strictObject({
  id: required(id(), `Kenmerk van ${THEMA.de}, en de naam van zijn map.`, "groen"),
  nummer: required(count(1), `Het nummer van ${THEMA.de} in de deal.`),
  naam: requiredOverTime(name(), `De volledige naam van ${THEMA.de}.`, "Groen in de wijk"),
  kort: optional(name(), "Een kortere naam, voor tabellen.", "Groen"),
  spoor: optional(reference("spoor"), `${SPOOR.De} waar ${THEMA.de} bij hoort.`),
  ook_genoemd: list(name(), `Andere namen voor ${THEMA.de} in de tekst van de deal.`, "vergroening"),
  coordinator: required(name(), `Wie ${THEMA.de} aanlevert: een functie, geen naam.`, "themacoördinator Groen"),
  einde: optional(date(), `De laatste dag van ${THEMA.de}, als dat een andere is dan die van de deal.`),
  betreft: list(reference("partij"), `De partijen die ${THEMA.de} in het bijzonder aangaat.`),
  bron: optional(bron, WHERE),
  citaat: optional(quotation(), WORDS, "Thema 1 Groen in de wijk"),
});

const noun = z.strictObject({
  naam: required(name(), "Het enkelvoud, zoals het midden in een zin staat.", "pijler"),
  meervoud: required(name(), "Het meervoud.", "pijlers"),
  lidwoord: required(word(["de", "het"]), "Het lidwoord van het enkelvoud."),
});

/** How the deal calls its own parts; what is left out keeps the noun of `value/nouns.ts`. */
const woorden = z.strictObject({
  thema: optional(noun, "Wat de deal zegt in plaats van thema."),
  spoor: optional(noun, "Wat de deal zegt in plaats van spoor."),
  focusgebied: optional(noun, "Wat de deal zegt in plaats van focusgebied."),
  resultaat: optional(noun, "Wat de deal zegt in plaats van resultaat."),
  convenant: optional(noun, "Wat de deal zegt in plaats van convenant."),
  coordinator: optional(noun, "Wat de deal zegt in plaats van themacoördinator."),
});

/** How the reports are published and archived; what is left out has its standard in `publish/publication.ts`. */
const publicatie = z.strictObject({
  organisatie: optional(name(), "Wie het rapport publiceert; anders de regiokassier.", "gemeente Voorbeeld"),
  organisatie_tooi: optional(organisationId(), "Het adres van die organisatie in de lijst van de overheid."),
  informatiecategorie: optional(word(listTerms(INFORMATIECATEGORIEEN)), "De categorie van de Wet open overheid."),
  documentsoort: optional(word(listTerms(DOCUMENTSOORTEN)), "Wat voor document het rapport is."),
  waardering: optional(word(listTerms(WAARDERINGEN)), "Of het archief het rapport moet bewaren."),
  openbaarheid: optional(word(listTerms(OPENBAARHEDEN)), "Of het rapport in het archief openbaar is."),
});

/** Where the deal regulates what the report tells of. A subject that the report has no place for is no field. */
const verwijzingen = z.strictObject({
  resultaten: optional(bron, `Waar de beoogde ${RESULTAAT.meervoud} staan.`),
  aanpak: optional(bron, "Waar de aanpak staat."),
  criteria: optional(bron, "Waar staat waar een project aan moet voldoen."),
  geld: optional(bron, "Waar de afspraken over geld staan."),
  voortgang: optional(bron, "Waar het jaarlijkse rapport is afgesproken."),
  beginsituatie: optional(bron, "Waar de beginsituatie is afgesproken."),
  kernboodschap: optional(bron, "Waar de kernboodschap staat."),
  wijzigingen: optional(bron, "Waar staat hoe de deal kan wijzigen."),
  vertrouwelijkheid: optional(bron, "Waar staat wat vertrouwelijk mag blijven."),
});

/** deal/deal.yaml: who agreed what, in general. */
export const dealFile = z.strictObject({
  formaat: required(count(1), "De vorm van deze bestanden; nu altijd 1.", "1"),
  id: required(id(), "Kenmerk van de deal; het verandert nooit.", "voorbeeld-1"),
  naam: required(name(), "De naam van de deal.", "Regio Deal Voorbeeld"),
  lidwoord: optional(word(["de", "het"]), "Het lidwoord voor die naam; anders de."),
  citeertitel: required(name(), "De naam die de deal zichzelf geeft.", "Regio Deal Voorbeeld 2026"),
  regio: required(name(), "De naam van de regio.", "Voorbeeld"),
  regiokassier: optional(name(), "Wie het geld van het Rijk ontvangt.", "gemeente Voorbeeld"),
  andere_kassiers: list(
    z.strictObject({
      naam: required(name(), "Wie dit geld ontvangt en beheert.", "waterschap Voorbeeld"),
      waarvoor: optional(name(), "Om welk geld het gaat.", "het geld van de waterschappen"),
      bron: optional(bron, WHERE),
    }),
    "Wie naast de regiokassier geld ontvangt en beheert.",
  ),
  programmabureau: optional(name(), "Wie het rapport maakt.", "programmabureau Voorbeeld"),
  meldpunt: optional(
    text(),
    "Waar lezers melden dat ze iets niet kunnen lezen; anders het programmabureau.",
    "Mail naar toegankelijk@voorbeeld.nl",
  ),
  publicatie: optional(publicatie, "Hoe rapporten worden gepubliceerd en bewaard."),
  woorden: optional(woorden, "Hoe de deal zijn onderdelen noemt, waar dat anders is dan in dit programma."),
  ondertitel: optional(text(), "De regel onder de titel van het rapport.", "Hoe staat de deal ervoor?"),
  convenant: required(name(), `Het bestand met de tekst van ${CONVENANT.de}.`, "convenant.txt"),
  convenant_controle: optional(sha256(), "Het controlegetal van die tekst: daarna verandert de tekst niet meer."),
  convenant_ontbreekt: list(
    z.strictObject({
      bron: required(bron, `Welk deel van de tekst er niet is; van alles: {plaats: ${WHOLE_TEXT}}.`),
      reden: required(text(), "Waarom dit deel er niet is.", "De bijlage is nog niet ontvangen."),
    }),
    `Delen van ${CONVENANT.de} waarvan de tekst er niet is.`,
  ),
  niet_overgenomen: list(
    z.strictObject({
      bron: required(bron, WHERE),
      reden: required(text(), "Waarom dit er niet bij hoort.", "Dit punt is een inleiding."),
    }),
    `Punten uit een lijst van de deal die geen ${RESULTAAT.naam} of partij zijn.`,
  ),
  looptijd: required(
    z.strictObject({
      van: optional(dateOrUnknown(), "De eerste dag van de deal."),
      tot: required(date(), "De laatste dag van de deal."),
      bron: required(bron, WHERE),
      citaat: optional(quotation(), WORDS, "Deze deal eindigt op 31 december 2030."),
    }),
    "Van wanneer tot wanneer de deal geldt.",
  ),
  ambitie: optional(passage, "Wat de partijen op lange termijn willen."),
  doel: optional(passage, "Het doel van de deal."),
  kernboodschap: optional(passage, "De boodschap die partijen over de deal vertellen."),
  vertrouwelijkheid: optional(passage, "Wat is afgesproken over wat niet openbaar is."),
  wijzigingen: optional(passage, "Hoe de deal kan worden gewijzigd."),
  afdwingbaarheid: optional(passage, "Of iemand de deal bij de rechter kan afdwingen."),
  vermelding: optional(
    z.strictObject({
      tekst: required(name(), "De zin die projecten gebruiken.", "Mede mogelijk gemaakt door de Regio Deal."),
      citaat: required(quotation(), WORDS, "Partijen noemen de deal in hun berichten."),
      bron: required(bron, WHERE),
    }),
    "Hoe projecten de deal noemen.",
  ),
  verwijzingen: optional(verwijzingen, "Waar de deal een onderwerp van het rapport regelt."),
  partijen: requiredList(partij, "Wie de deal ondertekenden."),
  deelnemers: list(
    z.strictObject({
      gemeente: optional(reference("gemeente"), "De gemeente die meedoet."),
      naam: optional(name(), "Of de naam van een andere deelnemer.", "hogeschool Voorbeeld"),
      bron: optional(bron, WHERE),
    }),
    "Wie meedoen en in de deal geen partij heten.",
  ),
  deelnemers_bron: optional(bron, "Waar de deelnemers in de deal staan."),
  deelnemers_citaat: optional(
    quotation(),
    "De woorden van de deal over de deelnemers.",
    "de gemeenten Voorbeeldstad en Voorbeelddorp doen mee",
  ),
  provincies: list(
    z.strictObject({
      id: required(id(), "Kort kenmerk van de provincie; het verandert nooit.", "voorbeeldland"),
      naam: requiredOverTime(name(), "De naam van de provincie.", "Voorbeeldland"),
    }),
    "De provincies waar de deal over gaat.",
  ),
  gemeenten: list(
    z.strictObject({
      id: required(id(), "Kort kenmerk van de gemeente; het verandert nooit.", "voorbeeldstad"),
      naam: requiredOverTime(name(), "De naam van de gemeente.", "Voorbeeldstad"),
      provincie: optional(reference("provincie"), "De provincie waar de gemeente ligt."),
    }),
    "De gemeenten van de regio.",
  ),
  sporen: list(
    z.strictObject({
      id: required(id(), `Kenmerk van ${SPOOR.de}.`, "buurten"),
      naam: required(name(), `De naam van ${SPOOR.de}.`, "Sterke buurten"),
      bron: required(bron, WHERE),
      citaat: optional(quotation(), WORDS, "het spoor van sterke buurten"),
    }),
    `De ${SPOOR.meervoud} waarin de deal de ${THEMA.meervoud} verdeelt.`,
  ),
  themas: requiredList(thema, `De ${THEMA.meervoud} van de deal.`),
  focusgebieden: list(
    z.strictObject({
      id: required(id(), "Kenmerk van het gebied; het verandert nooit.", "oude-haven"),
      naam: required(name(), "De naam van het gebied.", "Oude Haven"),
      gemeente: optional(reference("gemeente"), "De gemeente waar het gebied ligt."),
      gemeenten: list(reference("gemeente"), "Of de gemeenten, als het in meer dan één ligt."),
      ook_genoemd: list(name(), "Andere namen voor het gebied.", "Havenkwartier"),
    }),
    "De gebieden waar de deal zich op richt.",
  ),
  focusgebieden_bron: optional(bron, `Waar de ${FOCUSGEBIED.meervoud} in de deal staan.`),
  focusgebieden_citaat: optional(
    quotation(),
    `De woorden van de deal over de ${FOCUSGEBIED.meervoud}.`,
    "de twee focusgebieden",
  ),
  andere_deals: list(
    z.strictObject({
      id: required(id(), "Kenmerk van die deal.", "voorbeeld-oost"),
      naam: required(name(), "De naam van die deal.", "Regio Deal Voorbeeld-Oost"),
      gemeenten: list(reference("gemeente"), "De gemeenten die aan beide deals meedoen."),
      themas: list(reference("thema"), `De ${THEMA.meervoud} die in beide deals voorkomen.`),
      aanpak: list(reference("aanpak"), "De onderdelen van de aanpak die elkaar raken."),
      bron: optional(bron, WHERE),
    }),
    "Andere Regio Deals die deze deal raken.",
  ),
  begrippen: list(
    z.strictObject({
      term: required(name(), "Het woord of de afkorting.", "cofinanciering"),
      uitleg: required(text(), "Wat het betekent, in gewone taal.", "geld dat de regio zelf bijlegt"),
      bron: optional(bron, "Waar dit woord in de deal staat."),
    }),
    "Woorden die het rapport uitlegt.",
  ),
});

const MEETWIJZEN = ["aantal", "oppervlakte", "niveau", "ja-nee", "mijlpalen", "kwalitatief"] as const;
const OPERATORS = ["minimaal", "hoogstens", "streven", "borgen", "mogelijk", "geen"] as const;
const TELWIJZEN = ["cumulatief", "per-periode", "stand"] as const;

/** The addendum by which something became part of the deal; left out by what was agreed at the start. */
const sinceAddendum = () =>
  optional(reference("addendum"), "Het addendum waarmee dit erbij kwam; leeg als het er vanaf de start was.");

export const onderdeel = z.strictObject({
  id: required(id(), "Kenmerk van het onderdeel; het verandert nooit.", "bomen"),
  addendum: sinceAddendum(),
  naam: required(name(), "De naam van het onderdeel.", "Geplante bomen"),
  meetwijze: required(word(MEETWIJZEN), "Hoe u het onderdeel meet."),
  operator: required(word(OPERATORS), "Hoe sterk de afspraak is."),
  telwijze: optional(word(TELWIJZEN), "Of u telt vanaf de start, per jaar, of de stand van dat moment."),
  eenheid: optional(name(), "Wat u telt.", "bomen"),
  richting: optional(word(["hoger", "lager"]), "Of een hogere of juist een lagere waarde beter is."),
  streefwaarde: overTime(number(), "Het getal dat is afgesproken."),
  streefwaarde_tot: overTime(number(), "De bovenkant, als een bereik is afgesproken: 20 tot 30."),
  tussendoelen: list(
    z.strictObject({
      datum: required(date(), "De dag waarop het zover moet zijn."),
      waarde: requiredOverTime(number(), "Het getal dat dan moet zijn bereikt."),
      bron: optional(bron, WHERE),
      citaat: optional(quotation(), WORDS, "60 bomen in 2030"),
    }),
    "Wat onderweg is afgesproken; het einddoel staat bij streefwaarde.",
  ),
  streefwaarden: list(
    z.strictObject({
      gemeente: optional(reference("gemeente"), "De gemeente waar dit getal voor geldt."),
      focusgebied: optional(reference("focusgebied"), `${FOCUSGEBIED.De} waar dit getal voor geldt.`),
      provincie: optional(reference("provincie"), "De provincie waar dit getal voor geldt."),
      waarde: requiredOverTime(number(), "Het getal dat daar is afgesproken."),
    }),
    `Afgesproken getallen per gemeente, provincie of ${FOCUSGEBIED.naam}.`,
  ),
  uiterlijk: optional(date(), "De dag waarop het er volgens de afspraak uiterlijk moet zijn."),
  vergelijking: optional(name(), "Waar het getal minstens gelijk aan moet zijn.", "het gemiddelde van de provincie"),
  bereik: optional(
    z.strictObject({
      van: optional(number(), "De laagste waarde die kan."),
      tot: optional(number(), "De hoogste waarde die kan."),
    }),
    "Welke waarden kunnen, als dat anders is dan gewoonlijk.",
  ),
  vereist_beginsituatie: optional(yesNo(), "Of de streefwaarde boven op de beginsituatie komt."),
  deel_van: optional(reference("onderdeel"), "Het onderdeel waar dit een deel van is."),
  hoogstens: optional(reference("onderdeel"), "Het onderdeel waar dit nooit boven kan komen."),
  som_van: list(reference("onderdeel"), "De onderdelen waarvan dit de som is; u vult het dan niet zelf in."),
  eigen: optional(yesNo(), "Of de regio dit zelf meet, buiten de afspraken om."),
  citaat: optional(quotation(), WORDS, QUOTED),
  bron: optional(bron, WHERE),
});

export const resultaat = z.strictObject({
  id: required(id(), `Het nummer van ${RESULTAAT.de}; het verandert nooit.`, '"3.1"'),
  addendum: sinceAddendum(),
  thema: required(reference("thema"), `${THEMA.De} waar ${RESULTAAT.de} bij hoort.`),
  ook_themas: list(reference("thema"), `Andere ${THEMA.meervoud} waar ${RESULTAAT.de} aan bijdraagt.`),
  betreft: list(reference("partij"), `De partijen die ${RESULTAAT.de} in het bijzonder aangaat.`),
  titel: required(name(), "Een korte titel in gewone taal.", "Meer bomen in de straat"),
  bron: required(bron, WHERE),
  citaat: required(quotation(), WORDS, QUOTED),
  onderdelen: requiredList(onderdeel, "Wat er wordt gemeten; het eerste is het hoofdonderdeel."),
});

export const doel = z.strictObject({
  id: required(id(), "Kenmerk van het doel; het verandert nooit.", "doel-hagen"),
  addendum: sinceAddendum(),
  thema: required(reference("thema"), `${THEMA.De} waar het doel bij hoort.`),
  titel: required(name(), "Een korte titel in gewone taal.", "Meer hagen"),
  bron: required(bron, WHERE),
  citaat: required(quotation(), WORDS, QUOTED),
  meet_aan: required(
    z.strictObject({
      resultaat: required(reference("resultaat"), `${RESULTAAT.De} waaraan het doel wordt gemeten.`),
      onderdeel: required(reference("onderdeel"), `Het onderdeel van ${RESULTAAT.die}.`),
    }),
    "Waaraan u ziet of het doel is gehaald.",
  ),
  operator: required(word(OPERATORS), "Hoe sterk de afspraak is."),
  streefwaarde: requiredOverTime(number(), "Het getal dat is afgesproken."),
  eenheid: required(name(), "Wat u telt.", "hagen"),
});

/** deal/resultaten.yaml: what was promised. */
export const resultatenFile = z.strictObject({
  resultaten: requiredList(resultaat, `De beoogde ${RESULTAAT.meervoud}, met hun onderdelen.`),
  doelen: list(doel, `Doelen die naast de ${RESULTAAT.meervoud} zijn afgesproken.`),
});

/** deal/aanpak.yaml: the parts of the approach. */
export const aanpakFile = z.strictObject({
  aanpak: requiredList(
    z.strictObject({
      id: required(id(), "Het nummer van dit onderdeel; het verandert nooit.", '"3.b"'),
      thema: required(reference("thema"), `${THEMA.De} waar het bij hoort.`),
      titel: required(name(), "Een korte titel in gewone taal.", "Bomen planten met bewoners"),
      bron: required(bron, WHERE),
      citaat: required(quotation(), WORDS, "Het planten van bomen, samen met bewoners."),
    }),
    "De onderdelen van de afgesproken aanpak.",
  ),
});

/** deal/criteria.yaml: what a project must answer to. */
export const criteriaFile = z.strictObject({
  voorwaarde: optional(passage, "Wat er eerst moet zijn onderzocht."),
  criteria: list(
    z.strictObject({
      nummer: required(count(1), "Het nummer van het criterium."),
      titel: required(name(), "Een korte titel in gewone taal.", "Samen met bewoners"),
      citaat: required(quotation(), WORDS, "projecten worden samen met bewoners gemaakt"),
      bron: required(bron, WHERE),
    }),
    "Waar een project aan moet voldoen.",
  ),
});

const dealAmount = z.strictObject({
  bedrag: required(amount(), "Het afgesproken bedrag."),
  bron: required(bron, WHERE),
  citaat: optional(quotation(), WORDS, "het Rijk draagt maximaal bij"),
});

/** Whose money an agreement is about; "regio" is public and private together. */
const AFGESPROKEN_VAN = ["rijk", "regio", "regio-publiek", "regio-privaat"] as const;
const VORMEN = ["geld", "natura"] as const;

/** One amount that the deal agrees, at the level at which it does: what is left out, it does not say apart. */
const afspraak = z.strictObject({
  soort: required(word(AFGESPROKEN_VAN), "Wiens geld het is."),
  bijdrager: optional(name(), "Wie het geeft, met de naam van het grootboek.", "gemeente Voorbeeld"),
  thema: optional(reference("thema"), `${THEMA.De} waar het geld voor is.`),
  post: optional(name(), `Of een post naast de ${THEMA.meervoud}.`, "vat"),
  vorm: optional(word(VORMEN), "Of het geld is, of iets anders dan geld."),
  bedrag: requiredOverTime(amount(), "Het afgesproken bedrag."),
  bron: required(bron, WHERE),
  citaat: optional(quotation(), WORDS, "de gemeente Voorbeeld draagt 100.000 euro bij"),
});

/** Which totals the region accounts for to the Rijk by its yearly accounts (single information, single audit). */
const sisa = z.strictObject({
  naam: optional(name(), "Hoe de regeling in die verantwoording heet.", "C00 Regio Deal Voorbeeld"),
  bron: optional(bron, WHERE),
  citaat: optional(quotation(), WORDS, "de regio verantwoordt het geld via de jaarrekening"),
  totalen: requiredList(
    z.strictObject({
      naam: optional(name(), "Hoe dit totaal in die verantwoording heet.", "Besteding (jaar T)"),
      soort: required(word(["rijk", "regio"]), "Wiens geld het is."),
      fase: required(word(["ontvangen", "gereserveerd", "toegezegd", "besteed"]), "De fase die telt."),
    }),
    "De totalen die erin staan.",
  ),
});

/** deal/financien.yaml: the agreed division of money, in euro. */
export const dealFinancienFile = z.strictObject({
  bron: required(bron, "Waar de tabel met bedragen in de deal staat."),
  plafond_rijk: optional(dealAmount, "Hoeveel het Rijk hoogstens bijdraagt."),
  minimum_regio: optional(dealAmount, "Hoeveel de regio minstens bijdraagt."),
  vat: optional(
    z.strictObject({
      naam: required(name(), "Hoe deze kosten heten.", "Voorbereiding, administratie en toezicht"),
      afkorting: optional(name(), "Hoe de deal ze kort noemt; zonder uitleg zegt dat lezers niets.", "VAT"),
      maximaal_aandeel: required(number(), "Hoeveel procent van het geld van het Rijk het mag zijn.", "5"),
      bron: required(bron, WHERE),
      citaat: optional(quotation(), WORDS, "een klein deel mag aan uitvoeringskosten worden besteed"),
    }),
    "De kosten van de uitvoering.",
  ),
  verdeling: list(
    z.strictObject({
      thema: optional(reference("thema"), `${THEMA.De} waar het geld voor is.`),
      post: optional(name(), `Of een post naast de ${THEMA.meervoud}.`, "vat"),
      naam: optional(name(), "De naam van de post.", "Uitvoeringskosten"),
      rijk: requiredOverTime(amount(), "Het bedrag van het Rijk."),
      regio: requiredOverTime(amount(), "Het bedrag van de regio."),
      bron: optional(bron, WHERE),
    }),
    `Wie hoeveel bijdraagt, per ${THEMA.naam} of post; leeg als de deal het geld niet zo verdeelt.`,
  ),
  afspraken: list(afspraak, `Andere afspraken over bedragen, zoals per gemeente, waterschap of ${THEMA.naam}.`),
  sisa: optional(
    sisa,
    "Welke totalen in de verantwoording aan het Rijk staan; leeg is ontvangen en besteed van beide.",
  ),
  bijdragers: list(
    z.strictObject({
      soort: required(word(SOORTEN), "Wat voor geld deze partijen geven."),
      woorden: list(name(), "Woorden in de naam van wie dat geeft.", "gemeente"),
      natura: optional(yesNo(), "Of zij ook iets anders dan geld mogen geven."),
    }),
    "Wie wat voor geld geeft.",
  ),
  gedrukte_totalen: list(
    z.strictObject({
      naam: required(name(), "Wat er voor dit totaal staat.", "Totaal van de regio"),
      spoor: optional(reference("spoor"), `${SPOOR.Welk} is opgeteld.`),
      post: optional(name(), "De post die is opgeteld.", "vat"),
      alles: optional(yesNo(), "Of het om het hele bedrag van de deal gaat."),
      kolom: required(word(["rijk", "regio", "totaal"]), "Welke kolom van de tabel is opgeteld."),
      bedrag: required(amount(), "Het totaal zoals het in de deal staat."),
    }),
    "De totalen in de tekst van de deal; het programma rekent ze na.",
  ),
});

const deadline = z.strictObject({
  voor: optional(dayOfYear(), "De dag waarvóór het klaar moet zijn."),
  uiterlijk: optional(dayOfYear(), "De laatste dag waarop het nog op tijd is."),
  jaren_later: optional(
    count(),
    "Hoeveel jaar na het jaar van het rapport die dag valt; leeg is in hetzelfde jaar.",
    "1",
  ),
  deel: optional(count(1), "Bij meer rapporten in een jaar: van welk rapport van elk jaar dit de dag is.", "2"),
  rapport: list(reportName(), "Alleen voor deze rapporten; leeg is voor alle.", "2026-1"),
});

/**
 * deal/kalender.yaml: the moments that return every year or come once. The cover of a concept names the moment with id
 * `concept`, that of a definitive version the one with id `indiening`.
 */
export const kalenderFile = z.strictObject({
  momenten: requiredList(
    z.strictObject({
      id: required(id(), "Kenmerk van het moment; de omslag gebruikt concept en indiening.", "indiening"),
      naam: required(name(), "De naam van het moment.", "Indiening bij de minister"),
      wie: optional(name(), "Wie iets moet doen.", "de Regio"),
      wat: optional(text(), "Wat er moet gebeuren.", "De Regio stuurt het rapport op."),
      jaarlijks: list(deadline, "De dag, als het elk jaar terugkomt; bij meer rapporten in een jaar een dag voor elk."),
      eenmalig: optional(name(), "Wanneer, als het één keer is.", "voorjaar 2026"),
      terugkerend: optional(name(), "Hoe vaak, als er geen vaste dag voor is.", "eenmaal per jaar"),
      stap: optional(word(STAPPEN), "De stap waarmee dit is gedaan."),
      bron: required(bron, WHERE),
      citaat: optional(quotation(), WORDS, "De Regio stuurt elk jaar een rapport."),
    }),
    "De vaste momenten van de deal.",
  ),
  stappen: list(
    z.strictObject({
      stap: required(word(STAPPEN), "De stap die een rapport zet."),
      door: requiredList(name(), "Wie de stap kan zetten: organisaties, geen namen.", "het dagelijks bestuur"),
      na: list(word(STAPPEN), "De stappen die ervoor gezet moeten zijn."),
      advies: optional(name(), "Wie erover adviseert.", "de regiegroep"),
      bron: optional(bron, WHERE),
      citaat: optional(quotation(), WORDS, "Het dagelijks bestuur stelt het rapport vast."),
    }),
    'De stappen die een rapport zet; "rapport zet" houdt zich eraan.',
  ),
});

/** deal/aantekeningen.yaml: where the deal's text is unclear, and how the report reads it. */
export const aantekeningenFile = z.strictObject({
  aantekeningen: list(
    z.strictObject({
      nummer: required(count(1), "Het nummer van de aantekening."),
      titel: required(name(), "Waar het over gaat.", "Bomen of struiken"),
      tekst: required(text(), "Wat er in de deal onduidelijk is.", "De deal zegt niet of een haag meetelt."),
      keuze: optional(text(), "Hoe het rapport het leest.", "We tellen alleen bomen."),
      plaatsen: list(bron, "De plekken in de deal waar het over gaat."),
    }),
    "Wat in de tekst van de deal onduidelijk is.",
  ),
});

/** deal/beginsituatie.yaml: where each part stood at the start. */
export const beginsituatieFile = z.strictObject({
  voorbeeld: optional(yesNo(), "Of de cijfers verzonnen zijn."),
  toelichting: optional(text(), "Wat voor alle cijfers geldt.", "De tellingen zijn van de gemeenten."),
  beginsituatie: list(
    z.strictObject({
      resultaat: required(reference("resultaat"), `${RESULTAAT.De}.`),
      onderdeel: optional(reference("onderdeel"), "Het onderdeel; leeg is het hoofdonderdeel."),
      waarde: required(name(), "Hoe het er bij de start voor stond: een getal, een tekst of onbekend.", "120"),
      vergelijking: optional(number(), "Het getal waarmee de deal dit vergelijkt, op dezelfde dag."),
      peildatum: optional(date(), "De dag waarop dit zo was."),
      eerder: list(
        z.strictObject({
          peildatum: required(date(), "De dag."),
          waarde: required(number(), "Het getal van die dag."),
        }),
        "Hoe het daarvoor ging, als dat bekend is.",
      ),
      bron: optional(name(), "Waar het cijfer vandaan komt.", "telling van de gemeente"),
      toelichting: optional(text(), "Uitleg bij het cijfer.", "Alleen bomen in de straat."),
    }),
    "Per onderdeel hoe het er bij de start voor stond.",
  ),
});

const mijlpaalPlan = z.strictObject({
  id: required(id(), "Kenmerk van de mijlpaal; het verandert nooit.", "plan-klaar"),
  naam: required(name(), "Wat er dan klaar is.", "Plan vastgesteld"),
  gepland: required(date(), "De dag waarop het klaar moet zijn."),
});

/** deal/planning.yaml: the region's own planning, which the deal does not give. */
export const planningFile = z.strictObject({
  voorbeeld: optional(yesNo(), "Of de planning verzonnen is."),
  toelichting: optional(text(), "Wat voor de hele planning geldt.", "De planning is van de regio zelf."),
  planning: list(
    z.strictObject({
      resultaat: required(reference("resultaat"), `${RESULTAAT.De}.`),
      onderdeel: optional(reference("onderdeel"), "Het onderdeel; leeg is het hoofdonderdeel."),
      streefdatum: requiredOverTime(date(), `De dag waarop ${RESULTAAT.de} er moet zijn.`),
      tussenwaarden: list(
        z.strictObject({
          datum: required(date(), "De dag."),
          waarde: required(number(), "Het getal dat de regio dan wil hebben bereikt."),
        }),
        "Wat de regio onderweg wil hebben bereikt.",
      ),
      mijlpalen: list(mijlpaalPlan, `De stappen naar ${RESULTAAT.de}, als u met mijlpalen meet.`),
    }),
    "Per onderdeel de planning van de regio zelf.",
  ),
});

const ERNST = ["fout", "let op", "ter info"] as const;

/** deal/regels.yaml: which rules hold in this deal, where they come from and with which thresholds. */
export const regelsFile = z.strictObject({
  regels: requiredList(
    z.strictObject({
      regel: required(name(), "De naam van de regel; rapport uitleg toont ze.", "result/no-progress"),
      bron: required(bron, "Waar de regel in de deal vandaan komt."),
      citaat: optional(quotation(), WORDS, "elk jaar een rapport"),
      reden: required(text(), "Waarom deze regel in deze deal geldt.", "Het rapport verschijnt elk jaar."),
      ernst: optional(word(ERNST), "Hoe zwaar een bevinding telt, als het anders is dan gewoonlijk."),
      instellingen: optional(
        named(list(name(), "De waarde van deze instelling, of een lijst.", "12")),
        "De grenzen van deze regel, elk met zijn eigen naam.",
      ),
    }),
    "De regels die het programma in deze deal nakijkt.",
  ),
  volledig: optional(yesNo(), "Of elke regel die uit een deal kan komen hier staat, of bij niet_nagekeken."),
  niet_nagekeken: list(
    z.strictObject({
      regel: required(name(), "De naam van de regel.", "project/no-residents"),
      reden: required(text(), "Waarom deze regel in deze deal niet geldt.", "De deal vraagt dit niet."),
    }),
    "Regels die deze deal niet nakijkt; ze staan met de reden in een bijlage van het rapport.",
  ),
});

/**
 * deal/addenda.yaml: what all Parties changed after signing. What a change was and becomes stands here and nowhere else;
 * the target, amount or date itself stays in its own file as it was signed. A result, part or goal that is new stands in
 * its own file with the mark of the addendum; here `was: geen, wordt: afgesproken`. One that is retired stays in its own
 * file, for ids are for ever; here `was: afgesproken, wordt: vervallen`.
 */
export const addendaFile = z.strictObject({
  addenda: list(
    z.strictObject({
      id: required(id(), "Kenmerk van het addendum; het verandert nooit.", "meer-bomen"),
      titel: required(name(), "Een korte titel.", "Meer bomen"),
      ingaand: required(date(), "De dag vanaf wanneer het geldt."),
      reden: required(text(), "Waarom de deal verandert.", "Er is meer ruimte dan gedacht."),
      verzoek: optional(
        z.strictObject({
          datum: required(date(), "De dag van het verzoek."),
          door: required(name(), "Wie het vroeg.", "Regio"),
        }),
        "Het verzoek om de deal te wijzigen.",
      ),
      gesprek: optional(date(), "De dag van het gesprek erover."),
      instemming: optional(
        z.strictObject({
          datum: required(date(), "De dag waarop iedereen akkoord was."),
          partijen: list(name(), "Wie akkoord gingen.", "Regio"),
        }),
        "Wie met de wijziging akkoord gingen.",
      ),
      verslag: optional(date(), "De dag waarop partijen de wijziging vastlegden."),
      ondertekend: optional(
        z.strictObject({
          datum: required(date(), "De dag van ondertekening."),
          door: required(name(), "Wie ondertekende.", "alle partijen"),
        }),
        "De ondertekening; pas dan telt de wijziging.",
      ),
      staatscourant: optional(name(), "Waar het addendum is gepubliceerd.", "Stcrt. 2026, 1"),
      tekst: optional(name(), "De woorden van het addendum, als iets ze citeert.", "De regio plant minimaal 50 hagen."),
      wijzigingen: requiredList(
        z.strictObject({
          resultaat: optional(reference("resultaat"), `${RESULTAAT.Welk} verandert.`),
          onderdeel: optional(reference("onderdeel"), "Het onderdeel daarvan."),
          bovenkant: optional(yesNo(), "Ja als de bovenkant van het afgesproken bereik verandert."),
          tussendoel: optional(date(), "De dag van het tussendoel dat verandert."),
          gemeente: optional(reference("gemeente"), "De gemeente waarvan het getal verandert."),
          focusgebied: optional(reference("focusgebied"), `${FOCUSGEBIED.De} waarvan het getal verandert.`),
          provincie: optional(reference("provincie"), "De provincie waarvan het getal verandert."),
          doel: optional(name(), "Of het doel dat verandert.", "doel-hagen"),
          thema: optional(reference("thema"), `Of ${THEMA.de} waarvan het bedrag verandert.`),
          post: optional(name(), "Of de post waarvan het bedrag verandert.", "vat"),
          soort: optional(word(AFGESPROKEN_VAN), "Wiens bedrag verandert."),
          bijdrager: optional(name(), "Wie het bedrag geeft, met de naam uit afspraken.", "gemeente Voorbeeld"),
          vorm: optional(word(VORMEN), "Of het geld is, als die bijdrager ook iets anders geeft."),
          looptijd: optional(yesNo(), "Ja als de laatste dag van de deal verandert."),
          vanaf: optional(date(), "De eerste dag van deze wijziging, als die anders is dan van het addendum."),
          was: required(name(), "Wat er stond: een getal, een datum, geen of afgesproken.", "240"),
          wordt: required(name(), "Wat het wordt: een getal, een datum, afgesproken of vervallen.", "360"),
        }),
        "Wat er precies verandert.",
      ),
    }),
    "De wijzigingen van de deal.",
  ),
});

/** deal/onthouden.yaml: what stands in a report that was handed in, and must be left out of all that is made from now on. */
export const onthoudenFile = z.strictObject({
  onthouden: list(
    z.strictObject({
      rapport: required(reportName(), "Het jaar van het rapport.", "2025"),
      plaats: required(name(), "Het bestand, binnen de map van dat jaar.", "groen/resultaten.yaml"),
      bij: optional(name(), "Het kenmerk of de kop in dat bestand; leeg is het hele bestand.", '"3.1"'),
      grond: required(word(GRONDEN), "Waarom het niet meer mag worden getoond."),
      datum: required(date(), "De dag van het besluit."),
      rol: required(name(), "Wie het besloot: een functie, geen naam.", "programmabureau"),
    }),
    "Wat niet meer mag worden getoond.",
  ),
});

/** Where a field of a ledger line comes from when an export of a financial system is taken in. */
const uitExport = (what: string) =>
  optional(
    z.strictObject({
      kolom: optional(outsideValue(), "De kop in de export.", "Omschrijving dekking"),
      vast: optional(outsideValue(), "Of een waarde die voor elke regel geldt.", "besteed"),
      vertaal: optional(
        named(optional(outsideValue(), "Wat die waarde in het grootboek heet.", "rijk")),
        "Per waarde uit de export wat die in het grootboek heet; een andere waarde wordt geweigerd.",
      ),
    }),
    what,
  );

/** deal/boekhouding.yaml: how the exports of financial systems become lines of the ledger. */
export const boekhoudingFile = z.strictObject({
  exports: requiredList(
    z.strictObject({
      id: required(id(), "Een eigen kenmerk.", "regiokassier"),
      naam: required(name(), "Hoe de export heet.", "mutaties van de regiokassier"),
      blad: optional(outsideValue(), "De naam van het blad; leeg is het eerste blad met deze koppen.", "Mutaties"),
      sleutel: requiredList(
        outsideValue(),
        "De kop van de kolom waaraan een boeking altijd te herkennen is; of meer koppen samen.",
        "Boekstuknummer",
      ),
      overslaan: list(
        z.strictObject({
          kolom: required(outsideValue(), "De kop in de export.", "Status"),
          waarden: requiredList(outsideValue(), "De waarden waarbij een regel niet meedoet.", "vervallen"),
        }),
        "Regels van de export die niet in het grootboek horen.",
      ),
      velden: required(
        z.strictObject({
          project: uitExport("Waar het project uit blijkt."),
          thema: uitExport(`Waar ${THEMA.de} uit blijkt.`),
          post: uitExport("Waar de post uit blijkt."),
          bijdrager: uitExport("Waar uit blijkt wie betaalt."),
          soort: uitExport("Waar uit blijkt wat voor geld het is."),
          fase: uitExport("Waar uit blijkt hoe ver het geld is."),
          bedrag: uitExport("Waar het bedrag staat."),
          stand_per: uitExport("Waar de dag staat tot en met welke is geteld."),
          boekjaar: uitExport("Waar het kalenderjaar uit blijkt; een datum mag ook."),
          vorm: uitExport("Waar uit blijkt of het geld is of natura."),
          btw: uitExport("Waar uit blijkt of de btw in het bedrag zit."),
          via_regiokassier: uitExport("Waar uit blijkt of het via de regiokassier loopt."),
          herkomst: uitExport("Waar uit blijkt waar het geld vandaan komt."),
          waarderingsgrondslag: uitExport("Waar staat hoe natura is gewaardeerd."),
          toelichting: uitExport("Waar de toelichting staat; let op namen van mensen."),
        }),
        "Per veld van het grootboek waar het in de export staat.",
      ),
    }),
    "De exports die ontvang kent.",
  ),
});
