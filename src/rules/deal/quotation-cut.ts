import { shorten } from "../../diagnostics/catalogue/define.ts";
import type { Bron } from "../../schema/fields.ts";
import { inside } from "../../source/at.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { isInAddendum } from "../quotations/addendum-words.ts";
import { readStructure, type CovenantStructure, type Stretch } from "../quotations/covenant-structure.ts";
import { normaliseQuotation, readCovenant } from "../quotations/covenant-words.ts";
import { findPlace } from "../quotations/find-place.ts";
import { normaliseStretch } from "../quotations/find-quoted.ts";
import { listQuotations } from "../reading/list-texts.ts";

const WEIGHING: readonly string[] = [
  ...["minimaal", "maximaal", "minstens", "hoogstens", "ten minste", "tenminste", "ten hoogste", "uiterlijk"],
  ...["streven", "streven naar", "streven om", "ongeveer", "circa", "mogelijk", "niet", "geen", "voor"],
];

/** A quotation leaves out nothing by which the agreement would be another. */
export const quotationCut = defineRule({
  id: "deal/quotation-cut",
  ground: norm("een citaat is letterlijk"),
  severity: "error",
  title: "Een citaat is heel: er is niets weggelaten dat de afspraak verandert.",
  why: `Wie het woord "minimaal" weglaat, of de laatste zin, citeert letterlijk en zegt toch iets anders.

Het programma kijkt naar drie dingen. Het citaat van een resultaat is het hele punt van de lijst waar het staat. Staan de woorden in de deal tussen aanhalingstekens, dan is alles overgenomen wat daartussen staat. En vlak voor het citaat staat geen woord dat zegt hoe sterk de afspraak is.`,
  example: { quotation: "1.000 bomen te planten", missing: "minimaal", where: "before" },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die zeggen hoe sterk een afspraak is, en niet van het citaat mogen worden afgeknipt",
      standard: WEIGHING,
    },
  },
  scope: "inhoud",
  message: ({ quotation, missing, where }) =>
    `Het citaat "${shorten(quotation)}" is niet heel: ${where === "before" ? "er vlak voor" : "verder"} staat in de deal nog "${shorten(missing, 120)}".`,
  hint: ({ missing, where }) =>
    where === "before"
      ? `Begin het citaat met "${missing}".`
      : "Neem ook de woorden over die ontbreken, zoals ze in convenant.txt staan.",
  actual: ({ quotation }) => quotation,
  check: ({ sources, content }, { say, settings }) => {
    const covenant = readCovenant(sources);
    if (covenant === null) return;
    const structure = readStructure(covenant);
    const whole = new Set(
      content.deal.resultaten.map(({ at }) => JSON.stringify([at.file, ...inside(at, "citaat").path])),
    );
    for (const { text, at, bron } of listQuotations(sources)) {
      const quotation = normaliseQuotation(text);
      if (bron === null || quotation === "" || isInAddendum(text, content.deal)) continue;
      const found = whole.has(JSON.stringify([at.file, ...at.path]))
        ? findRest(quotation, findItem(bron, structure), structure)
        : findCut(quotation, settings.woorden, textOf(bron, structure));
      if (found !== null) say(placeOf(at), { quotation, ...found });
    }
  },
});

interface Cut {
  readonly missing: string;
  readonly where: "before" | "around";
}

/** The deal's text where a source leads. */
function textOf(bron: Bron, structure: CovenantStructure): string {
  const place = findPlace(bron, structure);
  const stretches = place.kind === "found" ? place.stretches : [{ start: 0, end: structure.text.length }];
  return stretches.map((one) => normaliseStretch(structure, one)).join("\n");
}

/** The one point of a list that a source leads to; null where it leads to more, or to what has points of its own. */
function findItem(bron: Bron, structure: CovenantStructure): Stretch | null {
  const place = findPlace(bron, structure);
  if (place.kind === "missing" || place.stretches.length !== 1) return null;
  const [stretch] = place.stretches;
  const item = structure.pieces.find(
    ({ kind, start, end }) => start === stretch?.start && end === stretch.end && kind !== "artikel" && kind !== "deel",
  );
  if (item === undefined) return null;
  const hasOwn = structure.pieces.some(({ start, end }) => start > item.start && end <= item.end);
  return hasOwn ? null : item;
}

/** What of a point of a list was not quoted. Below a line without words the point has ended. */
function findRest(quotation: string, item: Stretch | null, structure: CovenantStructure): Cut | null {
  if (item === null) return null;
  const whole = normaliseStretch(structure, item).replace(/^\S+\s+/u, "");
  const at = whole.indexOf(quotation);
  if (at === -1) return null;
  const before = whole.slice(0, at).trim();
  const after = firstParagraph(item, structure)
    .slice(at + quotation.length)
    .trim();
  const missing = [before, after]
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .map((one) => one.replace(/^[,;.\s]+/u, ""))
    .join(" … ");
  return missing === "" ? null : { missing, where: "around" };
}

function firstParagraph({ start, end }: Stretch, { text }: CovenantStructure): string {
  const [first = ""] = text.slice(start, end).split(/\n[^\S\n]*\n/u);
  return normaliseQuotation(first).replace(/^\S+\s+/u, "");
}

/** Whether the deal has the quotation with a word before it that weighs, or between quotation marks with more. */
function findCut(quotation: string, words: readonly string[], text: string): Cut | null {
  const cuts: Cut[] = [];
  for (let at = text.indexOf(quotation); at !== -1; at = text.indexOf(quotation, at + 1)) {
    const cut = cutAt(at, { quotation, words, text });
    // In another place the same words stand by themselves
    if (cut === null) return null;
    cuts.push(cut);
  }
  return cuts[0] ?? null;
}

interface Quoted {
  readonly quotation: string;
  readonly words: readonly string[];
  readonly text: string;
}

/** Characters before a quotation in which a word of strength can stand. */
const NEAR = 24;

function cutAt(at: number, { quotation, words, text }: Quoted): Cut | null {
  const before = text.slice(Math.max(0, at - NEAR), at).toLowerCase();
  const word = words.find((one) => new RegExp(`(?<!\\p{L})${escape(one.toLowerCase())} $`, "u").test(before));
  if (word !== undefined && /^[\p{L}\p{N}]/u.test(quotation)) return { missing: word, where: "before" };
  const opening = text.lastIndexOf("‘", at);
  const closing = text.indexOf("’", at);
  if (opening === -1 || closing === -1 || text.slice(opening, at).includes("’ ")) return null;
  const end = closingQuote(text, opening);
  if (end < at + quotation.length) return null;
  const quoted = text.slice(opening + 1, end);
  const rest = quoted.replace(quotation, "").trim();
  return /[\p{L}\p{N}]/u.test(rest) && isSentence(quotation) ? { missing: rest, where: "around" } : null;
}

/** The mark that ends what was opened; the same sign within a word is an apostrophe. */
function closingQuote(text: string, opening: number): number {
  const found = /’(?![\p{L}\p{N}])/u.exec(text.slice(opening));
  return found === null ? text.length : opening + found.index;
}

/** Of a sentence between quotation marks more was meant than of a word or two. */
function isSentence(quotation: string): boolean {
  return quotation.split(" ").length >= ENOUGH;
}

const ENOUGH = 8;

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
