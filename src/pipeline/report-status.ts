import { assessDelivery } from "../assess/assess-delivery.ts";
import { assessStatus } from "../assess/assess-status.ts";
import type { Assessment } from "../assess/assessment.ts";
import type { Status, ThemeSeals } from "../assess/status.ts";
import { composeStatus } from "../compose/compose-status.ts";
import type { RichText } from "../compose/report-model.ts";
import type { StatusModel } from "../compose/status-model.ts";
import { sealFolder } from "../content/seal-years.ts";
import type { Effects } from "../effects.ts";
import { createStatus } from "../publish/create-status.ts";
import type { StatusFile } from "../publish/status-schema.ts";
import { toPlainText } from "../render/notation/to-plain-text.ts";
import { renderStatus } from "../render/render-status.ts";
import { findingsFor, type CheckedContent } from "./check-content.ts";
import { loadAssets } from "./load-assets.ts";

/** Of which report it is asked who still owes what, and when. */
export interface StatusAsked {
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
  /** An ISO date. */
  readonly today: string;
}

/** Who still owes what, of all that was written: it is for those who make the report. */
export interface ReportStatus {
  readonly status: Status;
  readonly model: StatusModel;
  /** A text of the model as bare words. */
  readonly spell: (text: RichText) => string;
}

/** Says of a report who still owes what on a day. */
export async function describeStatus(
  { checked, assessment, today }: StatusAsked,
  { sha256 }: Pick<Effects, "sha256">,
): Promise<ReportStatus> {
  const { sources } = checked;
  const inlevering = assessDelivery(assessment, { sources, ...findingsFor(checked, assessment.jaar.naam) });
  const seals = await sealThemes(checked, assessment, sha256);
  const status = assessStatus(assessment, { inlevering, vandaag: today, seals });
  const model = composeStatus(status, { version: "concept", edition: "partijen" });
  return { status, model, spell: toPlainText };
}

/** The hashes of the files of each theme that was said to be ready; of others nobody asks them. */
async function sealThemes(
  { sources }: CheckedContent,
  { deal, jaar }: Assessment,
  sha256: Effects["sha256"],
): Promise<ThemeSeals> {
  const ready = new Set(jaar.rapport?.klaar.map(({ thema }) => thema));
  const asked = deal.themas.filter(({ id }) => ready.has(id));
  return new Map(
    await Promise.all(
      asked.map(async ({ id }) => [id, await sealFolder(`${jaar.naam}/${id}/`, sources, sha256)] as const),
    ),
  );
}

/** Of a state of affairs what is asked of one theme. */
export function keepTheme(found: ReportStatus, thema: string): ReportStatus {
  const { status, model } = found;
  const isOwn = (_one: unknown, index: number): boolean => {
    const van = status.groepen[index]?.groep.van;
    return van?.kind === "thema" && van.thema.id === thema;
  };
  const { rows, sheets } = model;
  return {
    ...found,
    status: {
      ...status,
      groepen: status.groepen.filter(isOwn),
      reacties: status.reacties.filter((one) => one.thema?.id === thema),
    },
    model: { ...model, rows: rows.filter(isOwn), sheets: sheets.filter(isOwn) },
  };
}

/** The same as a file for other programs. */
export function listStatus({ status, spell, model }: ReportStatus): StatusFile {
  return createStatus(status, { model, spell });
}

/** The page status.html. */
export async function renderStatusPage(
  { model }: ReportStatus,
  { sources }: CheckedContent,
  effects: Effects,
): Promise<string> {
  // A page without drawings
  const assets = await loadAssets(sources, () => "", effects);
  return renderStatus(model, assets);
}
