import type { Assessment } from "../assess/assessment.ts";
import { composeReactionsNote } from "../compose/compose-reactions-note.ts";
import type { ReportModel } from "../compose/report-model.ts";
import type { OutputFile } from "../effects.ts";
import type { RenderAssets } from "../render/render-assets.ts";
import { renderReactionsNote } from "../render/render-reactions-note.ts";
import { createWord } from "../word/create-word.ts";

/** What the note of reactions is made from. */
export interface NoteParts {
  /** As its readers may see it. */
  readonly assessment: Assessment;
  /** The report that the reactions are about. */
  readonly model: ReportModel;
  readonly assets: RenderAssets;
  /** Of all that the note was made from. */
  readonly contentHash: string;
}

/** The note of what was done with each reaction: a page, and the same for Word. */
export function makeReactionsNote({ assessment, model, assets, contentHash }: NoteParts): OutputFile[] {
  const note = composeReactionsNote(assessment, model);
  const pictures = { charts: new Map(), images: new Map() };
  const { document } = createWord(note, { pictures, decisions: [], contentHash, isNumbered: false });
  const name = `nota-van-reacties-${model.meta.name}`;
  return [
    { path: `${name}.html`, bytes: new TextEncoder().encode(renderReactionsNote(note, assets)) },
    { path: `${name}.docx`, bytes: document },
  ];
}
