import type { ReportMeta } from "../compose/report-model.ts";
import { spellDate, spellPeriod } from "./notation/spell-figure.ts";
import { spellState } from "./page/spell-state.ts";

/** In two or three sentences, for who looks for it: which report this is, of which day, and what it is about. */
export function describeReport(meta: ReportMeta): string {
  const subject = `${meta.title} van ${meta.dealInSentence}, over ${spellPeriod(meta.period)}`;
  const state = `${spellState(meta)}, peildatum ${spellDate(meta.peildatum)}`;
  return `${subject}. ${state}.${meta.isExample ? " De cijfers zijn voorbeelden." : ""}`;
}
