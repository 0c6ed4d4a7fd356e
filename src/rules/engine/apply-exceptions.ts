import type { Content, Jaar, Uitzondering } from "../../content/content.ts";
import type { Sources } from "../../content/sources.ts";
import { createSink } from "../../diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isUpTo, reportOf } from "../../content/report-order.ts";
import { headingAt, markAt } from "../../source/mark-at.ts";
import { isValidException } from "./is-valid-exception.ts";
import { isUnreadable } from "./may-pass.ts";
import { placeOf } from "./place.ts";

/** A finding that was let pass, and why. */
export interface AppliedException {
  readonly uitzondering: Uitzondering;
  /** The report whose exception it is. */
  readonly jaar: string;
  readonly diagnostic: Diagnostic;
}

/** What is left of the findings as one report sees them, and what passed. */
interface Excepted {
  readonly left: readonly Diagnostic[];
  readonly applied: readonly AppliedException[];
}

/** What each report sees, by its name, and what is wrong with the exceptions themselves. */
export interface Judged {
  readonly reports: ReadonlyMap<string, Excepted>;
  readonly faults: readonly Diagnostic[];
}

interface Known {
  readonly content: Content;
  readonly sources: Sources;
}

/**
 * Lets findings pass that a valid exception of uitzonderingen.yaml is about, each exception one, and for each report
 * anew: the deal's files bear on all of them, and an exception ends. Adds what is wrong with the exceptions: an unknown
 * rule, one that allows none, a past end date, or nothing to except in the report that it was made for. Of a file that
 * could not be read nobody knows what it would still need.
 */
export function applyExceptions(diagnostics: readonly Diagnostic[], { content, sources }: Known): Judged {
  const { report, diagnostics: faults } = createSink();
  const valid = content.jaren.flatMap((jaar) =>
    jaar.uitzonderingen.flatMap((uitzondering): Asked[] =>
      isValidException(uitzondering, dateOf(jaar), report) ? [{ uitzondering, naam: jaar.naam }] : [],
    ),
  );
  const reports = content.jaren.map((jaar) => {
    const asked = valid.filter((one) => isInForce(one, jaar));
    return [jaar.naam, applyIn(diagnostics, asked, sources)] as const;
  });
  const judged = new Map(reports);
  const unread = new Set(diagnostics.filter(({ ruleId }) => isUnreadable(ruleId)).map(({ file }) => file));
  for (const { uitzondering, naam } of valid) {
    const isUsed = judged.get(naam)?.applied.some((one) => one.uitzondering === uitzondering) === true;
    if (isUsed || unread.has(uitzondering.bestand)) continue;
    const args = { rule: uitzondering.regel ?? "", file: uitzondering.bestand ?? "" };
    report("exception/unused", placeOf(uitzondering.at, "regel"), args);
  }
  return { reports: judged, faults };
}

/** A valid exception with the name of the report whose it is. */
interface Asked {
  readonly uitzondering: Uitzondering;
  readonly naam: string;
}

const dateOf = ({ rapport }: Jaar): string | null => rapport?.rapportdatum ?? null;

/**
 * Whether an exception counts for a report: not for an earlier one, and not about files of later ones. What it lets pass
 * in its own files was settled with its own report; elsewhere it counts until its last day.
 */
function isInForce({ uitzondering: { bestand, tot }, naam }: Asked, report: Jaar): boolean {
  const about = reportOf(bestand);
  if (!isUpTo(naam, report.naam) || (about !== null && !isUpTo(about, naam))) return false;
  const date = dateOf(report);
  return about === naam || date === null || tot === null || tot >= date;
}

function applyIn(diagnostics: readonly Diagnostic[], asked: readonly Asked[], sources: Sources): Excepted {
  const left = new Set(diagnostics);
  const applied: AppliedException[] = [];
  for (const { uitzondering, naam } of asked) {
    const found = findExcepted(uitzondering, left, sources);
    if (found === null) continue;
    left.delete(found);
    applied.push({ uitzondering, jaar: naam, diagnostic: found });
  }
  return { left: [...left], applied };
}

/** The first finding of the rule in the file that is about what the exception names: by its words, or by its place. */
function findExcepted(
  { regel, bestand, bij }: Uitzondering,
  left: ReadonlySet<Diagnostic>,
  sources: Sources,
): Diagnostic | null {
  const wanted = bij === null ? null : toMark(bij);
  for (const one of left) {
    if (one.ruleId !== regel || one.file !== bestand) continue;
    const names = [...one.about, ...marksOf(one, sources)];
    if (wanted === null || names.some((name) => toMark(name) === wanted)) return one;
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
