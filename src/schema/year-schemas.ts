import * as z from "zod";
import { OORDELEN } from "../value/value.ts";
import {
  aloneOr,
  amount,
  copiedValue,
  count,
  date,
  id,
  list,
  name,
  named,
  number,
  optional,
  outsideText,
  outsideValue,
  plainText,
  reference,
  reportName,
  required,
  requiredList,
  sha256,
  text,
  word,
  yesNo,
} from "./fields.ts";
import { PLAATSEN } from "./plaatsen.ts";
import { SOORTEN } from "./soorten.ts";
import { STAPPEN } from "./stappen.ts";
import { stillTrue } from "./still-true.ts";
import { withholding } from "./withholding.ts";
import { FOCUSGEBIED, RESULTAAT, THEMA } from "../value/nouns.ts";

const STATUSSEN = ["concept", "vastgesteld", "ingediend", "besproken"] as const;
export const HOOFDSTUKKEN = [
  "samenvatting",
  "afwijkingen",
  "leeswijzer",
  "resultaten",
  "themas",
  "focusgebieden",
  "projecten",
  "financien",
  "leren",
  "context",
  "agenda",
  "veranderd",
  "reacties",
  "toegankelijkheid",
  "bijlagen",
] as const;

/** What only people can tell of how the report can be read: what does not work, and what a screen reader made of it. */
const toegankelijkheid = z.strictObject({
  bekend: list(text(), "Wat in dit rapport niet voor iedereen werkt.", "De kaart heeft geen beschrijving."),
  schermlezertoets: optional(
    z.strictObject({
      datum: required(date(), "De dag van de toets."),
      rol: required(name(), "Wie het rapport las: een functie, geen naam.", "medewerker communicatie"),
      hulpmiddelen: required(name(), "De schermlezer en de browser.", "NVDA met Firefox"),
      bevindingen: required(text(), "Wat wel en niet werkte.", "Alles is te lezen, ook de tabellen."),
    }),
    "De uitkomst van een toets met een schermlezer.",
  ),
});

/** Of one part of the deal what was agreed, by id and field: what a later program adds, an older list does not name. */
const agreedValues = (what: string) =>
  optional(named(named(optional(copiedValue(), "De waarde die toen was afgesproken."))), what);

/** When a report was handed in, and what: with that every later change is seen. `controleer` gives it to paste. */
const ingediend = z.strictObject({
  datum: required(date(), "De dag waarop het rapport is ingediend."),
  hash: optional(name(), "Eén controlegetal over alle bestanden: zo ging het vroeger.", "0123456789abcdef"),
  bestanden: optional(
    named(optional(sha256(), "Het controlegetal van dit bestand.")),
    "Van elk bestand van dit jaar een controlegetal; controleer geeft de lijst.",
  ),
  afspraken: optional(
    z.strictObject({
      algemeen: agreedValues("Wat over de deal als geheel was afgesproken."),
      verdeling: agreedValues("Wat over het geld was afgesproken."),
      resultaten: agreedValues(`Wat over de ${RESULTAAT.meervoud} was afgesproken.`),
      doelen: agreedValues("Wat over de doelen was afgesproken."),
      beginsituatie: agreedValues("Wat van de beginsituatie bekend was."),
      planning: agreedValues("Wat de regio toen had gepland."),
    }),
    "Wat op de peildatum was afgesproken; controleer geeft de lijst.",
  ),
});

export const FASEN = ["ontvangen", "gereserveerd", "toegezegd", "besteed"] as const;
const VORMEN = ["geld", "natura"] as const;
/** Where public or private money comes from; what the Rijk gives is not the region's. */
const HERKOMST = ["eigen middelen", "specifieke uitkering", "opdracht", "subsidie"] as const;
const BTW = ["incl", "excl", "nvt"] as const;

/** What `standaard` says of all lines, a line says of itself. */
const lineFields = {
  stand_per: optional(date(), "De dag tot en met welke is geteld."),
  boekjaar: optional(count(2000), "Het kalenderjaar van het bedrag.", "2025"),
  vorm: optional(word(VORMEN), "Of het geld is, of iets anders dan geld."),
  btw: optional(word(BTW), "Of de btw in het bedrag zit."),
  via_regiokassier: optional(yesNo(), "Of het geld via de regiokassier loopt."),
  herkomst: optional(word(HERKOMST), "Waar het geld vandaan komt, als het niet van het Rijk is."),
};

