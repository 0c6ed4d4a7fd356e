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
