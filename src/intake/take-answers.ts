import type { WholeContent, WholeJaar } from "../content/content.ts";
import { foldHeading } from "../schema/ledger-columns.ts";
import { countDecimals, readNumber } from "../schema/read-scalar.ts";
import { toSlug } from "../schema/fields.ts";
import { writeNumber, type Table, type TableCell, type TableRow } from "../sheet/table.ts";
import { writeCents } from "./compare-lines.ts";
import { findHeadings, type HeadedTable } from "./read-table.ts";
import { readMark, REQUEST, type RequestMark } from "./request-sheet.ts";
import type { Taken, TakenLine, Trouble } from "./taken.ts";

/** Which request a workbook answers; null for one that answers none. */
export function findMark(tables: readonly Table[]): RequestMark | null {
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const { text } of cells) {
        const mark = readMark(text);
        if (mark !== null) return mark;
      }
  return null;
}

/** The answer of one contributor: what is to be taken in, and what was said of each line. */
export interface Answers extends Taken {
  readonly bijdrager: string;
  /** Ids of the lines that are confirmed. */
  readonly confirmed: readonly string[];
  /** Of what is denied without another amount, or not answered, what it says; the answer is not complete. */
  readonly open: readonly Trouble[];
  /** Remarks, for who takes it in: they are shown, and never enter content. */
  readonly remarks: readonly Trouble[];
}

/** What the answers are held against. */
export interface Asked {
  readonly mark: RequestMark;
  readonly jaar: WholeJaar;
  readonly content: WholeContent;
}

/** Takes the answers out of a request that was filled in. */
export function takeAnswers(tables: readonly Table[], asked: Asked): Answers {
  const what = `het antwoord van ${asked.mark.bijdrager}`;
  const headed = tables.map((table) => findHeadings(table, Object.values(REQUEST))).find((one) => one !== null);
  if (headed === undefined) {
    const trouble = { where: null, what: 'het blad "Bedragen" mist een kop die er in de uitvraag wel staat' };
    return { ...NOTHING, what, bijdrager: asked.mark.bijdrager, troubles: [trouble] };
  }
  const found = headed.rows.map((row) => readRow(row, headed, asked));
  const seen = new Set(found.map(({ id }) => id));
  const keys = new Set(found.flatMap(({ line }) => line?.key ?? []));
  const own = asked.jaar.regels.filter(({ bijdrager }) => bijdrager === asked.mark.bijdrager);
  const gone = own.filter(
    ({ id, vertrouwelijk, sleutel }) => !seen.has(id) && vertrouwelijk === null && !keys.has(sleutel ?? ""),
  );
  return {
    what,
    bijdrager: asked.mark.bijdrager,
    lines: found.flatMap(({ line }) => line ?? []),
    keyStart: null,
    troubles: [...headed.troubles, ...found.flatMap(({ troubles }) => troubles), ...findDoubles(found)],
    notes: gone.map(({ id }) => `Regel ${id} staat niet meer in het blad. In het grootboek blijft zij staan.`),
    confirmed: found.flatMap(({ id, isConfirmed }) => (isConfirmed && id !== null ? [id] : [])),
    open: found.flatMap(({ open }) => open),
    remarks: found.flatMap(({ remarks }) => remarks),
  };
}

/** Rows that say something of the same line: which of them holds nobody knows. */
function findDoubles(found: readonly Answer[]): Trouble[] {
  const met = new Map<string, string>();
  return found.flatMap(({ id, line, where }) => {
    const key = id ?? line?.key ?? null;
    const first = key === null ? undefined : met.get(key);
    if (key !== null) met.set(key, first ?? where);
    return first === undefined
      ? []
      : [{ where, what: `hetzelfde bedrag staat ook in ${first}. Haal één van de twee weg` }];
  });
}

const NOTHING = { lines: [], keyStart: null, notes: [], confirmed: [], open: [], remarks: [] };

interface Answer {
  readonly where: string;
  readonly id: string | null;
  readonly line: TakenLine | null;
  readonly isConfirmed: boolean;
  readonly troubles: readonly Trouble[];
  readonly open: readonly Trouble[];
  readonly remarks: readonly Trouble[];
}

