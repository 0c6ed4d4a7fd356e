import type { Bron } from "../../schema/fields.ts";
import { remember } from "../../value/remember.ts";
import { listWords } from "../../value/dutch.ts";
import { paragraphsOf, piecesWithin, type CovenantStructure, type Piece, type Stretch } from "./covenant-structure.ts";

/** Where a reference leads in the deal's text; more than one stretch where it names more, or where a number is used twice. */
export type FoundPlace =
  | { readonly kind: "found"; readonly stretches: readonly Stretch[] }
  /** `missing`: the first step that leads nowhere, as it is written. */
  | { readonly kind: "missing"; readonly missing: string };

const ORDINALS = [
  ...["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"],
  ...["elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende"],
  ...["negentiende", "twintigste"],
];

/** Steps that each lead into what the step before it found. */
type Step = (structure: CovenantStructure, within: readonly Stretch[]) => readonly Stretch[];

/** What was looked up before: many entries name the same place. */
const known = remember((_structure: CovenantStructure) => new Map<string, FoundPlace>());

/** Looks up a reference in the deal's text. */
export function findPlace(bron: Bron, structure: CovenantStructure): FoundPlace {
  const places = known(structure);
  const key = JSON.stringify(bron);
  const found = places.get(key) ?? lookUp(bron, structure);
  places.set(key, found);
  return found;
}

function lookUp(bron: Bron, structure: CovenantStructure): FoundPlace {
  let within: readonly Stretch[] = [{ start: 0, end: structure.text.length }];
  for (const { words, step } of listSteps(bron)) {
    const found = step?.(structure, within) ?? [];
    if (found.length === 0) return { kind: "missing", missing: words };
    within = found;
  }
  return { kind: "found", stretches: within };
}

/** `step` null: words that this program cannot look up. */
interface NamedStep {
  readonly words: string;
  readonly step: Step | null;
}

function listSteps({ artikel, lid, onderdeel, plaats }: Bron): NamedStep[] {
  const inArticle = artikel !== null;
  return [
    ...(artikel === null ? [] : [{ words: `artikel ${artikel}`, step: stepInto("artikel", artikel) }]),
    ...(lid === null ? [] : [{ words: `lid ${lid}`, step: stepIntoSome("lid", lid) }]),
    ...(onderdeel === null ? [] : splitSteps(onderdeel)),
    ...(plaats === null ? [] : splitPlace(plaats, inArticle)),
  ];
}

function splitSteps(words: string): NamedStep[] {
  return words.split(/,\s*/u).map((one) => ({ words: one, step: readStep(one.trim()) }));
}

function splitPlace(words: string, inArticle: boolean): NamedStep[] {
  if (inArticle) return splitSteps(words);
  const [first = "", ...others] = words.split(/,\s*/u);
  return [{ words: first, step: readPlace(first.trim()) }, ...others.flatMap((one) => splitOther(one.trim()))];
}

function splitOther(words: string): NamedStep[] {
  return [{ words, step: readStep(words) ?? stepIntoHeading(words) }];
}

/** A place that is no article: "titel", "voetnoot 2", "partijen", "algemene overweging 4". */
function readPlace(words: string): Step {
  if (/^(?:titel|aanhef)$/iu.test(words)) return stepBeforeArticles;
  const footnote = /^voetnoot (\d+)$/iu.exec(words)?.[1];
  if (footnote !== undefined) return stepInto("voetnoot", footnote);
  const [, name = words, number] = /^(.*?)\s+(\d+)$/u.exec(words) ?? [];
  const heading = stepIntoHeading(name);
  if (number === undefined) return heading;
  return (structure, within) => stepInto("lid", number)(structure, heading(structure, within)).slice(0, 1);
}

/** A place within an article or a part: a letter, a streepje, a paragraph, or more of those. */
function readStep(words: string): Step | null {
  const [, ordinal = "", kind = ""] = /^(\p{L}+|\d+(?:e|de|ste)) (streepje|alinea)$/iu.exec(words) ?? [];
  const index = readOrdinal(ordinal.toLowerCase());
  if (kind !== "" && index >= 0)
    return kind.toLowerCase() === "alinea" ? stepIntoParagraph(index) : stepIntoDash(index);
  if (/^toelichting$/iu.test(words)) return stepBeforeItems;
  // A table has no marks: it may be anywhere in its article
  if (/^tabel(?: bij .*)?$/iu.test(words)) return (_structure, within) => within;
  if (/^lid /iu.test(words)) return stepIntoSome("lid", words.replace(/\blid\s+/giu, ""));
  const mark = words.replace(/^onder\s+/iu, "");
  if (/^\d/u.test(mark)) return stepIntoSome("lid", mark);
  return /^[a-z](?:$|[\s,])/iu.test(mark) ? stepIntoSome("letter", mark) : null;
}

/** "eerste" or "21e" as a place counted from 0; -1 for no ordinal. */
function readOrdinal(word: string): number {
  return /^\d/u.test(word) ? Number.parseInt(word, 10) - 1 : ORDINALS.indexOf(word);
}

