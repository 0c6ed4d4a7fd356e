import type { Assessment } from "../assess/assessment.ts";
import type { Dealstap } from "../content/content.ts";
import { listSteps, ofThisVersion, type Stap } from "../content/report-steps.ts";
import { sealFolder } from "../content/seal-years.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Edit, EditValue, Refusal } from "../edit/edit.ts";
import type { ContentChange, Effects } from "../effects.ts";
import { createList, type HandingInList } from "../rules/year/handed-in.ts";
import type { Stapnaam } from "../schema/stappen.ts";
import { findingsFor, type CheckedContent } from "./check-content.ts";
import { prepareEdit } from "./edit-content.ts";
import { keepSent, type StepPlaces, type Unsent } from "./keep-sent.ts";

/** A step that a report is to take. */
export interface StepAsked {
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
  readonly stap: Stapnaam;
  readonly datum: string;
  readonly door: string;
  /** What has to change; null where nobody says. */
  readonly om: string | null;
}

/** What is to be written, or why it is not. */
export type StepOutcome =
  /** `folder` is where what was sent is kept; null for a step that sends nothing. */
  | {
      readonly kind: "change";
      readonly changes: readonly ContentChange[];
      readonly folder: string | null;
      /** Who advises on the step; null where the deal names nobody. */
      readonly advies: string | null;
    }
  /** The deal does not tell of this step. */
  | { readonly kind: "no-step" }
  /** Another body takes it: one of these. */
  | { readonly kind: "body"; readonly bodies: readonly string[] }
  /** It was taken already. */
  | { readonly kind: "taken"; readonly step: Stap }
  /** Another step has to come first. */
  | { readonly kind: "before"; readonly stap: Stapnaam }
  /** The report was handed in, after which this step cannot come. */
  | { readonly kind: "handed-in" }
  /** The day is before one on which something happened that comes first. */
  | { readonly kind: "early"; readonly step: Stap }
  /** The day is before the one on the report itself. */
  | { readonly kind: "undated"; readonly rapportdatum: string }
  /** Something in the content is wrong. */
  | { readonly kind: "errors"; readonly findings: readonly Diagnostic[] }
  | Unsent
  /** rapport.yaml cannot be edited. */
  | { readonly kind: "refused"; readonly path: string; readonly refusal: Refusal };

/** Steps before which nothing in the content may be wrong: what they are about holds. */
const NEEDS_NO_ERRORS: ReadonlySet<Stapnaam> = new Set(["vastgesteld", "ingediend"]);
/** What a step sends. */
const SENDS: Partial<Record<Stapnaam, "concept" | "definitief">> = {
  "concept-verstuurd": "concept",
  ingediend: "definitief",
};

/** Writes in rapport.yaml that a report took a step, and keeps what was sent by it. Writes nothing itself. */
export async function takeStep(asked: StepAsked, places: StepPlaces, effects: Effects): Promise<StepOutcome> {
  const { checked, assessment, stap, datum, om } = asked;
  const { deal, jaar } = assessment;
  const agreed = deal.stappen.find((one) => one.stap === stap);
  if (agreed === undefined) return { kind: "no-step" };
  const door = findBody(agreed, asked.door);
  if (door === null) return { kind: "body", bodies: agreed.door };
  const held = findOrderFault(asked, agreed);
  if (held !== null) return held;
  const { diagnostics } = findingsFor(checked, jaar.naam);
  const findings = diagnostics.filter(({ severity }) => severity === "error");
  if (NEEDS_NO_ERRORS.has(stap) && findings.length > 0) return { kind: "errors", findings };
  const path = `${jaar.naam}/rapport.yaml`;
  const step: EditValue = { stap, datum, door, ...(om === null ? {} : { om }) };
  const edits = [...(await listEdits(asked, effects)), { kind: "add", at: ["stappen"], items: [step] } as const];
  const prepared = prepareEdit(checked, path, edits);
  if ("refusal" in prepared) return { kind: "refused", path, refusal: prepared.refusal };
  const version = SENDS[stap];
  if (version === undefined) return { kind: "change", changes: prepared.changes, folder: null, advies: agreed.advies };
  const sent = await keepSent({ checked, jaar, stap, datum, version, report: prepared.changes }, places, effects);
  // What was sent first: the step is written when all of it is there
  return sent.kind === "sent"
    ? { kind: "change", changes: [...sent.changes, ...prepared.changes], folder: sent.folder, advies: agreed.advies }
    : sent;
}

