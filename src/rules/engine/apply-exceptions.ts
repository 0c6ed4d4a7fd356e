import { formatDate } from "../../value/notation/format-date.ts";
import type { Content, Uitzondering } from "../../content/content.ts";
import type { Sources } from "../../content/sources.ts";
import { CATALOGUE } from "../../diagnostics/catalogue.ts";
import { PROOF_MESSAGES } from "../../diagnostics/catalogue/proof.ts";
import { createSink, type Report } from "../../diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { findNearest } from "../../diagnostics/nearest.ts";
import { isUpTo, reportOf } from "../../content/report-order.ts";
import { headingAt, markAt } from "../../source/mark-at.ts";
import { isUnreadable, mayPass } from "./may-pass.ts";
import { placeOf } from "./place.ts";
import { RULES } from "../rules.ts";

/** A finding that was let pass, and why. */
export interface AppliedException {
  readonly uitzondering: Uitzondering;
  readonly jaar: string;
  readonly diagnostic: Diagnostic;
}

/** What is left of the findings, and what passed. */
export interface Excepted {
  readonly left: readonly Diagnostic[];
  readonly applied: readonly AppliedException[];
}

interface Known {
  readonly content: Content;
  readonly sources: Sources;
}

/**
 * Takes the findings away that a valid exception of uitzonderingen.yaml is about, each exception one. Adds what is wrong
 * with the exceptions themselves: an unknown rule, one that allows none, a past end date, or nothing left to except. Of a
 * file that could not be read nobody knows what it would still need.
 */
export function applyExceptions(diagnostics: readonly Diagnostic[], known: Known): Excepted {
  const left = new Set(diagnostics);
  const applied: AppliedException[] = [];
  const unread = new Set(diagnostics.filter(({ ruleId }) => isUnreadable(ruleId)).map(({ file }) => file));
  const { report, diagnostics: faults } = createSink();
  for (const jaar of known.content.jaren) {
    for (const uitzondering of jaar.uitzonderingen) {
      if (!isValid(uitzondering, jaar.rapport?.rapportdatum ?? null, report)) continue;
      const found = findExcepted({ uitzondering, naam: jaar.naam }, left, known.sources);
      if (found !== null) {
        left.delete(found);
        applied.push({ uitzondering, jaar: jaar.naam, diagnostic: found });
      } else if (!unread.has(uitzondering.bestand)) {
        const args = { rule: uitzondering.regel ?? "", file: uitzondering.bestand ?? "" };
        report("exception/unused", placeOf(uitzondering.at, "regel"), args);
      }
    }
  }
  return { left: [...left, ...faults], applied };
}

/** Whether an exception counts; what is wrong with it is reported. One without its required fields was reported before. */
function isValid(uitzondering: Uitzondering, reportDate: string | null, report: Report): boolean {
  const { regel, bestand, reden, rol, tot, at } = uitzondering;
  if (regel === null || bestand === null || reden === null || rol === null || tot === null) return false;
  const place = placeOf(at, "regel");
  if (!isKnown(regel)) {
    report("exception/unknown-rule", place, { rule: regel, nearest: findNearest(regel, listRuleIds()) });
    return false;
  }
  if (!mayPass(regel)) {
    report("exception/not-allowed", place, { rule: regel });
    return false;
  }
  if (reportDate !== null && tot < reportDate) {
    const args = { rule: regel, until: formatDate(tot), reportDate: formatDate(reportDate) };
    report("exception/expired", placeOf(at, "tot"), args);
    return false;
  }
  return true;
}

interface Asked {
  readonly uitzondering: Uitzondering;
  /** The report year whose exception it is: it does not reach into the files of a later one. */
  readonly naam: string;
}

/** The first finding of the rule in the file, in or under the entry or heading that the exception names. */
function findExcepted(
  { uitzondering, naam }: Asked,
  left: ReadonlySet<Diagnostic>,
  sources: Sources,
): Diagnostic | null {
  const { regel, bestand, bij } = uitzondering;
  if (!isUpTo(reportOf(bestand) ?? naam, naam)) return null;
  const wanted = bij === null ? null : toMark(bij);
  for (const one of left) {
    if (one.ruleId !== regel || one.file !== bestand) continue;
    if (wanted === null || marksOf(one, sources).some((mark) => toMark(mark) === wanted)) return one;
  }
  return null;
}

/** A mark or heading however it was typed: in capitals or not, with hekjes or without. */
function toMark(words: string): string {
  return words.replace(/^#+/u, "").trim().toLowerCase();
}

/** The marks of the entries a finding stands in, or the heading above it. */
function marksOf({ file, range }: Diagnostic, sources: Sources): readonly string[] {
  const body = sources.files.get(file ?? "")?.body ?? null;
  if (body === null || range === null || body.kind === "image") return [];
  const { offset } = range.start;
  if (body.kind === "yaml") return markAt(body.raw, body.spot, offset);
  return [headingAt(body.sections, offset)].filter((heading) => heading !== null);
}

function listRuleIds(): string[] {
  return [...RULES.map(({ id }) => id), ...Object.keys(CATALOGUE), ...Object.keys(PROOF_MESSAGES)];
}

function isKnown(regel: string): boolean {
  return listRuleIds().includes(regel);
}
