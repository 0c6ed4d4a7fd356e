import { findNearest } from "../diagnostics/nearest.ts";
import { wordsFor } from "../content/period-words.ts";
import { findReport, hasMoreAYear, readReportName } from "../content/report-order.ts";
import { toMark } from "../schema/fields.ts";
import { computedFrom, createFigure, createGap, originOfFile, withKind } from "../value/figure.ts";
import { RESULTAAT, THEMA } from "../value/nouns.ts";
import { roundPace } from "../value/notation/round-pace.ts";
import { roundDecimal } from "../value/notation/to-decimal-text.ts";
import { OORDELEN, type DateFigure, type Figure } from "../value/value.ts";
import type { Onderdeel } from "../content/content.ts";
import type { AfspraakStand } from "../content/agreed-states.ts";
import type { Fase, LedgerQuery } from "./assess-money.ts";
import { findSpokenUnit, findUnitOfDifference, isLevel } from "../content/measure.ts";
import { findLongest, indexReferences } from "./reference-index.ts";
import type { Assessment, DoelStand, OnderdeelStand, OordeelTelling, ResultaatStand } from "./assessment.ts";

/** What a reference in prose leads to, or why it leads nowhere (in Dutch). */
export type Resolved =
  | {
      readonly kind: "figure";
      readonly figure: Figure | DateFigure;
      /** Of a number that was agreed: what was agreed through time. */
      readonly afspraken: readonly AfspraakStand[];
      /** The part of a result that it is a figure of; null for money and counts. */
      readonly part: OnderdeelStand | null;
    }
  | { readonly kind: "problem"; readonly problem: string; readonly nearest: readonly string[] };

/** `{{` to `}}` on one line, with what stands between. */
export const REFERENCE = /\{\{([^{}\n]*)\}\}/gu;

const WITHHELD = "vertrouwelijk";

const VELDEN = [
  "waarde",
  "prognose",
  "streefwaarde",
  "aandeel",
  "stap",
  "beginsituatie",
  "gepland",
  "tempo",
  "tempo-nodig",
] as const;
type Veld = (typeof VELDEN)[number];
const SOORTEN = ["rijk", "regio", "regio-publiek", "regio-privaat"] as const;
const FASEN: readonly Fase[] = ["ontvangen", "gereserveerd", "toegezegd", "besteed"];

/**
 * Finds the figure behind `3.1.prognose`, `3.1@2025`, `geld.wonen.rijk.besteed`, `project.ID.rijk.besteed` or
 * `aantal.op-schema` (what stands between the braces).
 */
export function resolveReference(reference: string, assessment: Assessment): Resolved {
  const written = toMark(reference);
  const [head = "", ...rest] = written.split(".");
  if (head === "geld") return resolveMoney(rest, assessment);
  if (head === "project") return resolveProject(rest, assessment);
  if (head === "aantal") return resolveCount(rest, assessment);
  // What stood here is withheld from this reader
  if (written === WITHHELD) return figure(createGap("vertrouwelijk", { quantity: "aantal" }));
  return resolveResult(written, assessment);
}

/** What stands behind a figure of a result or goal. */
interface Behind {
  readonly part?: OnderdeelStand | null;
  readonly afspraken?: readonly AfspraakStand[];
}

function problem(text: string, word: string, candidates: Iterable<string>): Resolved {
  return { kind: "problem", problem: text, nearest: findNearest(word, candidates, 3) };
}

function figure(found: Figure, { part = null, afspraken = [] }: Behind = {}): Resolved {
  return { kind: "figure", figure: found, afspraken, part };
}

function resolveResult(written: string, assessment: Assessment): Resolved {
  const [path = "", year, ...more] = written.split("@");
  if (more.length > 0 || (year !== undefined && readReportName(year) === null)) {
    const names = assessment.earlier.map(({ naam }) => naam);
    return {
      kind: "problem",
      problem: `achter @ hoort ${hasMoreAYear(names) ? "de naam van een rapport" : "een jaartal"}`,
      nearest: names.slice(-1).map((naam) => `${path}@${naam}`),
    };
  }
  const { doelen, resultaten } = indexReferences(assessment);
  const goal = findLongest(path, doelen);
  const result = findLongest(path, resultaten);
  if (goal !== undefined && goal.doel.id.length > (result?.resultaat.id.length ?? 0)) {
    return resolveGoal(goal, path.slice(goal.doel.id.length + 1), year);
  }
  if (result === undefined) {
    const lapsed = findLongest(path, new Map(assessment.deal.resultaten.map((one) => [one.id, one])));
    return problem(
      lapsed === undefined
        ? `er is geen ${RESULTAAT.naam}, doel of bedrag met die naam`
        : `${RESULTAAT.naam} ${lapsed.id} is op de peildatum van dit rapport niet afgesproken`,
      path,
      lapsed === undefined ? assessment.resultaten.map((one) => one.resultaat.id) : [],
    );
  }
  return resolvePart(result, path.slice(result.resultaat.id.length + 1), year);
}

