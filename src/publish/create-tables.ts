import { SOORTEN } from "../schema/soorten.ts";
import { FASEN } from "../schema/year-schemas.ts";
import type { DataFile } from "./data-schema.ts";
import { createTable, type Column, type ColumnKind, type Table } from "./table.ts";

type Resultaat = DataFile["resultaten"][number];
type Onderdeel = Resultaat["onderdelen"][number];
type Project = DataFile["projecten"][number];
type Bedragen = Project["geld"];

const columnOf =
  (kind: ColumnKind) =>
  <Row>(name: string, meaning: string, read: Column<Row>["read"]): Column<Row> => ({
    name,
    kind,
    meaning,
    unit: null,
    read,
  });
const text = columnOf("tekst");
const figure = columnOf("cijfer");
const day = columnOf("datum");
const yesNo = columnOf("ja of nee");

/** A result with its principal part, which may lack; or with one of its parts. */
interface ResultRow {
  readonly data: DataFile;
  readonly resultaat: Resultaat;
  readonly onderdeel: Onderdeel | null;
}

interface PartRow extends ResultRow {
  readonly onderdeel: Onderdeel;
}
interface CourseRow extends PartRow {
  readonly stand: Onderdeel["verloop"][number];
}
interface ProjectRow {
  readonly data: DataFile;
  readonly project: Project;
}
interface MoneyRow {
  readonly data: DataFile;
  readonly niveau: "totaal" | "verdeling" | "project";
  readonly id: string;
  readonly soort: string;
  readonly fase: string;
  readonly bedrag: Onderdeel["waarde"];
}

interface ContributorRow {
  readonly data: DataFile;
  readonly bijdrage: DataFile["geld"]["bijdragers"][number];
}
interface PromiseRow {
  readonly data: DataFile;
  readonly belofte: DataFile["beloften"][number];
  /** The last one; null for none. */
  readonly antwoord: DataFile["beloften"][number]["antwoorden"][number] | null;
}
interface DecisionRow {
  readonly data: DataFile;
  readonly besluit: DataFile["besluiten"][number];
}
interface HighlightRow {
  readonly data: DataFile;
  readonly greep: DataFile["greep"][number];
}

/** The tables that travel in the PDF, made of data.json alone, so that they can say nothing else. */
export function createTables(data: DataFile): Table[] {
  const parts = data.resultaten.flatMap((resultaat) =>
    resultaat.onderdelen.map((onderdeel): PartRow => ({ data, resultaat, onderdeel })),
  );
  const course = parts.flatMap((row) => row.onderdeel.verloop.map((stand): CourseRow => ({ ...row, stand })));
  const projects = data.projecten.map((project): ProjectRow => ({ data, project }));
  return [
    createResultTable(data),
    createTable(PARTS, PART_COLUMNS, parts),
    createTable(COURSE, COURSE_COLUMNS, course),
    createTable(PROJECTS, PROJECT_COLUMNS, projects),
    createTable(MONEY, MONEY_COLUMNS, listMoney(data)),
    createTable(
      CONTRIBUTORS,
      CONTRIBUTOR_COLUMNS,
      data.geld.bijdragers.map((bijdrage): ContributorRow => ({ data, bijdrage })),
    ),
    createTable(
      PROMISES,
      PROMISE_COLUMNS,
      data.beloften.map((belofte): PromiseRow => ({ data, belofte, antwoord: belofte.antwoorden.at(-1) ?? null })),
    ),
    createTable(
      DECISIONS,
      DECISION_COLUMNS,
      data.besluiten.map((besluit): DecisionRow => ({ data, besluit })),
    ),
    createTable(
      HIGHLIGHTS,
      HIGHLIGHT_COLUMNS,
      data.greep.map((greep): HighlightRow => ({ data, greep })),
    ),
  ];
}

/** The table of the results alone: one row a result, with its first part, which is the principal one. */
export function createResultTable(data: DataFile): Table {
  const rows = data.resultaten.map((resultaat): ResultRow => {
    return { data, resultaat, onderdeel: resultaat.onderdelen[0] ?? null };
  });
  return createTable(RESULTS, RESULT_COLUMNS, rows);
}

