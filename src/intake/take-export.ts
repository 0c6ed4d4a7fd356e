import type { ExportSpec } from "../content/content.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";
import { foldHeading } from "../schema/ledger-columns.ts";
import { countDecimals, readDate } from "../schema/read-scalar.ts";
import { writeNumber, type Table, type TableCell, type TableRow } from "../sheet/table.ts";
import { listWords } from "../value/dutch.ts";
import { findBestHeadings, findHeadings, type HeadedTable } from "./read-table.ts";
import type { Taken, TakenLine, Trouble } from "./taken.ts";

type Velden = NonNullable<ExportSpec["velden"]>;
type Herkomst = NonNullable<Velden[keyof Velden]>;

/** A field of the ledger with what says where it comes from. */
type Mapped = readonly [field: string, herkomst: Herkomst];

/**
 * Takes the lines out of an export of a financial system, by the first export of the deal whose headings it has. Columns
 * that nobody asks for are not looked at.
 *
 * @param name of the file, for the words of a refusal
 * @throws UsageError where it has the headings of none
 */
export function takeExport(name: string, tables: readonly Table[], specs: readonly ExportSpec[]): Taken {
  for (const spec of specs) {
    const headings = listHeadings(spec);
    for (const table of tables) {
      if (spec.blad !== null && table.name !== null && foldHeading(table.name) !== foldHeading(spec.blad)) continue;
      const headed = findHeadings(table, headings);
      if (headed === null) continue;
      const taken = takeLines(headed, spec);
      return { ...taken, notes: [...taken.notes, ...describeOthers(table, tables, headings)] };
    }
  }
  throw explainStrange(name, tables, specs);
}

/** The sheets that look like the one that is taken, and of which nothing is. */
function describeOthers(taken: Table, tables: readonly Table[], headings: readonly string[]): string[] {
  const others = tables.filter((one) => one !== taken && one.name !== null && findHeadings(one, headings) !== null);
  return others.map(
    ({ name }) =>
      `Let op: blad "${name ?? ""}" heeft dezelfde koppen, en is niet gelezen; alleen blad "${taken.name ?? ""}" is gelezen.`,
  );
}

function listFields({ velden }: ExportSpec): Mapped[] {
  return Object.entries(velden ?? {}).flatMap(([field, one]) => (one === null ? [] : [[field, one] as const]));
}

function listHeadings(spec: ExportSpec): string[] {
  const columns = listFields(spec).flatMap(([, { kolom, vast }]) => (vast === null && kolom !== null ? [kolom] : []));
  const skipped = spec.overslaan.flatMap(({ kolom }) => kolom ?? []);
  return [...new Set([...spec.sleutel, ...columns, ...skipped])];
}

function explainStrange(name: string, tables: readonly Table[], specs: readonly ExportSpec[]): UsageError {
  const [nearest] = specs
    .flatMap((spec) => tables.map((table) => ({ spec, ...findBestHeadings(table, listHeadings(spec)) })))
    .sort((a, b) => a.missing.length - b.missing.length);
  if (nearest === undefined)
    return new UsageError(
      `In ${name} staat geen blad dat kan worden gelezen.`,
      "Zet de bedragen op een zichtbaar blad.",
    );
  const { missing, present, spec } = nearest;
  const meant = missing.map((one) => {
    const [near] = findNearest(one, present);
    return near === undefined ? `"${one}"` : `"${one}" (er staat wel "${near}")`;
  });
  return new UsageError(
    `${name} is geen export die deal/boekhouding.yaml kent. Het lijkt het meest op "${spec.naam ?? spec.id ?? ""}", maar deze koppen ontbreken: ${listWords(meant)}.`,
    "Verbeter de koppen in deal/boekhouding.yaml, of maak de export opnieuw met deze kolommen.",
  );
}

function takeLines(headed: HeadedTable, spec: ExportSpec): Taken {
  const fields = listFields(spec);
  const troubles: Trouble[] = [...headed.troubles];
  const lines: TakenLine[] = [];
  const met = new Map<string, string>();
  let skipped = 0;
  for (const row of headed.rows) {
    if (isSkipped(row, headed, spec)) {
      skipped++;
      continue;
    }
    const where = headed.place(row);
    const cells = spec.sleutel.map((heading) => headed.cell(row, heading));
    const key = cells.map(({ text }) => text).join(" ");
    if (cells.some(({ text, fault }) => text === "" || fault !== null)) {
      const what = `er staat geen ${listWords(spec.sleutel)}, dus de boeking is niet te herkennen. Is het een totaal? Zet de waarde dan bij "overslaan" in deal/boekhouding.yaml, of haal de rij weg`;
      troubles.push({ where, what });
      continue;
    }
    const first = met.get(key);
    if (first !== undefined)
      troubles.push({
        where,
        what: `"${key}" staat ook in ${first}. Noem bij "sleutel" in deal/boekhouding.yaml kolommen die samen uniek zijn`,
      });
    met.set(key, first ?? where);
    const before = troubles.length;
    const read = readFields(row, { headed, fields, troubles });
    // Of a row that is refused nothing more is asked
    if (troubles.length === before)
      lines.push({ key: `${startOfKey(spec)}${key}`, label: null, id: null, where, fields: read });
  }
  return {
    what: spec.naam ?? spec.id ?? "",
    lines,
    keyStart: startOfKey(spec),
    troubles,
    notes: describe({ headed, spec, skipped }),
  };
}