/** What goes with the lines of a ledger: in its own file, or in rapport.yaml where the lines are a sheet. */
const besideLines = {
  eindverantwoording: optional(yesNo(), "Of dit de laatste verantwoording van het geld is."),
  uitvoeringskosten: optional(
    z.strictObject({
      motivatie: required(text(), "Waarom de kosten hoger zijn.", "Het eerste jaar vroeg meer werk."),
      ...stillTrue,
    }),
    "Vul dit in als de kosten van de uitvoering hoger zijn dan afgesproken.",
  ),
  afwijkingen: list(
    z.strictObject({
      thema: required(reference("thema"), `${THEMA.De}.`),
      reden: required(text(), "Waarom het bedrag anders is.", "Twee projecten begonnen later."),
      verwijzing: optional(name(), "Het besluit waar dit in staat.", "besluit van het overleg in mei 2026"),
      ...stillTrue,
    }),
    `${THEMA.Meervoud} waarvan het geld anders is verdeeld dan afgesproken.`,
  ),
  standaard: optional(z.strictObject(lineFields), "Wat voor elke regel geldt die er zelf niets over zegt."),
};

/** Behind the lines, so that they come first in the file. */
const checkTotals = {
  controletotalen: list(
    z.strictObject({
      soort: optional(word(SOORTEN), "Alleen dit soort geld; leeg is alles."),
      fase: required(word(FASEN), "De fase die is opgeteld."),
      thema: optional(reference("thema"), `Alleen ${THEMA.deze}.`),
      post: optional(name(), "Alleen deze post.", "vat"),
      bedrag: required(amount(), "Uw eigen totaal, vanaf de start van de deal."),
    }),
    "Totalen die u zelf hebt opgeteld; het programma rekent ze na.",
  ),
};