const RESULTS = {
  file: "resultaten.csv",
  meaning: "Een rij per resultaat, met de cijfers van het hoofdonderdeel.",
  key: ["deal", "verslagjaar", "versie", "resultaat"],
};
const PARTS = {
  file: "onderdelen.csv",
  meaning: "Een rij per onderdeel van een resultaat.",
  key: ["deal", "verslagjaar", "versie", "onderdeel"],
};
const COURSE = {
  file: "verloop.csv",
  meaning: "Een rij per onderdeel en rapport: hoe de waarde door de jaren verliep.",
  key: ["deal", "verslagjaar", "versie", "onderdeel", "jaar"],
};
const PROJECTS = {
  file: "projecten.csv",
  meaning: "Een rij per project. Het geld staat in geld.csv.",
  key: ["deal", "verslagjaar", "versie", "project"],
};
const MONEY = {
  file: "geld.csv",
  meaning: "Een rij per plaats, soort geld en fase. Tel geen niveaus bij elkaar op: ze gaan over hetzelfde geld.",
  key: ["deal", "verslagjaar", "versie", "id", "soort", "fase"],
};

const CONTRIBUTORS = {
  file: "bijdragers.csv",
  meaning:
    "Een rij per bijdrager: voor de hele deal, en per thema of post. Tel die twee niet bij elkaar op: ze gaan over hetzelfde geld.",
  key: ["deal", "verslagjaar", "versie", "id", "bijdrager", "soort"],
};
const PROMISES = {
  file: "beloften.csv",
  meaning:
    "Een rij per bijsturing, toezegging en leerpunt van dit rapport en de rapporten ervoor, met het laatste antwoord.",
  key: ["deal", "verslagjaar", "versie", "belofte", "soort", "rapport"],
};
const DECISIONS = {
  file: "besluiten.csv",
  meaning: "Een rij per besluit dat aan de Partijen wordt gevraagd.",
  key: ["deal", "verslagjaar", "versie", "besluit"],
};
const HIGHLIGHTS = {
  file: "greep.csv",
  meaning: "Een rij per zin uit de greep uit de resultaten.",
  key: ["deal", "verslagjaar", "versie", "greep"],
};

interface WithData {
  readonly data: DataFile;
}

/** What makes a row stand on its own among those of other reports. */
const REPORT_COLUMNS: readonly Column<WithData>[] = [
  text("deal", "Kenmerk van de deal.", ({ data }) => data.deal.id),
  text(
    "verslagjaar",
    "Naam van het rapport: het jaar, met een nummer als er meer rapporten in een jaar zijn.",
    ({ data }) => data.verslagjaar,
  ),
  text("versie", "concept of definitief.", ({ data }) => data.versie),
  yesNo("voorbeeld", "ja als de cijfers verzonnen voorbeelden zijn.", ({ data }) => data.voorbeeld),
];

const OWN_COLUMNS: readonly Column<ResultRow>[] = [
  text("resultaat", "Kenmerk van het resultaat, met de deal ervoor.", ({ resultaat }) => resultaat.id),
  text("titel", "Het resultaat in woorden.", ({ resultaat }) => resultaat.titel),
  text("thema", "Kenmerk van het thema.", ({ resultaat }) => resultaat.thema),
  text("oordeel", "Hoe de coördinator het resultaat beoordeelt. Leeg: nog niet.", ({ resultaat }) => resultaat.oordeel),
  text("vorig_oordeel", "Het oordeel in het vorige rapport.", ({ resultaat }) => resultaat.vorig_oordeel),
  text("onderdeel", "Kenmerk van het onderdeel, met deal en resultaat ervoor.", ofPart("id")),
  text("naam", "Wat het onderdeel meet.", ofPart("naam")),
  text(
    "meetwijze",
    "Hoe het is gemeten: aantal, oppervlakte, niveau, ja-nee, mijlpalen of kwalitatief.",
    ofPart("meetwijze"),
  ),
  text("operator", "Hoe sterk de afspraak is: minimaal, streven, borgen, mogelijk of geen.", ofPart("operator")),
  text("telwijze", "Hoe de jaren tellen: cumulatief, per-periode of stand.", ofPart("telwijze")),
  text("eenheid", "Eenheid van beginsituatie, streefwaarde, waarde en prognose.", ofPart("eenheid")),
  figure("beginsituatie", "Waarde bij het begin van de deal.", ofPart("beginsituatie")),
  figure("streefwaarde", "Wat is afgesproken.", ofPart("streefwaarde")),
  figure("waarde", "Wat er op de peildatum is.", ofPart("waarde")),
  { ...figure("aandeel", "Deel van de streefwaarde dat er is.", ofPart("aandeel")), unit: "procent" },
  figure("stap", "Verschil met het vorige rapport.", ofPart("stap")),
  figure("prognose", "Wat de regio zelf aan het einde verwacht.", ofPart("prognose")),
  day("peildatum", "Dag waarop de waarde gold.", ofPart("peildatum")),
  day("streefdatum", "Dag waarop de streefwaarde er moet zijn.", ofPart("streefdatum")),
  text("bron", "Waar de waarde vandaan komt.", ofPart("bron")),
];