/** A goal has a target of its own, and for the rest what it is measured on. */
function resolveGoal(goal: DoelStand, field: string, year: string | undefined): Resolved {
  if (goal.onderdeel === null) return problem("dit doel wordt aan niets gemeten", field, []);
  if (field !== "" && !isVeld(field)) return problem(`"${field}" is geen veld van doel ${goal.doel.id}`, field, VELDEN);
  if (year !== undefined || (field !== "streefwaarde" && field !== "aandeel"))
    return pickField(goal.onderdeel, field, year);
  const part = goal.onderdeel;
  return field === "aandeel"
    ? figure(goal.aandeel, { part })
    : figure(goal.streefwaarde, { part, afspraken: goal.afspraken });
}

function resolvePart(result: ResultaatStand, rest: string, year: string | undefined): Resolved {
  const [first = "", second = ""] = rest.split(".");
  const named = result.onderdelen.find((one) => one.onderdeel.id === first);
  const part = named ?? result.onderdelen[0];
  if (part === undefined) return problem(`${RESULTAAT.deze} heeft geen onderdelen`, rest, []);
  if (named === undefined && result.resultaat.onderdelen.some(({ id }) => id === first))
    return problem(`onderdeel "${first}" is op de peildatum van dit rapport niet afgesproken`, "", []);
  if (named === undefined && second !== "") {
    return problem(
      `${RESULTAAT.naam} ${result.resultaat.id} heeft geen onderdeel "${first}"`,
      first,
      result.onderdelen.map((one) => one.onderdeel.id),
    );
  }
  const field = named === undefined ? first : second;
  if (field !== "" && !isVeld(field)) {
    const known = named === undefined ? [...result.onderdelen.map((one) => one.onderdeel.id), ...VELDEN] : VELDEN;
    return problem(`"${field}" is geen onderdeel of veld van ${RESULTAAT.naam} ${result.resultaat.id}`, field, known);
  }
  return pickField(part, field, year);
}

function isVeld(field: string): field is Veld {
  return (VELDEN as readonly string[]).includes(field);
}

function pickField(part: OnderdeelStand, field: string, year: string | undefined): Resolved {
  if (part.stand.status === "nvt") return problem(`dit onderdeel wordt niet met een getal gemeten`, field, []);
  const veld: Veld = field === "" || !isVeld(field) ? "waarde" : field;
  if (year !== undefined) {
    if (veld !== "waarde") return problem("alleen de waarde kan van een ander jaar zijn", field, ["waarde"]);
    const names = part.verloop.map((one) => one.jaar);
    const { name, choices } = findReport(year, names);
    const found = part.verloop.find((one) => one.jaar === name);
    if (found !== undefined) return figure(speak(found.waarde, part), { part });
    return choices.length > 0
      ? { kind: "problem", problem: `van ${year} zijn er meer rapporten`, nearest: choices }
      : problem(hasMoreAYear(names) ? `er is geen rapport ${year}` : `er is geen verslagjaar ${year}`, year, names);
  }
  const found = FIELDS[veld](part);
  return found.status === "nvt"
    ? problem(`dit onderdeel heeft geen ${veld === "stap" ? nameStep(part) : NAMES[veld]}`, field, [])
    : figure(veld === "aandeel" ? found : speak(found, part, DIFFERENCES.has(veld)), {
        part,
        afspraken: veld === "streefwaarde" ? part.afspraken : [],
      });
}

/** Fields that say how much more one value is than another. */
const DIFFERENCES: ReadonlySet<Veld> = new Set(["stap", "tempo", "tempo-nodig"]);

/** A figure with the unit that is printed with it in a sentence: "24,5 procent", but "412" of what is counted. */
function speak(found: Figure, { onderdeel }: OnderdeelStand, isDifference = false): Figure {
  return withKind(found, { unit: isDifference ? findUnitOfDifference(onderdeel) : findSpokenUnit(onderdeel) });
}

const FIELDS: Record<Veld, (part: OnderdeelStand) => Figure> = {
  waarde: (part) => part.stand,
  prognose: (part) => part.prognose,
  streefwaarde: (part) => part.streefwaarde,
  aandeel: (part) => part.aandeel,
  stap: (part) => withKind(part.stap, { signed: false }),
  beginsituatie: (part) => part.beginsituatie,
  gepland: (part) => part.gepland,
  tempo: (part) => roundFigure(part.tempo, part.onderdeel),
  "tempo-nodig": (part) => roundFigure(part.tempoNodig, part.onderdeel),
};

/** "waarde van vorig jaar": what a step starts from. */
function nameStep({ verloop }: OnderdeelStand): string {
  return `waarde van ${wordsFor(verloop.map(({ jaar }) => jaar)).vorig}`;
}

const NAMES: Record<Exclude<Veld, "stap">, string> = {
  waarde: "waarde",
  prognose: "prognose",
  streefwaarde: "streefwaarde",
  aandeel: "streefwaarde om een aandeel van te nemen",
  beginsituatie: "beginsituatie",
  gepland: "planning",
  tempo: "tempo",
  "tempo-nodig": "streefwaarde om een tempo naar te rekenen",
};