/** JJJJ/rapport.yaml: what this report is. */
export const rapportFile = z.strictObject({
  formaat: required(count(1), "De vorm van deze bestanden; nu altijd 1.", "1"),
  verslagjaar: required(reportName(), "Het jaar van het rapport, net als de naam van de map.", "2026"),
  voorbeeld: optional(yesNo(), "Of de cijfers verzonnen zijn; elke bladzijde zegt het dan."),
  status: required(word(STATUSSEN), "Hoe ver het rapport is."),
  vastgesteld: optional(date(), "De dag waarop het rapport is vastgesteld."),
  verslagperiode: required(
    z.strictObject({
      van: required(date(), "De eerste dag."),
      tot: required(date(), "De laatste dag."),
    }),
    "De periode waar het rapport over gaat.",
  ),
  peildatum: required(date(), `De dag waarop alle ${RESULTAAT.meervoud} zijn gemeten.`),
  rapportdatum: required(date(), "De datum op de omslag."),
  opsteller: required(name(), "Wie het rapport maakt: een organisatie, geen naam.", "programmabureau Voorbeeld"),
  stand_geld: required(date(), "De dag tot en met welke het geld is geteld."),
  hoofdstukken: list(word(HOOFDSTUKKEN), "De hoofdstukken en hun volgorde; leeg is alles."),
  greep: list(
    z.strictObject({
      id: required(id(), "Een eigen kenmerk.", "greep-bomen"),
      tekst: required(text(), "Eén zin over iets dat lukte.", "Er staan nu {{3.1}} bomen."),
      resultaten: list(reference("resultaat"), `De ${RESULTAAT.meervoud} waar de zin over gaat.`),
      project: optional(reference("project"), "Het project waar de zin over gaat."),
      ...stillTrue,
    }),
    "Een greep uit wat er is bereikt, voor de samenvatting.",
  ),
  besluiten: list(
    z.strictObject({
      id: required(id(), "Een eigen kenmerk.", "besluit-planning-bomen"),
      titel: optional(name(), "Een korte titel.", "Nieuwe planning voor bomen"),
      tekst: required(text(), "Wat de partijen moeten besluiten.", "Instemmen met een nieuwe planning."),
      resultaten: list(reference("resultaat"), `De ${RESULTAAT.meervoud} waar het besluit over gaat.`),
      ...stillTrue,
    }),
    "Wat er aan de partijen wordt gevraagd.",
  ),
  agenda: list(
    z.strictObject({
      id: required(id(), "Een eigen kenmerk.", "agenda-overleg"),
      datum: required(date(), "De dag."),
      wat: required(text(), "Wat er dan is.", "Overleg over het rapport"),
      wie: optional(name(), "Wie erbij zijn.", "alle partijen"),
      alleen_concept: optional(yesNo(), "Of dit alleen in het concept staat, zoals tot wanneer iemand kan reageren."),
      ...stillTrue,
    }),
    "Wat er in het komende jaar gepland is.",
  ),
  toegankelijkheid: optional(toegankelijkheid, "Hoe goed iedereen het rapport kan lezen."),
  nog_waar: list(
    z.strictObject({
      bestand: required(name(), "Het bestand waar de tekst in staat.", "2026/groen/voortgang.md"),
      kop: required(name(), "De kop boven de tekst, zonder hekjes.", "Wat hebben we bereikt"),
      datum: required(date(), "De dag waarop u nakeek dat de tekst nog klopt."),
      hash: required(id(), "Het controlegetal van de tekst; controleer geeft het.", "0f3a9c21"),
    }),
    "Teksten onder een kop die gelijk bleven en nog kloppen; controleer geeft de regels.",
  ),
  reacties_in_rapport: optional(yesNo(), "Of de reacties op het concept in het rapport staan, met het antwoord."),
  klaar: list(
    z.strictObject({
      thema: required(reference("thema"), `${THEMA.De} waarvan alles is ingevuld.`),
      door: required(name(), "Wie dat meldde: een functie, geen naam.", "themacoördinator Groen"),
      datum: required(date(), "De dag waarop dat is gemeld."),
      stand: optional(
        named(optional(sha256(), "Het controlegetal van dit bestand.")),
        `De bestanden van ${THEMA.de} op die dag; "rapport zet klaar" schrijft ze.`,
      ),
    }),
    `${THEMA.Meervoud} waarvan alles is ingevuld; "rapport zet klaar" schrijft de regels.`,
  ),
  stappen: list(
    z.strictObject({
      stap: required(word(STAPPEN), "De stap die is gezet."),
      datum: required(date(), "De dag waarop dat gebeurde."),
      door: required(name(), "Wie dat deed: een organisatie, geen naam.", "het dagelijks bestuur"),
      om: optional(text(), "Bij teruggeven: wat er anders moet.", "Er ontbreken bedragen over 2025."),
    }),
    'De stappen die dit rapport heeft gezet; "rapport zet" schrijft ze.',
  ),
  ingediend: optional(ingediend, "Vul dit in als het rapport is ingediend."),
  uitvragen: list(
    z.strictObject({
      bijdrager: required(name(), "Aan wie om bedragen is gevraagd: een organisatie, geen naam.", "gemeente Voorbeeld"),
      verstuurd: required(date(), "De dag waarop de uitvraag is gemaakt."),
      ontvangen: optional(date(), "De dag waarop het antwoord compleet was; leeg zolang er iets ontbreekt."),
    }),
    "Aan wie om bedragen is gevraagd, en wie heeft geantwoord; uitvraag en ontvang houden het bij.",
  ),
  grootboek: optional(
    z.strictObject({ ...besideLines, ...checkTotals }),
    "Wat bij het geld hoort als de bedragen in een blad (CSV) staan; anders staat het bij de bedragen.",
  ),
});

const uitsplitsing = z.strictObject({
  focusgebied: optional(reference("focusgebied"), `${FOCUSGEBIED.De} waar dit deel bij hoort.`),
  gemeente: optional(reference("gemeente"), "Of de gemeente."),
  provincie: optional(reference("provincie"), "Of de provincie."),
  overig: optional(name(), "Of een andere naam voor de rest.", "buiten de focusgebieden"),
  waarde: required(number(), "Het deel dat daar is bereikt."),
});