const RESULT_COLUMNS: readonly Column<ResultRow>[] = [...REPORT_COLUMNS, ...OWN_COLUMNS];

const PART_COLUMNS: readonly Column<PartRow>[] = [
  ...RESULT_COLUMNS,
  yesNo("hoofdonderdeel", "ja voor het onderdeel dat in resultaten.csv staat.", ({ resultaat, onderdeel }) => {
    return resultaat.onderdelen[0] === onderdeel;
  }),
  yesNo("eigen", "ja als de regio dit zelf meet en het convenant het niet noemt.", ofPart("eigen")),
  text("zekerheid", "Hoe zeker de waarde is.", ofPart("zekerheid")),
];

const COURSE_COLUMNS: readonly Column<CourseRow>[] = [
  ...REPORT_COLUMNS,
  text("onderdeel", "Kenmerk van het onderdeel, met deal en resultaat ervoor.", ofPart("id")),
  text("jaar", "Naam van het rapport waarin de waarde is gemeld.", ({ stand }) => stand.jaar),
  day("peildatum", "Dag waarop de waarde gold.", ({ stand }) => stand.peildatum),
  text("eenheid", "Eenheid van de waarde.", ofPart("eenheid")),
  figure("waarde", "De waarde, zoals die nu bekend is.", ({ stand }) => stand.waarde),
  yesNo("herzien", "ja als een later rapport de waarde heeft verbeterd.", ({ stand }) => stand.herzien),
];

const PROJECT_COLUMNS: readonly Column<ProjectRow>[] = [
  ...REPORT_COLUMNS,
  text("project", "Kenmerk van het project, met de deal ervoor.", ({ project }) => project.id),
  text("nummer", "Nummer in het rapport.", ({ project }) => project.nummer),
  text("naam", "Naam van het project.", ({ project }) => project.naam),
  text("thema", "Kenmerk van het thema.", ({ project }) => project.thema),
  text("status", "Hoe ver het project is.", ({ project }) => project.status),
  text("resultaten", "Resultaten waaraan het werkt, met een spatie ertussen.", ({ project }) =>
    project.resultaten.join(" "),
  ),
  text("betreft", "Partijen die het in het bijzonder aangaat, met een spatie ertussen.", ({ project }) =>
    project.betreft.join(" "),
  ),
];

const MONEY_COLUMNS: readonly Column<MoneyRow>[] = [
  ...REPORT_COLUMNS,
  text("niveau", "totaal (de hele deal), verdeling (een thema of post) of project.", ({ niveau }) => niveau),
  text("id", "Kenmerk van de deal, het thema, de post of het project.", ({ id }) => id),
  text("soort", "Van wie het geld is: rijk, regio-publiek of regio-privaat; bij een afspraak rijk of regio.", (row) => {
    return row.soort;
  }),
  text("fase", "afgesproken, ontvangen, gereserveerd, toegezegd of besteed.", ({ fase }) => fase),
  { ...figure("bedrag", "Het bedrag, opgeteld tot en met dit rapport.", ({ bedrag }) => bedrag), unit: "euro" },
];

const money = (name: string, meaning: string, read: Column<ContributorRow>["read"]): Column<ContributorRow> => ({
  ...figure(name, meaning, read),
  unit: "euro",
});

const CONTRIBUTOR_COLUMNS: readonly Column<ContributorRow>[] = [
  ...REPORT_COLUMNS,
  text("id", "Kenmerk van de deal, het thema of de post.", ({ bijdrage }) => bijdrage.id),
  text("bijdrager", "Wie betaalt.", ({ bijdrage }) => bijdrage.bijdrager),
  text("soort", "Van wie het geld is: rijk, regio-publiek of regio-privaat.", ({ bijdrage }) => bijdrage.soort),
  money("afspraak", "Wat met deze bijdrager is afgesproken. Leeg: niets apart.", ({ bijdrage }) => bijdrage.afspraak),
  money("toegezegd", "Wat is toegezegd, tot en met dit rapport.", ({ bijdrage }) => bijdrage.toegezegd),
  money("besteed", "Wat is besteed, tot en met dit rapport.", ({ bijdrage }) => bijdrage.besteed),
  money("vorig", "Wat daarvan in eerdere rapporten stond.", ({ bijdrage }) => bijdrage.vorig),
  money("erbij", "Wat er in dit rapport bij kwam.", ({ bijdrage }) => bijdrage.erbij),
  money("geld", "Wat daarvan geld is.", ({ bijdrage }) => bijdrage.geld),
  money("natura", "Wat daarvan iets anders dan geld is.", ({ bijdrage }) => bijdrage.natura),
];