function readRow(row: TableRow, headed: HeadedTable, asked: Asked): Answer {
  const read = (key: keyof typeof REQUEST): TableCell => headed.cell(row, REQUEST[key]);
  const where = headed.place(row);
  const id = read("id").text === "" ? null : read("id").text;
  const remark = read("opmerking").text;
  const remarks = remark === "" ? [] : [{ where, what: remark }];
  const base = { where, id, line: null, isConfirmed: false, troubles: [], open: [], remarks };
  const refuse = (what: string): Answer => ({ ...base, troubles: [{ where, what }] });
  const wrong = [read("bedrag"), read("nieuw")].find(({ fault }) => fault !== null);
  if (wrong !== undefined) return refuse("hier staat een formule zonder uitkomst, of een fout van Excel");
  if (id === null) return { ...base, ...readNew(read, where, asked) };
  const regel = asked.jaar.regels.find((one) => one.id === id);
  if (regel === undefined || regel.bijdrager !== asked.mark.bijdrager)
    return refuse(`het kenmerk ${id} is niet van een bedrag van ${asked.mark.bijdrager} in dit rapport`);
  const sent = toCents(read("bedrag"));
  // A sheet that is taken in again says what the ledger now says
  if (sent !== regel.bedrag && isAnswered(read, regel.bedrag)) return { ...base, isConfirmed: true };
  if (sent !== regel.bedrag)
    return refuse(
      `het bedrag van ${id} is in het grootboek intussen een ander dan in dit blad, of er is in de kolom "${REQUEST.bedrag}" getypt. Maak de uitvraag opnieuw, of zet het bedrag bij "${REQUEST.nieuw}"`,
    );
  const answer = foldHeading(read("klopt").text);
  const isNew = read("nieuw").text !== "";
  const cents = toCents(read("nieuw"));
  if (isNew && cents === null)
    return refuse(
      `het nieuwe bedrag "${read("nieuw").text}" is geen bedrag met hoogstens twee cijfers achter de komma`,
    );
  if (answer !== "" && answer !== "ja" && answer !== "nee")
    return refuse(`bij "${REQUEST.klopt}" hoort ja of nee te staan, geen "${read("klopt").text}"`);
  if (answer === "ja" && isNew && cents !== sent)
    return refuse(`bij ${id} staat "ja" en toch een ander bedrag. Vraag na wat er klopt`);
  if (answer === "ja") return { ...base, isConfirmed: true };
  if (!isNew) {
    const what =
      answer === "nee" ? `${id} klopt niet, maar er staat geen nieuw bedrag` : `${id} is nog niet beantwoord`;
    return { ...base, open: [{ where, what }] };
  }
  return { ...base, line: { key: "", label: null, id, fields: { bedrag: writeCents(cents ?? 0) }, where } };
}

type Read = (key: keyof typeof REQUEST) => TableCell;

function isAnswered(read: Read, bedrag: number | null): boolean {
  return foldHeading(read("klopt").text) === "nee" && read("nieuw").text !== "" && toCents(read("nieuw")) === bedrag;
}

/** A line that a contributor added. */
function readNew(read: Read, where: string, { mark, jaar, content }: Asked): Pick<Answer, "line" | "troubles"> {
  const place = findPlace(read("place").text, jaar, content);
  const amount = read("nieuw").text === "" ? read("bedrag") : read("nieuw");
  const cents = toCents(amount);
  if (place === null)
    return {
      line: null,
      troubles: [{ where, what: `"${read("place").text}" is geen project, thema of post van deze deal` }],
    };
  if (cents === null)
    return {
      line: null,
      troubles: [{ where, what: `"${amount.text}" is geen bedrag met hoogstens twee cijfers achter de komma` }],
    };
  const said = Object.fromEntries(
    (["soort", "vorm", "fase", "boekjaar"] as const).flatMap((key) =>
      read(key).text === "" ? [] : [[key, read(key).text]],
    ),
  );
  const fields = { ...place, bijdrager: mark.bijdrager, ...said, bedrag: writeCents(cents) };
  // The same line in a sheet that comes in twice is the same line
  const { bedrag, ...others } = fields;
  const key = ["antwoord", mark.rapport, ...Object.values(others).map(toSlug), bedrag].join(" ");
  const label = ["antwoord", mark.bijdrager, ...Object.values(place), said["fase"] ?? "", mark.rapport].join(" ");
  return { line: { key, label, id: null, fields, where }, troubles: [] };
}

function findPlace(text: string, jaar: WholeJaar, { deal }: WholeContent): Readonly<Record<string, string>> | null {
  const wanted = foldHeading(text);
  if (wanted === "") return null;
  const isMeant = (...names: readonly (string | null)[]): boolean =>
    names.some((one) => one !== null && foldHeading(one) === wanted);
  const project = jaar.projecten.find(({ id, naam }) => isMeant(id, naam));
  if (project !== undefined) return { project: project.id };
  const thema = deal.themas.find((one) => isMeant(one.id, one.kort));
  if (thema !== undefined) return { thema: thema.id };
  const post = (deal.financien?.verdeling ?? []).flatMap((one) => one.post ?? []).find((one) => isMeant(one));
  return post === undefined ? null : { post };
}

const CENTS = 100;

/** An amount in cents; null for what is none, or has more than two decimals. */
function toCents({ number, text }: TableCell): number | null {
  const read = readNumber(number === null ? text : writeNumber(number), { decimals: 2 });
  if (read.kind !== "number" || countDecimals(read.value) > 2) return null;
  return Math.round(read.value * CENTS);
}
