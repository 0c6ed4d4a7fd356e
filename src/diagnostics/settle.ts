import { groupBy } from "../value/group-by.ts";
import type { Diagnostic, Need, Severity } from "./diagnostic.ts";

/** What a finding says because of which a piece of its file was not read. */
export const UNREAD = "niet nagekeken";

/** A finding that cannot be judged before its cause is mended. */
export interface Waiting {
  readonly diagnostic: Diagnostic;
  /** As it is told. */
  readonly cause: Diagnostic;
}

/** Findings, each of them told once: the causes, and apart from them what waits until these are mended. */
export interface Settled {
  /** In the order given. */
  readonly told: readonly Diagnostic[];
  readonly waiting: readonly Waiting[];
}

/**
 * Tells causes from consequences. A finding says what it rests on (`needs`); where a fault is told of one of those
 * places, the finding waits: it is counted at its cause and not told. A cause weighs as much as the heaviest that waits
 * for it, so that nothing weighs less because it waits.
 */
export function settle(diagnostics: readonly Diagnostic[]): Settled {
  const faults = groupBy(diagnostics.filter(isFault), listPaths);
  const causes = new Map<Diagnostic, Diagnostic>();
  for (const one of diagnostics) {
    const cause = findCause(one, faults);
    if (cause !== null) causes.set(one, cause);
  }
  const waitingFor = groupBy([...causes.keys()], (one) => [findRoot(one, causes)]);
  const told = diagnostics
    .filter((one) => !causes.has(one) || waitingFor.has(one))
    .map((one) => [one, tellWaiting(one, waitingFor.get(one) ?? [])] as const);
  const toldOf = new Map(told);
  const waiting = [...waitingFor].flatMap(([cause, own]) =>
    own.filter((one) => one !== cause).map((diagnostic) => ({ diagnostic, cause: toldOf.get(cause) ?? cause })),
  );
  return { told: told.map(([, one]) => one), waiting };
}

/** A fault of a file that is not read is also one of the folders above it: what is needed may be that file. */
function listPaths({ file, ruleId }: Diagnostic): string[] {
  if (file === null) return [];
  const steps = ruleId.startsWith("load/") ? file.split("/") : [];
  return [file, ...steps.slice(1).map((_, index) => `${steps.slice(0, index + 1).join("/")}/`)];
}

/** Of these a file is read all the same, or nothing is lost with it. */
const HARMLESS: ReadonlySet<string> = new Set(["load/system-file", "load/split-accents"]);

/** Warnings that say that something is not there. */
const LACKS: ReadonlySet<string> = new Set(["markdown/dropped-heading"]);

/** Whether a finding says of its place that what stands there cannot be used, or is not there. */
function isFault({ ruleId, severity }: Diagnostic): boolean {
  return severity === "error" || LACKS.has(ruleId) || (ruleId.startsWith("load/") && !HARMLESS.has(ruleId));
}

function findCause(one: Diagnostic, faults: ReadonlyMap<string, readonly Diagnostic[]>): Diagnostic | null {
  for (const need of [...one.needs, ...needsOfWhole(one, faults)]) {
    const found = listAbove(need.file)
      .flatMap((path) => faults.get(path) ?? [])
      .find((fault) => fault !== one && answers(fault, need));
    if (found !== undefined) return found;
  }
  return null;
}

/** What is said of a file as a whole rests on all of it: it waits for what keeps a piece from being read. */
function needsOfWhole({ file, range }: Diagnostic, faults: ReadonlyMap<string, readonly Diagnostic[]>): Need[] {
  if (file === null || range !== null) return [];
  const broken = faults.get(file)?.find(({ about }) => about.includes(UNREAD));
  return broken === undefined ? [] : [{ file, line: broken.range?.start.line ?? null, about: null }];
}

/** A path, and the folders that it stands in: of a folder that is not there, or not known, nothing in it can be used. */
function listAbove(path: string): string[] {
  const steps = path.split("/");
  return steps.map((_, index) => steps.slice(0, steps.length - index).join("/"));
}

const SAYS_NOTHING = /^(?:load\/|schema\/empty-file$)/u;

/** Whether a fault is about the place, and about the thing, that is needed. */
function answers({ ruleId, file, range, about }: Diagnostic, need: Need): boolean {
  const isAbout = need.about === null || about.includes(need.about);
  // A file that is not there, or that says nothing, and a folder that is not known, say nothing of anything
  if (range === null && (file !== need.file || SAYS_NOTHING.test(ruleId))) return isAbout || !need.file.endsWith("/");
  if (!isAbout) return false;
  return need.line === null || range === null || (range.start.line <= need.line && need.line <= range.end.line);
}

/** The cause behind all others. Two that rest on each other are each their own, so that both are told. */
function findRoot(one: Diagnostic, causes: ReadonlyMap<Diagnostic, Diagnostic>): Diagnostic {
  const seen = new Set<Diagnostic>();
  let root = one;
  while (!seen.has(root)) {
    seen.add(root);
    root = causes.get(root) ?? root;
  }
  return root;
}

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function tellWaiting(cause: Diagnostic, waiting: readonly Diagnostic[]): Diagnostic {
  const others = waiting.filter((one) => one !== cause);
  if (others.length === 0) return cause;
  const severity = others.reduce(
    (most, one) => (WEIGHT[one.severity] > WEIGHT[most] ? one.severity : most),
    cause.severity,
  );
  return { ...cause, severity, message: `${cause.message} ${describeWaiting(others)}` };
}

/** "Hierdoor zijn 7 verwijzingen en 2 andere punten nog niet na te gaan." */
function describeWaiting(waiting: readonly Diagnostic[]): string {
  const references = waiting.filter(({ ruleId }) => ruleId.startsWith("reference/")).length;
  const others = waiting.length - references;
  const parts = [
    ...(references === 0 ? [] : [count(references, "verwijzing", "verwijzingen")]),
    ...(others === 0
      ? []
      : [count(others, references === 0 ? "punt" : "ander punt", references === 0 ? "punten" : "andere punten")]),
  ];
  return `Hierdoor ${waiting.length === 1 ? "is" : "zijn"} ${parts.join(" en ")} nog niet na te gaan.`;
}

function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