/** The pieces with one label; where no line begins with it, the stretch behind it in running text: "(5)" or "(A)". */
function stepInto(kind: Piece["kind"], label: string): Step {
  return (structure, within) => {
    const pieces = within.flatMap((one) => piecesWithin(structure, one, kind)).filter((one) => one.label === label);
    return pieces.length > 0 || kind === "artikel"
      ? pieces
      : within.flatMap((one) => findInline(structure, one, label));
  };
}

/** "1 tot en met 4", "2 en 3", "a en d": every one of them must be there. */
function stepIntoSome(kind: Piece["kind"], words: string): Step {
  const labels = listLabels(words);
  return (structure, within) => {
    const found = labels.map((label) => stepInto(kind, label)(structure, within));
    return found.some((one) => one.length === 0) ? [] : found.flat();
  };
}

function listLabels(words: string): string[] {
  const [, from, to] = /^(\d+)\s+(?:tot en met|t\/m)\s+(\d+)$/iu.exec(words.trim()) ?? [];
  if (from === undefined || to === undefined) return words.trim().split(/\s*(?:,|\ben\b)\s*/u);
  const count = Math.max(0, Math.min(Number(to) - Number(from), MOST_LABELS) + 1);
  return Array.from({ length: count }, (_, index) => String(Number(from) + index));
}

/** No deal has more in a row; a typing error does not make a list of millions. */
const MOST_LABELS = 200;

function findInline({ text }: CovenantStructure, { start, end }: Stretch, label: string): Stretch[] {
  const within = text.slice(start, end);
  const at = within.indexOf(`(${label})`);
  if (at === -1) return [];
  const next = /\((?:\d{1,2}|[A-Za-z])\)/u.exec(within.slice(at + label.length + 2));
  return [{ start: start + at, end: next === null ? end : start + at + label.length + 2 + next.index }];
}

function stepIntoDash(index: number): Step {
  return (structure, within) =>
    within.flatMap((one) => {
      const dash = piecesWithin(structure, one, "streepje")[index];
      return dash === undefined ? [] : [dash];
    });
}

function stepIntoParagraph(index: number): Step {
  return (structure, within) =>
    within.flatMap((one) => {
      // The first line of an article is its heading
      const [, ...paragraphs] = paragraphsOf(structure, one).flatMap((paragraph) =>
        dropHeading(structure, one, paragraph),
      );
      const found = paragraphs[index];
      return found === undefined ? [] : [found];
    });
}

/** The first paragraph of an article in two: its heading, and what stands below it. */
function dropHeading({ text }: CovenantStructure, { start }: Stretch, paragraph: Stretch): Stretch[] {
  if (paragraph.start !== start) return [paragraph];
  const line = text.indexOf("\n", start);
  if (line === -1 || line >= paragraph.end) return [paragraph];
  return [
    { start, end: line },
    { start: line, end: paragraph.end },
  ];
}

/** What stands in an article before its first lid. */
const stepBeforeItems: Step = (structure, within) =>
  within.map(({ start, end }) => ({ start, end: piecesWithin(structure, { start, end }, "lid")[0]?.start ?? end }));

const stepBeforeArticles: Step = ({ text, pieces }) => [
  { start: 0, end: pieces.find(({ kind }) => kind === "artikel")?.start ?? text.length },
];

/** Letters by which one word may differ from its plural, in a heading of many: "overweging", "overwegingen". */
const PLURAL = 3;

/** A heading that begins with these words; of one that has nothing but other headings under it, all of these too. */
function stepIntoHeading(words: string): Step {
  const wanted = words.toLowerCase();
  return (structure, within) => {
    const parts = within.flatMap((one) => piecesWithin(structure, one, "deel"));
    const at = parts.findIndex(({ label }) => isHeading(label, wanted));
    const found = parts[at];
    if (found === undefined) return [];
    const next = parts[at + 1];
    const isEmpty = next !== undefined && structure.text.slice(found.start, next.start).trim().split("\n").length === 1;
    return [isEmpty ? { start: found.start, end: within.at(-1)?.end ?? found.end } : found];
  };
}

function isHeading(label: string, wanted: string): boolean {
  if (!label.startsWith(wanted)) return false;
  const rest = label.slice(wanted.length);
  return rest.length <= PLURAL || /^[\s,:]/u.test(rest);
}

/** Where an offset lies in the deal's text, in words: "artikel IV, lid c, eerste streepje". Empty where nothing is marked. */
export function describePlace(structure: CovenantStructure, offset: number): string {
  const around = structure.pieces.filter(({ start, end }) => start <= offset && offset < end);
  const isInArticle = around.some(({ kind }) => kind === "artikel");
  return around.map((one) => namePiece(one, isInArticle)).join(", ");
}

function namePiece({ kind, label }: Piece, isInArticle: boolean): string {
  switch (kind) {
    case "deel":
      return label;
    case "lid":
      return isInArticle ? `lid ${label}` : `onder ${label}`;
    case "letter":
      return `onder ${label}`;
    case "streepje":
      return `${ORDINALS[Number(label) - 1] ?? `${label}e`} streepje`;
    case "artikel":
    case "voetnoot":
      return `${kind} ${label}`;
  }
}

/** "artikel IV, lid c, of artikel V": where a quotation stands, if it stands in more than one place. */
export function describePlaces(structure: CovenantStructure, offsets: readonly number[]): string {
  return listWords([...new Set(offsets.map((offset) => describePlace(structure, offset)))].filter((one) => one !== ""));
}