const PROMISE_COLUMNS: readonly Column<PromiseRow>[] = [
  ...REPORT_COLUMNS,
  text("belofte", "Kenmerk, met deal en resultaat ervoor.", ({ belofte }) => belofte.id),
  text("soort", "bijsturing, toezegging of leerpunt.", ({ belofte }) => belofte.soort),
  text("resultaat", "Kenmerk van het resultaat, met de deal ervoor.", ({ belofte }) => belofte.resultaat),
  text("rapport", "Naam van het rapport waarin het staat.", ({ belofte }) => belofte.rapport),
  text("tekst", "Wat er staat.", ({ belofte }) => belofte.tekst),
  text("door", "Bij een bijsturing: wie het doet.", ({ belofte }) => belofte.door),
  text("aan", "Bij een toezegging: aan wie.", ({ belofte }) => belofte.aan),
  text("betreft", "Partijen die het in het bijzonder aangaat, met een spatie ertussen.", ({ belofte }) =>
    belofte.betreft.join(" "),
  ),
  day("wanneer", "De dag waarop het uiterlijk klaar is.", ({ belofte }) => belofte.wanneer),
  yesNo("nog_te_beantwoorden", "ja als dit rapport moet zeggen wat ervan kwam.", ({ belofte }) => {
    return belofte.nog_te_beantwoorden;
  }),
  text("antwoord_in", "Naam van het rapport met het laatste antwoord.", ({ antwoord }) => antwoord?.rapport ?? null),
  text(
    "uitkomst",
    "nagekomen, later, vervallen, loopt door, afgesloten of herhaald.",
    ({ antwoord }) => antwoord?.uitkomst ?? null,
  ),
  text("toelichting", "Wat het antwoord erbij zegt.", ({ antwoord }) => antwoord?.toelichting ?? null),
];

const DECISION_COLUMNS: readonly Column<DecisionRow>[] = [
  ...REPORT_COLUMNS,
  text("besluit", "Kenmerk van het besluit, met de deal ervoor.", ({ besluit }) => besluit.id),
  text("titel", "Een korte titel.", ({ besluit }) => besluit.titel),
  text("tekst", "Wat er wordt gevraagd.", ({ besluit }) => besluit.tekst),
  text("resultaten", "Resultaten waar het over gaat, met een spatie ertussen.", ({ besluit }) =>
    besluit.resultaten.join(" "),
  ),
];

const HIGHLIGHT_COLUMNS: readonly Column<HighlightRow>[] = [
  ...REPORT_COLUMNS,
  text("greep", "Kenmerk van de zin, met de deal ervoor.", ({ greep }) => greep.id),
  text("tekst", "De zin.", ({ greep }) => greep.tekst),
  text("resultaten", "Resultaten waar de zin over gaat, met een spatie ertussen.", ({ greep }) =>
    greep.resultaten.join(" "),
  ),
  text("project", "Kenmerk van het project waar de zin over gaat.", ({ greep }) => greep.project),
];

function listMoney(data: DataFile): MoneyRow[] {
  const { totaal, verdeling } = data.geld;
  const agreed = verdeling.flatMap(({ id, afspraak_rijk, afspraak_regio }): MoneyRow[] => [
    { data, niveau: "verdeling", id, soort: "rijk", fase: "afgesproken", bedrag: afspraak_rijk },
    { data, niveau: "verdeling", id, soort: "regio", fase: "afgesproken", bedrag: afspraak_regio },
  ]);
  return [
    ...listAmounts({ data, niveau: "totaal", id: data.deal.id }, totaal),
    ...agreed,
    ...verdeling.flatMap(({ id, bedragen }) => listAmounts({ data, niveau: "verdeling", id }, bedragen)),
    ...data.projecten.flatMap(({ id, geld }) => listAmounts({ data, niveau: "project", id }, geld)),
  ];
}

function listAmounts(place: Pick<MoneyRow, "data" | "niveau" | "id">, amounts: Bedragen): MoneyRow[] {
  return SOORTEN.flatMap((soort) =>
    FASEN.flatMap((fase) => {
      const bedrag = amounts[soort][fase];
      return bedrag === undefined ? [] : [{ ...place, soort, fase, bedrag }];
    }),
  );
}

function ofPart<Key extends keyof Onderdeel>(key: Key): (row: ResultRow) => Onderdeel[Key] | null {
  return ({ onderdeel }) => onderdeel?.[key] ?? null;
}
