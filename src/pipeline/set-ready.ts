import type { Assessment } from "../assess/assessment.ts";
import type { StatusPiece } from "../compose/status-model.ts";
import { sealFolder } from "../content/seal-years.ts";
import { findFrozen } from "../content/find-frozen.ts";
import type { Edit, Refusal } from "../edit/edit.ts";
import type { ContentChange, Effects } from "../effects.ts";
import type { CheckedContent } from "./check-content.ts";
import { prepareEdit } from "./edit-content.ts";
import { describeStatus, keepTheme } from "./report-status.ts";

/** A theme that is said to be ready, or that this is taken back. */
export interface ReadyAsked {
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
  /** Id of a theme of the deal. */
  readonly thema: string;
  /** Who says so and when; null to take it back. */
  readonly melding: { readonly door: string; readonly datum: string } | null;
}

/** What is to be written, or why it is not. */
export type ReadyOutcome =
  | { readonly kind: "change"; readonly changes: readonly ContentChange[] }
  /** The report was handed in. */
  | { readonly kind: "frozen" }
  /** Who says so is not who is asked; `roles` are. */
  | { readonly kind: "role"; readonly roles: readonly string[] }
  /** What is still to be done. */
  | { readonly kind: "open"; readonly pieces: readonly StatusPiece[] }
  /** The file in which it would stand cannot be edited. */
  | { readonly kind: "refused"; readonly path: string; readonly refusal: Refusal };

/** Writes in rapport.yaml that a theme is ready, with its files as they are; or takes that away. Writes nothing itself. */
export async function setReady(
  { checked, assessment, thema, melding }: ReadyAsked,
  effects: Pick<Effects, "sha256">,
): Promise<ReadyOutcome> {
  const { jaar } = assessment;
  const path = `${jaar.naam}/rapport.yaml`;
  if (findFrozen(checked.content, path) !== null) return { kind: "frozen" };
  // Somebody may have written more of them, of which the last counts
  const known = (jaar.rapport?.klaar ?? []).filter((one) => one.thema === thema);
  const removals = known.map((): Edit => ({ kind: "remove", at: ["klaar", { field: "thema", is: thema }] }));
  if (melding === null) return finish(checked, path, removals);
  const roles = listRoles(assessment, thema);
  const door = roles.find((role) => role.toLowerCase() === melding.door.trim().toLowerCase());
  if (door === undefined) return { kind: "role", roles };
  const { datum } = melding;
  const { model } = keepTheme(await describeStatus({ checked, assessment, today: datum }, effects), thema);
  const pieces = model.sheets.flatMap((sheet) => sheet.pieces.filter(isOpen));
  if (pieces.length > 0) return { kind: "open", pieces };
  const stand = Object.fromEntries(await sealFolder(`${jaar.naam}/${thema}/`, checked.sources, effects.sha256));
  const value = { thema, door, datum, stand };
  const edit: Edit =
    known.length > 0
      ? { kind: "set", at: ["klaar", { field: "thema", is: thema }], value }
      : { kind: "add", at: ["klaar"], items: [value] };
  return finish(checked, path, [...removals.slice(1), edit]);
}

/** Who may say that a theme is ready: who is asked for it, and who makes the report. */
function listRoles({ deal, jaar }: Assessment, thema: string): string[] {
  const coordinator = deal.themas.find(({ id }) => id === thema)?.coordinator ?? null;
  const all = [coordinator, deal.file?.programmabureau ?? null, jaar.rapport?.opsteller ?? null, "programmabureau"];
  return [...new Set(all.flatMap((role) => (role === null ? [] : [role])))];
}

function isOpen({ state }: StatusPiece): boolean {
  return state !== "geleverd" && state !== "let op";
}

function finish(checked: CheckedContent, path: string, edits: readonly Edit[]): ReadyOutcome {
  const prepared = prepareEdit(checked, path, edits);
  return "refusal" in prepared
    ? { kind: "refused", path, refusal: prepared.refusal }
    : { kind: "change", changes: prepared.changes };
}
