import type { Assessment } from "../assess/assessment.ts";
import { listSteps, versionOf } from "../content/report-steps.ts";
import { paragraph } from "./chapters/chapter.ts";
import { closed, longDate, VOLGT } from "./inline.ts";
import type { Block } from "./report-model.ts";

/** That the report was given back, by whom and why, and which version this is; nothing for the first. */
export function composeVersion(assessment: Assessment): Block[] {
  const { jaar } = assessment;
  const version = versionOf(jaar.rapport);
  const back = listSteps(jaar.rapport).findLast(({ stap }) => stap === "teruggegeven");
  if (back === undefined) return [];
  return [
    paragraph(
      `Dit is versie ${String(version)} van dit rapport. Versie ${String(version - 1)} is op `,
      longDate(back.datum),
      ` teruggegeven${back.door === null ? "" : ` door ${back.door}`}. De vraag was: `,
      ...(back.om === null ? [VOLGT, "."] : closed(back.om, assessment)),
    ),
  ];
}