/** What was reached on one part. Which fields belong here follows from the part's way of measuring. */
const realisatie = z.strictObject({
  onderdeel: optional(reference("onderdeel"), "Wat u meet; leeg is het hoofdonderdeel."),
  waarde: optional(number(), "Het getal dat is bereikt; laat het leeg als u het nog niet weet."),
  vergelijking: optional(number(), "Het getal waarmee de deal dit vergelijkt, op dezelfde dag."),
  gereed: optional(yesNo(), "Of het klaar is, als het onderdeel met ja of nee wordt gemeten."),
  datum: optional(date(), "De dag waarop het klaar was."),
  mijlpalen: list(
    z.strictObject({
      id: required(id(), "Het kenmerk van de mijlpaal in deal/planning.yaml.", "plan-klaar"),
      gehaald: required(date(), "De dag waarop de mijlpaal is gehaald."),
      bewijs: optional(text(), "Waaraan iemand dat kan zien.", "besluit van de raad"),
      toelichting: optional(text(), "Uitleg in één zin.", "Een maand eerder dan gepland."),
    }),
    "De mijlpalen die zijn gehaald.",
  ),
  verandering: optional(text(), "Wat er in woorden is veranderd.", "Gemeenten werken nu samen."),
  zichtbaar_aan: optional(text(), "Waaraan u die verandering ziet.", "Er is één meldpunt."),
  bewijs: optional(text(), "Waaraan iemand dit kan nagaan.", "jaarverslag van het meldpunt"),
  peildatum: optional(date(), "De dag waarop u hebt gemeten."),
  bron: optional(name(), "Waar het cijfer vandaan komt.", "registratie van de gemeente"),
  zekerheid: optional(word(["definitief", "voorlopig", "schatting"]), "Hoe zeker het cijfer is."),
  toelichting: optional(text(), "Uitleg bij het cijfer.", "Eén wijk telt later."),
  uitsplitsing: list(uitsplitsing, "Hoe het getal is verdeeld over gebieden of gemeenten."),
  ...stillTrue,
  ...withholding,
});

const bijsturing = z.strictObject({
  id: required(id(), "Een eigen kenmerk; volgend jaar antwoordt u daarmee.", "extra-adviseurs"),
  wat: required(text(), "Wat u gaat doen.", "Twee extra adviseurs"),
  wie: required(name(), "Wie het doet: een functie of organisatie, geen naam.", "gemeente Voorbeeld"),
  wanneer: required(date(), "De dag waarop het uiterlijk klaar is."),
  ...withholding,
});
export const LEERSOORTEN = ["oorzaak", "wat werkt", "wat werkt niet", "aanpassing"] as const;

/** One entry of JJJJ/<thema>/resultaten.yaml. */
export const resultaatVoortgang = z.strictObject({
  resultaat: required(reference("resultaat"), `${RESULTAAT.De} waar dit over gaat.`),
  realisatie: list(realisatie, "Wat er is bereikt, per onderdeel."),
  prognose: list(
    z.strictObject({
      onderdeel: optional(reference("onderdeel"), "Het onderdeel; leeg is het hoofdonderdeel."),
      waarde: required(number(), "Het getal dat u aan het eind van de deal verwacht."),
      aanname: optional(text(), "Waar u van uitgaat.", "zonder bijsturing"),
    }),
    "Waar het volgens u op uitkomt.",
  ),
  oordeel: required(word(OORDELEN), `Hoe ${RESULTAAT.de} er volgens u voor staat.`),
  toelichting: optional(text(), "Waarom u dat oordeel geeft, in één regel.", "Alle scholen doen mee."),
  besluit: optional(text(), "Bij vervallen: wie dat wanneer besloot.", "Besluit van alle partijen in mei 2026."),
  oorzaak: optional(text(), "Bij aandacht of vertraagd: hoe het komt.", "De werving begon later."),
  gevolg: optional(
    text(),
    "Bij aandacht of vertraagd: wat het betekent.",
    "We halen {{3.1.prognose}} in plaats van meer.",
  ),
  bijsturingen: list(bijsturing, "Bij aandacht of vertraagd: wat u eraan doet."),
  leerpunten: list(
    z.strictObject({
      id: required(id(), "Een eigen kenmerk; volgend jaar antwoordt u daarmee.", "avond-werkt-beter"),
      soort: required(word(LEERSOORTEN), "Wat voor les het is."),
      tekst: required(text(), "Wat u leerde.", "In de avond is vaker iemand thuis."),
      ...stillTrue,
    }),
    "Wat u in deze periode leerde.",
  ),
  toezeggingen: list(
    z.strictObject({
      id: required(id(), "Een eigen kenmerk; volgend jaar antwoordt u daarmee.", "telling-najaar"),
      wat: required(text(), "Wat u belooft.", "Een nieuwe telling"),
      aan: optional(name(), "Aan wie.", "het ministerie"),
      betreft: list(reference("partij"), "De partijen die het in het bijzonder aangaat."),
      wanneer: required(date(), "De dag waarop het er is."),
      ...withholding,
    }),
    "Wat u aan anderen belooft.",
  ),
  afgehandeld: list(
    z.strictObject({
      id: required(id(), "Het kenmerk van de eerdere bijsturing of toezegging.", "extra-adviseurs"),
      jaar: optional(reportName(), "Het rapport waar dit in stond.", "2025"),
      uitkomst: required(word(["nagekomen", "later", "vervallen"]), "Wat ervan kwam."),
      toelichting: optional(text(), "Waarom, bij later of vervallen.", "De levering duurt langer."),
      ...stillTrue,
    }),
    "Wat er kwam van eerdere bijsturingen en toezeggingen.",
  ),
  lessen: list(
    z.strictObject({
      id: required(id(), "Het kenmerk van het eerdere leerpunt.", "avond-werkt-beter"),
      jaar: optional(reportName(), "Het rapport waar het in stond.", "2025"),
      vervolg: required(word(["loopt door", "afgesloten"]), "Of u er nog mee bezig bent."),
      toelichting: optional(text(), "Wat u ermee deed.", "We bezoeken nu alleen in de avond."),
      ...stillTrue,
    }),
    "Wat u deed met eerdere leerpunten.",
  ),
  correctie: list(
    z.strictObject({
      onderdeel: optional(reference("onderdeel"), "Het onderdeel; leeg is het hoofdonderdeel."),
      jaar: required(reportName(), "Het rapport waarin het cijfer fout was.", "2025"),
      was: required(number(), "Het cijfer dat er stond."),
      wordt: required(number(), "Het goede cijfer."),
      reden: required(text(), "Waarom het anders wordt.", "Eén wijk was dubbel geteld."),
      ...stillTrue,
    }),
    "Een cijfer van een eerder rapport dat fout was.",
  ),
  ...stillTrue,
  ...withholding,
});

