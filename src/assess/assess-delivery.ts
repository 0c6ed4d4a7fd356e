import type { Sources } from "../content/sources.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Waiting } from "../diagnostics/settle.ts";
import { groupBy } from "../value/group-by.ts";
import type { Assessment } from "./assessment.ts";
import type { Inlevering, Inlevergroep, Leverstaat, Leverstuk, Levertelling, LosPunt } from "./delivery.ts";
import { listAsked, type Asked, type AskedGroup } from "./list-asked.ts";

/** What is said of the report: the findings as they are told, and what waits for them. */
export interface DeliveryInput {
  readonly sources: Sources;
  readonly diagnostics: readonly Diagnostic[];
  readonly waiting: readonly Waiting[];
}

/** Says of all that is asked for a report whether it is there and in order. */
export function assessDelivery(assessment: Assessment, { sources, diagnostics, waiting }: DeliveryInput): Inlevering {
  const groups = listAsked(assessment, sources);
  const find = createFinder(groups.flatMap(({ asked }) => asked));
  const told = groupBy(diagnostics, find);
  const held = groupBy(waiting, ({ diagnostic }) => find(diagnostic));
  const inFile = groupBy(diagnostics, ({ file }) => [file]);
  const themes = new Set(assessment.deal.themas.map(({ id }) => id));
  const loose = groupBy(
    diagnostics.filter((one) => find(one).length === 0),
    ({ file }) => [groupOf(file, themes)],
  );
  const groepen = groups.map((group): Inlevergroep => {
    const stukken = group.asked.map((one) =>
      judge(one, {
        told: told.get(one) ?? [],
        held: held.get(one) ?? [],
        inFile: inFile.get(one.gevraagd.file) ?? [],
      }),
    );
    const los = listLoose(loose.get(markOf(group.van)) ?? []);
    return { van: group.van, rol: group.rol, stukken, los, telling: count(stukken, los) };
  });
  const everything = count(
    groepen.flatMap(({ stukken }) => stukken),
    groepen.flatMap(({ los }) => los),
  );
  return { groepen, telling: everything };
}

/** What is said of one thing that is asked, and of its file. */
interface Said {
  readonly told: readonly Diagnostic[];
  readonly held: readonly Waiting[];
  readonly inFile: readonly Diagnostic[];
}

function judge(asked: Asked, { told, held, inFile }: Said): Leverstuk {
  const causes = [...held.map(({ cause }) => cause), ...(asked.isThere || !asked.isUnread ? [] : inFile)];
  return {
    gevraagd: asked.gevraagd,
    staat: asked.isThere ? judgePresent(told, held) : judgeAbsent(asked, told, held),
    bevindingen: told,
    oorzaken: [...new Set(causes)].filter((cause) => !told.includes(cause)),
  };
}

function judgePresent(told: readonly Diagnostic[], held: readonly Waiting[]): Leverstaat {
  if (hasSeverity(told, "error")) return "fout";
  if (isHeld(held)) return "wacht";
  return hasSeverity(told, "warning") ? "let op" : "geleverd";
}

function judgeAbsent({ isEmpty, isUnread }: Asked, told: readonly Diagnostic[], held: readonly Waiting[]): Leverstaat {
  // What a finding points at is there after all, and goes by another name
  if (!isEmpty && told.some(({ range }) => range !== null)) return "fout";
  return told.length === 0 && (isUnread || isHeld(held)) ? "wacht" : "ontbreekt";
}

/** What would only be good to know holds nothing back. */
function isHeld(held: readonly Waiting[]): boolean {
  return held.some(({ diagnostic }) => diagnostic.severity !== "info");
}

function hasSeverity(findings: readonly Diagnostic[], severity: Diagnostic["severity"]): boolean {
  return findings.some((one) => one.severity === severity);
}

/** Finds what a finding is about, among what is asked: one, or all that it says to lack; none for a loose point. */
function createFinder(asked: readonly Asked[]): (finding: Diagnostic) => readonly Asked[] {
  const absent = asked.filter(({ isThere }) => !isThere);
  const inFile = groupBy(asked, ({ gevraagd }) => [gevraagd.file]);
  const inFolder = groupBy(absent, ({ gevraagd }) => listFolders(gevraagd.file));
  const wasIn = groupBy(absent, ({ before }) => (before === null ? [] : [before]));
  return (finding) => {
    const { file, range, related } = finding;
    if (file === null) return [];
    // What stood in the report before and is missed has no place of its own: the finding shows it there
    const gone = range === null ? related.flatMap((place) => wasIn.get(place.file) ?? []) : [];
    if (gone.length > 0) return gone;
    const own = (inFile.get(file) ?? []).filter((one) => isAbout(finding, one));
    return range === null ? [...own, ...(inFolder.get(file) ?? [])] : own;
  };
}

/** "a/b/c.yaml" stands in "a/b" and in "a". */
function listFolders(path: string): string[] {
  const steps = path.split("/");
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("/"));
}

/** Whether a finding in the file of something that is asked is about that. */
function isAbout(finding: Diagnostic, asked: Asked): boolean {
  return asked.isThere ? isWithin(finding, asked) : tellsLack(finding, asked);
}

function isWithin({ range }: Diagnostic, { span }: Asked): boolean {
  if (span === null) return true;
  return range !== null && span.start <= range.start.offset && range.start.offset < span.end;
}

function tellsLack({ ruleId, range, about }: Diagnostic, { hasFile, mark }: Asked): boolean {
  if (mark === null || !hasFile) return true;
  // A heading that is misspelt or empty has a place; another finding with one only names what it is not about
  return about.includes(mark) && (range === null || ruleId.startsWith("markdown/"));
}

function listLoose(findings: readonly Diagnostic[]): LosPunt[] {
  return [...groupBy(findings, ({ file }) => [file])].map(([file, bevindingen]) => ({ file, bevindingen }));
}

function markOf(van: AskedGroup["van"]): string {
  return van.kind === "thema" ? `thema ${van.thema.id}` : van.kind;
}

/** Who is asked about a file: its theme, also in an earlier report; the deal; or else the report as a whole. */
function groupOf(file: string | null, themes: ReadonlySet<string>): string {
  const [first = "", second = ""] = (file ?? "").split("/");
  if (first === "deal") return "deal";
  return themes.has(second) ? `thema ${second}` : "rapport";
}

function count(stukken: readonly Leverstuk[], los: readonly LosPunt[]): Levertelling {
  const inState = (...states: readonly Leverstaat[]): number =>
    stukken.filter(({ staat }) => states.includes(staat)).length;
  const found = [...stukken.filter(({ staat }) => staat !== "ontbreekt"), ...los];
  const ontbreekt = inState("ontbreekt");
  const fout = inState("fout") + los.filter(({ bevindingen }) => hasSeverity(bevindingen, "error")).length;
  const wacht = inState("wacht");
  return {
    gevraagd: stukken.length,
    geleverd: inState("geleverd", "let op"),
    ontbreekt,
    fout,
    wacht,
    nogTeDoen: ontbreekt + fout + wacht,
    letOp: found.filter(({ bevindingen }) => hasSeverity(bevindingen, "warning")).length,
  };
}