/** The body as the deal writes it; null when it is none of those that take this step. */
function findBody({ door }: Dealstap, typed: string): string | null {
  const same = (one: string): string =>
    one
      .toLowerCase()
      .replace(/[\s-]+/gu, " ")
      .trim()
      .replace(/^(?:de|het) /u, "");
  return door.find((one) => same(one) === same(typed)) ?? null;
}

function findOrderFault({ assessment, stap, datum }: StepAsked, { na }: Dealstap): StepOutcome | null {
  const steps = listSteps(assessment.jaar.rapport);
  const now = ofThisVersion(steps);
  const isIn = (name: Stapnaam): boolean => now.some((one) => one.stap === name);
  // A concept may be sent more than once, as long as nothing was handed in
  if (stap === "concept-verstuurd" && isIn("ingediend")) return { kind: "handed-in" };
  const again = stap === "concept-verstuurd" ? undefined : now.find((one) => one.stap === stap);
  if (again !== undefined) return { kind: "taken", step: again };
  for (const name of na) {
    // What was handed in was given back: only what is handed in now counts
    const done = (name === "ingediend" ? now : steps).findLast((one) => one.stap === name);
    if (done === undefined) return { kind: "before", stap: name };
    if (isBefore(datum, done)) return { kind: "early", step: done };
  }
  const rapportdatum = assessment.jaar.rapport?.rapportdatum ?? null;
  if (stap === "ingediend" && rapportdatum !== null && datum < rapportdatum) return { kind: "undated", rapportdatum };
  const back = steps.findLast((one) => one.stap === "teruggegeven");
  return back !== undefined && isBefore(datum, back) ? { kind: "early", step: back } : null;
}

function isBefore(day: string, { datum }: Stap): boolean {
  return datum !== null && day < datum;
}

/** What a step changes in rapport.yaml beside the list of steps. */
async function listEdits({ checked, assessment, stap, datum }: StepAsked, effects: Effects): Promise<Edit[]> {
  const { rapport } = assessment.jaar;
  const set = (field: string, value: EditValue): Edit => ({ kind: "set", at: [field], value });
  switch (stap) {
    case "concept-verstuurd":
      return [];
    case "vastgesteld":
      return [...(rapport?.status === "concept" ? [set("status", "vastgesteld")] : []), set("vastgesteld", datum)];
    case "ingediend":
      return [set("status", "ingediend"), set("ingediend", await createSeal({ checked, assessment, datum }, effects))];
    case "besproken":
      return [set("status", "besproken")];
    case "teruggegeven":
      // Another version begins: what was adopted and handed in is kept in the list of steps and with what was sent
      return [
        set("status", "concept"),
        ...(rapport?.vastgesteld === null ? [] : [{ kind: "remove", at: ["vastgesteld"] } as const]),
        ...(rapport?.ingediend === null ? [] : [{ kind: "remove", at: ["ingediend"] } as const]),
      ];
  }
}

/** What `ingediend` says: the files as they are and the agreements of the day. */
async function createSeal(
  { checked, assessment, datum }: Pick<StepAsked, "checked" | "assessment" | "datum">,
  { sha256 }: Pick<Effects, "sha256">,
): Promise<EditValue> {
  const { jaar } = assessment;
  const { rapport } = jaar;
  if (rapport === null) throw new Error("a report without rapport.yaml takes no step");
  const files = await sealFolder(`${jaar.naam}/`, checked.sources, sha256);
  const handedIn = { jaar, rapport: { ...rapport, ingediend: null }, seal: { files, totals: [] } };
  return toValue(createList(handedIn, checked), datum);
}

function toValue({ files, agreements }: HandingInList, datum: string): EditValue {
  const afspraken = [...agreements].map(([section, entries]) => [
    section,
    Object.fromEntries([...entries].map(([id, fields]) => [id, Object.fromEntries(fields)])),
  ]);
  return { datum, bestanden: Object.fromEntries(files), afspraken: Object.fromEntries(afspraken) as EditValue };
}