/** JJJJ/<thema>/resultaten.yaml: a plain list. */
export const resultatenVoortgangFile = z.array(resultaatVoortgang);

const PROJECTSTATUSSEN = ["in voorbereiding", "in uitvoering", "afgerond", "gestopt"] as const;

/** JJJJ/<thema>/projecten/<id>.yaml */
export const projectFile = z.strictObject({
  naam: required(name(), "De naam van het project.", "Groene laan"),
  status: required(word(PROJECTSTATUSSEN), "Hoe ver het project is."),
  start: required(date(), "De eerste dag van het project."),
  einde: optional(date(), "De laatste dag van het project."),
  trekker: required(name(), "Wie het project leidt: een organisatie, geen naam.", "gemeente Voorbeeld"),
  resultaten: list(reference("resultaat"), `De ${RESULTAAT.meervoud} waar het project aan bijdraagt.`),
  aanpak: list(reference("aanpak"), "De onderdelen van de aanpak waar het project bij hoort."),
  focusgebieden: list(reference("focusgebied"), `De ${FOCUSGEBIED.meervoud} waar het project werkt.`),
  gemeenten: list(reference("gemeente"), "De gemeenten waar het project werkt."),
  provincies: list(reference("provincie"), "De provincies, als het project in een hele provincie werkt."),
  betreft: list(reference("partij"), "De partijen die het project in het bijzonder aangaat."),
  motivatie_gebied: optional(
    text(),
    `Waarom het project niet in één ${FOCUSGEBIED.naam} past.`,
    "Het geldt voor de hele regio.",
  ),
  motivatie_start: optional(text(), "Waarom het project eerder of later begint.", "De vergunning kwam later."),
  motivatie_cofinanciering: optional(
    text(),
    "Waarom de regio hier minder betaalt.",
    "De regio betaalt al het onderhoud.",
  ),
  partners: list(
    z.strictObject({
      naam: required(name(), "De naam van de organisatie.", "woningcorporaties"),
      soort: required(word(["publiek", "privaat", "maatschappelijk", "kennis"]), "Wat voor partner het is."),
    }),
    "Wie er meedoen.",
  ),
  doel: required(text(), "Wat het project wil bereiken.", "Meer schaduw in de straat."),
  stand: required(text(), "Hoe het project er nu voor staat.", "De helft van de bomen staat."),
  bewoners: optional(text(), "Hoe bewoners meedoen.", "Bewoners kozen de bomen."),
  andere_instrumenten: list(
    z.strictObject({
      naam: required(name(), "De naam van de regeling.", "landelijke regeling voor bomen"),
      uitkomst: required(text(), "Wat eruit kwam.", "betaalt alleen bomen langs wegen"),
    }),
    "Andere regelingen die u eerst hebt onderzocht.",
  ),
  investering: optional(yesNo(), "Of er iets wordt gebouwd of gekocht dat blijft."),
  borging: optional(text(), "Wie de kosten na de deal betaalt.", "De gemeente betaalt het onderhoud."),
  staatssteun: optional(text(), "Hoe u naar de regels voor staatssteun keek.", "Er is geen steun aan bedrijven."),
  vermelding: optional(
    z.strictObject({
      gedaan: required(yesNo(), "Of het project de deal noemt."),
      bewijs: optional(text(), "Waar dat te zien is.", "het bord bij de laan"),
    }),
    "Of het project de deal noemt in zijn berichten.",
  ),
  gestopt: optional(
    z.strictObject({
      datum: required(date(), "De dag waarop het project stopte."),
      reden: required(text(), "Waarom het stopte.", "Er was geen ruimte voor bomen."),
      vervangen_door: optional(reference("project"), "Het project dat ervoor in de plaats komt."),
      vervanging: optional(text(), "Of in woorden wat ervoor in de plaats komt.", "De wijk krijgt geveltuinen."),
    }),
    "Vul dit in bij status gestopt.",
  ),
  andere_deals: list(
    z.strictObject({
      deal: required(name(), "Het kenmerk of de naam van die deal.", "voorbeeld-oost"),
      uitleg: required(text(), "Hoe de projecten samenhangen.", "Beide deals betalen een deel van de laan."),
    }),
    "Andere Regio Deals die aan dit project meebetalen of het raken.",
  ),
  volgt_op: optional(reference("project"), "Het eerdere project dat dit project voortzet."),
  wijziging: optional(
    text(),
    "Waarom de naam, de start, het einde of het doel anders is dan in het vorige rapport.",
    "De aannemer kon pas na de zomer beginnen.",
  ),
  ...stillTrue,
  ...withholding,
});

