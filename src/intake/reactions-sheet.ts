import { foldHeading } from "../schema/ledger-columns.ts";
import type { Table, TableRow } from "../sheet/table.ts";
import type { WrittenSheet } from "../sheet/write-workbook.ts";
import type { Heard, HeardFile } from "./heard.ts";

/** What a sheet for reactions is about: by this it is known when it comes back. */
export interface ReactionsMark {
  /** Id of the deal. */
  readonly deal: string;
  /** Name of the report. */
  readonly rapport: string;
  /** Id of the party that was asked; null for a sheet for all. */
  readonly partij: string | null;
}

/** The headings of the sheet, in order. */
const COLUMNS = { nummer: "nummer", plaats: "waar het over gaat", van: "van", reactie: "reactie" } as const;
/** What else a column may be called in a sheet that somebody made. */
const ALSO: Readonly<Record<keyof typeof COLUMNS | "op", readonly string[]>> = {
  nummer: ["nummer", "nr"],
  plaats: [COLUMNS.plaats, "plaats", "plek", "onderwerp", "waar"],
  van: ["van", "partij", "afzender", "organisatie", "wie"],
  reactie: ["reactie", "opmerking", "vraag of opmerking"],
  op: ["op", "datum"],
};

/** What the cell begins with that says what a sheet is; the number is that of its form. */
const MARK = "uitvraag-reacties/1";
/** Empty rows that are put ready. */
const HEAD_ROWS = 20;

/** What is asked. */
export interface ReactionsRequest extends ReactionsMark {
  readonly dealName: string;
  /** "uiterlijk 30 juni 2026" and the like; null as long as nobody said. */
  readonly before: string | null;
  /** To whom it goes back: a role or an organisation. */
  readonly to: string;
  /** The numbered places of the concept, with how they begin; none where it has no numbers. */
  readonly places: readonly { readonly nummer: number; readonly tekst: string }[];
}

/** The sheets by which somebody reacts to the concept: what is asked, in plain words, an empty list, and the places. */
export function createReactionsRequest(request: ReactionsRequest): WrittenSheet[] {
  const { deal, rapport, partij, dealName, before, to, places } = request;
  const hasNumbers = places.length > 0;
  const words = [
    `Reacties op het concept van het rapport ${rapport}`,
    `Deal: ${dealName}`,
    "",
    'Schrijf op het blad "Reacties" elke reactie op een eigen rij.',
    hasNumbers
      ? 'Bij "nummer" zet u het nummer van de plek in het Word-document. Het blad "Plekken" noemt ze allemaal.'
      : `Bij "${COLUMNS.plaats}" zet u het nummer van het resultaat, of de naam van het project of het thema.`,
    "Gaat de reactie over het hele rapport? Laat dat dan leeg.",
    ...(partij === null ? [`Bij "${COLUMNS.van}" zet u wie reageert: een organisatie, geen naam van een mens.`] : []),
    "Verander de koppen niet.",
    "",
    before === null ? `Stuur dit bestand terug aan: ${to}.` : `Stuur dit bestand ${before} terug aan: ${to}.`,
    "",
    "Hieraan herkennen wij het bestand; verander dit niet:",
    [MARK, deal, rapport, ...(partij === null ? [] : [partij])].join(" | "),
  ];
  return [
    { name: "Uitleg", widths: [100], rows: words.map((one) => [one]), heading: 0 },
    { name: "Reacties", widths: [10, 40, 24, 90], rows: [Object.values(COLUMNS)], heading: 0 },
    ...(hasNumbers
      ? [
          {
            name: "Plekken",
            widths: [10, 100],
            rows: [["nummer", "zo begint de plek"], ...places.map(({ nummer, tekst }) => [nummer, tekst])],
            heading: 0,
          },
        ]
      : []),
  ];
}

/** What a sheet says of itself; null where it bears no mark. */
export function readReactionsMark(tables: readonly Table[]): ReactionsMark | null {
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const { text } of cells) {
        const [mark, deal, rapport, partij] = text.split("|").map((part) => part.trim());
        if (mark === MARK && deal !== undefined && rapport !== undefined)
          return { deal, rapport, partij: partij === undefined || partij === "" ? null : partij };
      }
  return null;
}

type Column = keyof typeof ALSO;
type Columns = Partial<Record<Column, number>>;

/** The reactions in the sheets of a workbook; null where none has a column for them and a column that says of what. */
export function hearSheet(tables: readonly Table[]): HeardFile | null {
  const partij = readReactionsMark(tables)?.partij ?? null;
  const found = tables.flatMap((table) => {
    const head = table.rows.slice(0, HEAD_ROWS).findIndex((row) => readHead(row) !== null);
    const columns = head < 0 ? null : readHead(table.rows[head]);
    return columns === null ? [] : [{ table, columns, rows: table.rows.slice(head + 1) }];
  });
  if (found.length === 0) return null;
  const read = found.flatMap(({ table, columns, rows }) =>
    rows.map((row) => hearRow(row, { columns, partij, sheet: table.name ?? "" })),
  );
  return {
    what: "een blad met reacties",
    heard: read.flatMap(({ heard }) => heard ?? []),
    notes: read.flatMap(({ note }) => note ?? []),
  };
}

/** Which column holds what; null for a row that is no head of a list of reactions. */
function readHead(row: TableRow | undefined): Columns | null {
  const titles = (row?.cells ?? []).map(({ text }) => foldHeading(text));
  const columns: Columns = {};
  for (const [name, words] of Object.entries(ALSO) as [Column, readonly string[]][]) {
    const index = titles.findIndex((title) => words.includes(title));
    if (index >= 0) columns[name] = index;
  }
  const saysWhere = columns.nummer !== undefined || columns.plaats !== undefined;
  return columns.reactie !== undefined && saysWhere ? columns : null;
}

interface RowOf {
  readonly columns: Columns;
  readonly partij: string | null;
  readonly sheet: string;
}

function hearRow(
  { number, cells }: TableRow,
  { columns, partij, sheet }: RowOf,
): { readonly heard: Heard | null; readonly note: string | null } {
  const textOf = (column: Column): string => {
    const index = columns[column];
    return index === undefined ? "" : (cells[index]?.text ?? "").trim();
  };
  const words = textOf("reactie");
  const index = columns.reactie ?? 0;
  const place = `blad ${sheet}, rij ${String(number)}`;
  if ((cells[index]?.fault ?? null) !== null)
    return { heard: null, note: `Niet overgenomen (${place}): in de cel met de reactie staat een fout van Excel.` };
  if (words === "") return { heard: null, note: null };
  const day = /^\d{4}-\d\d-\d\d$/u.test(textOf("op")) ? textOf("op") : null;
  const digits = /^\[?(\d{1,6})\]?$/u.exec(textOf("nummer"))?.[1];
  // What is no number says where it is all the same
  const where = [digits === undefined ? textOf("nummer") : "", textOf("plaats")].filter((one) => one !== "").join(" ");
  const isNowhere = digits === undefined && where === "";
  const spot = isNowhere
    ? null
    : { bookmark: null, visible: digits === undefined ? null : Number(digits), text: "", heading: where || null };
  return {
    heard: { author: textOf("van") || (partij ?? ""), day, words, quote: null, where: where || null, spot },
    note: null,
  };
}