/** A pace in prose is a whole number, of a level as it is printed elsewhere; never nothing for something. */
function roundFigure(found: Figure, onderdeel: Onderdeel): Figure {
  if (found.value === null) return found;
  return { ...found, value: isLevel(onderdeel) ? roundPace(found.value) : roundDecimal(found.value, 0) };
}

function resolveMoney(steps: readonly string[], assessment: Assessment): Resolved {
  const { posten, themas, bijdragers } = indexReferences(assessment);
  const [first = "", ...rest] = steps;
  if (posten.has(first)) return resolveAmount(rest, { post: first }, assessment);
  if (themas.has(first)) return resolveAmount(rest, { thema: first }, assessment);
  if (bijdragers.has(first)) return resolveAmount(rest, { bijdrager: first }, assessment);
  return resolveAmount(steps, {}, assessment);
}

function resolveAmount(steps: readonly string[], place: Omit<LedgerQuery, "fase">, assessment: Assessment): Resolved {
  const fase = FASEN.find((one) => one === steps.at(-1));
  const soort = steps.length === 2 ? SOORTEN.find((one) => one === steps[0]) : undefined;
  if (fase === undefined || steps.length > 2 || (steps.length === 2 && soort === undefined)) {
    const wrong = (fase === undefined ? steps.at(-1) : steps[0]) ?? "";
    const known = [...FASEN, ...SOORTEN, ...assessment.deal.themas.map((thema) => thema.id)];
    const before =
      place.project === undefined
        ? `na geld komt een ${THEMA.naam}, post of bijdrager (mag weg), dan`
        : "na het project komt";
    return problem(`${before} rijk of regio (mag weg) en dan de fase`, wrong, known);
  }
  const found = assessment.ledger.total({ ...place, fase, ...(soort === undefined ? {} : { soort }) });
  return figure(withKind(found, { unit: "euro" }));
}

function resolveProject(steps: readonly string[], assessment: Assessment): Resolved {
  const [id = "", ...rest] = steps;
  const { projecten } = indexReferences(assessment);
  if (!projecten.has(id)) return problem(`er is geen project "${id}"`, id, projecten);
  return resolveAmount(rest, { project: id }, assessment);
}

function resolveCount(steps: readonly string[], assessment: Assessment): Resolved {
  const [first = ""] = steps;
  const thema = indexReferences(assessment).themas.get(first);
  const what = thema === undefined ? first : (steps[1] ?? "");
  const source = thema ?? {
    oordelen: assessment.oordelen,
    resultaten: assessment.resultaten,
    projecten: assessment.jaar.projecten,
  };
  const counted = countOf(what, source) ?? (thema === undefined ? countOfDeal(what, assessment) : null);
  const unread = assessment.jaar.broken.flatMap(({ path, role, isLost }) =>
    isLost && role.role === "project" && (thema === undefined || role.theme === first) ? [originOfFile(path)] : [],
  );
  if (counted === null || steps.length > (thema === undefined ? 1 : 2)) {
    const known = [
      ...OORDELEN.map((oordeel) => oordeel.replaceAll(" ", "-")),
      "resultaten",
      "projecten",
      ...OF_DEAL,
      ...assessment.themas.map((one) => one.thema.id),
    ];
    return problem(
      "na aantal komt een oordeel, resultaten, projecten, themas, partijen, deelnemers of bijdragers",
      what,
      known,
    );
  }
  if (what === "projecten" && unread.length > 0)
    return figure(createGap("volgt", { quantity: "aantal" }, computedFrom("telling", unread)));
  return figure(createFigure(counted, { quantity: "aantal" }, computedFrom("telling", [])));
}

/** The lists of what and who is in the deal. */
const OF_DEAL = ["themas", "partijen", "deelnemers", "bijdragers"] as const;

function countOfDeal(what: string, assessment: Assessment): number | null {
  const { deal } = assessment;
  switch (OF_DEAL.find((one) => one === what)) {
    case "themas":
      return deal.themas.length;
    case "partijen":
      return deal.partijen.length;
    case "deelnemers":
      return deal.deelnemers.length;
    case "bijdragers":
      return indexReferences(assessment).bijdragers.size;
    case undefined:
      return null;
  }
}

interface Countable {
  readonly oordelen: OordeelTelling;
  readonly resultaten: readonly unknown[];
  readonly projecten: readonly unknown[];
}

function countOf(what: string, source: Countable): number | null {
  if (what === "resultaten") return source.resultaten.length;
  if (what === "projecten") return source.projecten.length;
  const oordeel = OORDELEN.find((one) => one.replaceAll(" ", "-") === what);
  return oordeel === undefined ? null : (source.oordelen.get(oordeel) ?? 0);
}

/** What stands in the text where a reference leads nowhere. */
export const UNRESOLVED: Figure = createGap("volgt", { quantity: "aantal" });