/** JJJJ/financien.yaml: the ledger. What a line leaves out is taken from `standaard`. */
export const financienFile = z.strictObject({
  ...besideLines,
  regels: requiredList(
    z.strictObject({
      id: required(id(), "Een eigen kenmerk; het verandert nooit.", "bomen-rijk-besteed"),
      project: optional(reference("project"), "Het project waar het geld voor is."),
      thema: optional(reference("thema"), `Of ${THEMA.de}, als het niet voor één project is.`),
      post: optional(name(), `Of een post naast de ${THEMA.meervoud}.`, "vat"),
      bijdrager: required(name(), "Wie betaalt: een organisatie, geen naam.", "gemeente Voorbeeld"),
      soort: required(word(SOORTEN), "Wat voor geld het is."),
      fase: required(word(FASEN), "Hoe ver het geld is."),
      bedrag: required(amount(), "Wat er sinds het vorige rapport bij kwam; met een min ervoor ging het eraf."),
      ...lineFields,
      waarderingsgrondslag: optional(text(), "Bij natura: hoe u de waarde berekent.", "uren tegen een vast uurtarief"),
      toelichting: optional(text(), "Uitleg bij de regel; verplicht bij een min.", "Eerder dubbel geboekt."),
      sleutel: optional(
        outsideValue(),
        "Het kenmerk van de boeking in de boekhouding; ontvang zet het erbij.",
        "regiokassier B-0001",
      ),
      ...withholding,
    }),
    "Elke verandering van geld, één keer.",
  ),
  ...checkTotals,
});

/** JJJJ/uitzonderingen.yaml: a plain list. Each entry lets one finding at one place pass. */
export const uitzonderingenFile = z.array(
  z.strictObject({
    regel: required(name(), "De naam van de regel: het laatste woord van de melding.", "result/no-progress"),
    bestand: required(name(), "Het bestand waar de melding over gaat.", "2026/groen/resultaten.yaml"),
    bij: optional(name(), "Het nummer, de naam of de kop waar de melding over gaat.", '"3.1"'),
    reden: required(text(), "Waarom de melding mag blijven staan.", "De telling komt in juni."),
    rol: required(name(), "Wie dat besloot: een functie, geen naam.", "programmabureau"),
    tot: required(date(), "De laatste dag waarop de uitzondering geldt."),
  }),
);

