import type { PdfReading, Tag } from "../pdf/reading/pdf-reading.ts";
import { claimAt, pageOfClaim } from "./prove-pages.ts";
import { about, type ProofSink, type Subject } from "./proof-sink.ts";
import { judgeSizes } from "./judge-sizes.ts";
import type { ProvedPart } from "./prove-words.ts";
import type { WitnessText } from "./witness.ts";

/** Of the height of a page: when less is filled, and it is not where a part begins, it looks forgotten. */
const LEAST_FILLED = 0.2;
/** Pages between a mention and what it mentions, in the same chapter. */
const MOST_TURNED = 2;

/** What reads badly though nothing is lost: all of it warnings. */
export function judgeLayout(proved: readonly ProvedPart[], reading: PdfReading, sink: ProofSink): void {
  for (const one of proved) {
    const { texts } = one.said;
    const place = (index: number): Subject => about(one.part, claimAt(one, texts[index]?.start ?? 0));
    findLoneHeadings(texts, place, sink);
    findLoneRows(texts, place, sink);
    findEmptyPages(one, reading, sink);
    findFarFigures(one, reading, sink);
  }
  judgeSizes(proved, reading, sink);
}

type Texts = readonly { readonly text: WitnessText }[];
type SubjectAt = (index: number) => Subject;

/** A heading of which what follows it stands on the next page. */
function findLoneHeadings(texts: Texts, subjectAt: SubjectAt, sink: ProofSink): void {
  for (const [index, { text }] of texts.entries()) {
    const next = texts[index + 1]?.text;
    const heading = headingOf(text.tag);
    if (heading === null || next === undefined || headingOf(next.tag) === heading) continue;
    if (text.page > 0 && next.page > text.page) {
      sink.report("layout/heading-alone", subjectAt(index), { title: text.text.trim(), page: text.page });
    }
  }
}

function headingOf(tag: Tag | null): Tag | null {
  return above(tag, /^H[1-6]$/u);
}

/** The nearest tag of a kind, from a tag upwards. */
function above(tag: Tag | null, type: RegExp): Tag | null {
  for (let one = tag; one !== null; one = one.parent) if (type.test(one.type)) return one;
  return null;
}

interface LastRow {
  readonly row: Tag;
  readonly first: number;
  readonly page: number;
}

/** A table whose last row is the only one on its page. */
function findLoneRows(texts: Texts, subjectAt: SubjectAt, sink: ProofSink): void {
  const tables = new Map<Tag, LastRow[]>();
  for (const [index, { text }] of texts.entries()) {
    const [row, table] = [above(text.tag, /^TR$/u), above(text.tag, /^Table$/u)];
    if (row === null || table === null || text.page === 0) continue;
    const rows = tables.get(table) ?? [];
    if (rows.at(-1)?.row !== row) rows.push({ row, first: index, page: text.page });
    tables.set(table, rows);
  }
  for (const rows of tables.values()) {
    const last = rows.at(-1);
    const before = rows.at(-2);
    if (last === undefined || before === undefined || before.page === last.page || rows.length < 3) continue;
    const subject = subjectAt(last.first);
    const text = subject.claim?.pieces.join(" ") ?? texts[last.first]?.text.text ?? "";
    sink.report("layout/row-alone", subject, { text, page: last.page });
  }
}

/** A page at the end of a part with a few lines on it. */
function findEmptyPages({ part, said }: ProvedPart, { pages }: PdfReading, sink: ProofSink): void {
  const bottoms = new Map<number, number>();
  for (const { text } of said.texts) {
    for (const { bottom } of text.runs) bottoms.set(text.page, Math.max(bottoms.get(text.page) ?? 0, bottom));
  }
  const numbers = [...bottoms.keys()].sort((a, b) => a - b);
  for (const number of numbers.slice(1)) {
    const page = pages[number - 1];
    if (page === undefined) continue;
    const lowest = Math.max(bottoms.get(number) ?? 0, ...page.images.map(({ bottom }) => bottom));
    if (lowest < page.height * LEAST_FILLED) {
      sink.report("layout/empty-page", about(part, null), { chapter: part.title, page: number });
    }
  }
}

/** A table or figure of the same part that stands pages away from where it is mentioned. */
function findFarFigures(proved: ProvedPart, { destinations }: PdfReading, sink: ProofSink): void {
  const { part } = proved;
  const figures = new Set(part.claims.filter(({ kind }) => kind === "bijschrift").map(({ inside }) => inside));
  for (const [index, claim] of part.claims.entries()) {
    for (const mention of claim.mentions.filter((id) => figures.has(id))) {
      const [page, target] = [pageOfClaim(proved, index), destinations.get(mention)];
      if (page === null || target === undefined || Math.abs(target - page) <= MOST_TURNED) continue;
      const caption = part.claims.find(({ inside, kind }) => inside === mention && kind === "bijschrift");
      sink.report("layout/far-figure", about(part, claim), { text: caption?.pieces.join(" ") ?? "", page, target });
    }
  }
}