const startOfKey = ({ id }: ExportSpec): string => `${id ?? ""} `;

function isSkipped(row: TableRow, { cell }: HeadedTable, { overslaan }: ExportSpec): boolean {
  return overslaan.some(
    ({ kolom, waarden }) =>
      kolom !== null && waarden.some((one) => foldHeading(one) === foldHeading(cell(row, kolom).text)),
  );
}

interface Reading {
  readonly headed: HeadedTable;
  readonly fields: readonly Mapped[];
  /** Filled in. */
  readonly troubles: Trouble[];
}

function readFields(row: TableRow, { headed, fields, troubles }: Reading): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [field, { kolom, vast, vertaal }] of fields) {
    if (vast !== null) read[field] = vast;
    if (vast !== null || kolom === null) continue;
    const cell = headed.cell(row, kolom);
    const found = readField({ field, cell, vertaal });
    if ("trouble" in found) troubles.push({ where: headed.place(row, kolom), what: found.trouble });
    else if (found.text !== "") read[field] = found.text;
  }
  return read;
}

interface Asked {
  readonly field: string;
  readonly cell: TableCell;
  readonly vertaal: Herkomst["vertaal"];
}

function readField({ field, cell, vertaal }: Asked): { readonly text: string } | { readonly trouble: string } {
  if (cell.fault === "error") return { trouble: `hier staat ${cell.text}: Excel kon het niet uitrekenen` };
  if (cell.fault === "no-result")
    return {
      trouble: "hier staat een formule zonder uitkomst. Open het bestand in Excel, sla het op en probeer het opnieuw",
    };
  if (field === "bedrag" && cell.number !== null && countDecimals(Number(writeNumber(cell.number))) > 2)
    return {
      trouble: `het bedrag ${String(cell.number).replace(".", ",")} heeft meer dan twee cijfers achter de komma. Rond het in de boekhouding af`,
    };
  if (field === "bedrag" && cell.text === "") return { trouble: "hier staat geen bedrag" };
  const text = field === "boekjaar" ? takeYear(cell.text) : cell.text;
  if (vertaal === null || text === "") return { text };
  const entries = Object.entries(vertaal);
  const entry =
    entries.find(([from]) => from === text) ?? entries.find(([from]) => foldHeading(from) === foldHeading(text));
  if (entry === undefined)
    return { trouble: `"${text}" staat niet bij "vertaal" van ${field} in deal/boekhouding.yaml` };
  return { text: entry[1] ?? "" };
}

/** The calendar year of a day; what is no day stays as it is. */
function takeYear(text: string): string {
  const read = readDate(text);
  // Whichever of its numbers is the month, the year is the same
  const iso = read.kind === "ambiguous" ? read.readings[0] : read.kind === "date" ? read.iso : null;
  return iso?.slice(0, YEAR_LENGTH) ?? text;
}

const YEAR_LENGTH = 4;

interface Read {
  readonly headed: HeadedTable;
  readonly spec: ExportSpec;
  readonly skipped: number;
}

function describe({ headed, spec, skipped }: Read): string[] {
  const asked = listHeadings(spec);
  const hidden = headed.rows.filter((row) => row.isHidden).length;
  const computed = headed.rows.flatMap((row) => asked.filter((one) => headed.cell(row, one).formula !== null)).length;
  return [
    ...(hidden === 0 ? [] : [`Let op: ${count(hidden, "verborgen rij is", "verborgen rijen zijn")} ook gelezen.`]),
    ...(computed === 0
      ? []
      : [
          `Let op: ${count(computed, "cel is een formule", "cellen zijn een formule")}. Genomen is wat Excel bij het opslaan had uitgerekend.`,
        ]),
    ...(skipped === 0 ? [] : [`${count(skipped, "rij is", "rijen zijn")} overgeslagen, zoals bij "overslaan" staat.`]),
  ];
}

function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