/** JJJJ/reacties.yaml: what others said of the concept, and what was done with it. */
export const reactiesFile = z.strictObject({
  reacties: list(
    z.strictObject({
      id: required(id(), "Een eigen kenmerk; het verandert nooit.", "r-001"),
      van: optional(reference("partij"), "De partij die reageerde."),
      ander: optional(name(), "Of wie anders: een functie of organisatie, geen naam.", "adviesraad Voorbeeld"),
      op: required(date(), "De dag van de reactie."),
      plaats: required(
        aloneOr(
          "soort",
          z.strictObject({
            soort: required(word(PLAATSEN), "Waar in het rapport de reactie over gaat."),
            id: optional(outsideValue(), "Het nummer of kenmerk daarvan; bij algemeen leeg.", '"3.1"'),
          }),
        ),
        "De plek in het rapport; algemeen als het geen plek heeft.",
        "algemeen",
      ),
      nummer: optional(count(1), "Het nummer van de plek in het document, als dat er stond.", "57"),
      citaat: optional(outsideText(), "De woorden van het concept waar het over gaat.", "Er staan nu 240 bomen."),
      reactie: required(outsideText(), "De reactie, letterlijk.", "Noem ook het jaar ervoor."),
      antwoord: optional(plainText(), "Wat u antwoordt; leeg zolang u dat nog niet weet.", "Dat doen we."),
      wijziging: optional(
        plainText(),
        "Wat er in het rapport is veranderd; leeg als alles bleef.",
        "Het jaar ervoor staat er nu bij.",
      ),
      ...withholding,
    }),
    'De reacties op het concept; "rapport ontvang" voegt ze toe.',
  ),
});

/** JJJJ/beelden/beelden.yaml: a plain list. */
export const beeldenFile = z.array(
  z.strictObject({
    bestand: required(name(), "De naam van het bestand met de afbeelding.", "laan.jpg"),
    alt: required(name(), "Wat er te zien is, voor wie het niet ziet.", "Een straat met jonge bomen."),
    bron: optional(name(), "Wie de afbeelding maakte.", "gemeente Voorbeeld"),
    licentie: optional(name(), "Onder welke voorwaarden u de afbeelding mag gebruiken.", "CC0"),
    bijschrift: optional(text(), "De tekst onder de afbeelding.", "De laan na het planten."),
    project: optional(reference("project"), "Het project waar de afbeelding bij hoort."),
    thema: optional(reference("thema"), `Of ${THEMA.de} waar de afbeelding bij hoort.`),
    ...withholding,
  }),
);

/** The fixed headings of the Markdown files; the first of each list are required. */
export const KOPPEN = {
  voortgang: {
    required: ["Kern", "Wat hebben we bereikt"],
    optional: ["Wat hebben we gedaan", "Wat heeft het gekost", "Wat leerden we", "Vooruitblik"],
  },
  samenvatting: { required: ["Kern"], optional: ["Toelichting"] },
  context: { required: ["Kern"], optional: ["Toelichting"] },
  financien: { required: ["Wat opvalt"], optional: [] },
} as const;

type Kop<Name extends keyof typeof KOPPEN> = (typeof KOPPEN)[Name]["required" | "optional"][number];

/** What belongs under each fixed heading. */
export const KOP_UITLEG: { readonly [Name in keyof typeof KOPPEN]: Readonly<Record<Kop<Name>, string>> } = {
  voortgang: {
    Kern: "Het belangrijkste van dit jaar, in een paar zinnen.",
    "Wat hebben we bereikt": "Wat er nu is dat er eerst niet was, met verwijzingen naar de cijfers.",
    "Wat hebben we gedaan": "Wat u dit jaar deed.",
    "Wat heeft het gekost": "Waar het geld naartoe ging.",
    "Wat leerden we": "Wat werkte en wat niet.",
    Vooruitblik: "Wat u het komende jaar gaat doen.",
  },
  samenvatting: {
    Kern: "Het hele rapport in een paar zinnen.",
    Toelichting: "Wat lezers daar nog bij moeten weten.",
  },
  context: {
    Kern: "Wat er buiten de deal gebeurde dat meetelt, in een paar zinnen.",
    Toelichting: "Wat lezers daar nog bij moeten weten.",
  },
  financien: { "Wat opvalt": "Wat er aan de bedragen opvalt, en waardoor dat komt." },
};
