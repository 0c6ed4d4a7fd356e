import type { Veranderd } from "../../content/verandering.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { composeComparison } from "../compose-comparison.ts";
import { composeComparisonBlocks } from "../compose-comparison-blocks.ts";
import { composeVersion } from "../compose-version.ts";
import { nameMarks } from "../name-marks.ts";
import type { Chapter } from "../report-model.ts";
import { createChapter, paragraph } from "./chapter.ts";
import type { ChapterContext } from "./chapter-context.ts";

/** "Wat is veranderd": what reads otherwise than in the concept as it was sent, or than in the version before. */
export function composeRevisions({ sinds, vergelijking }: Veranderd, { assessment, number }: ChapterContext): Chapter {
  const { deal, peildatum } = assessment;
  const names = { van: nameSent(sinds), naar: "dit rapport" };
  const model = composeComparison(vergelijking, { names, nameMark: nameMarks(deal, peildatum) });
  const sections = composeComparisonBlocks(model, MOST);
  return createChapter({
    id: "veranderd",
    number,
    title: model.title,
    lead: [model.lead],
    contents: [],
    blocks: [...composeVersion(assessment), ...(sections.length === 0 ? [] : [paragraph(HOW)]), ...sections],
  });
}

/** As many sentences of one text as can be read in a cell. */
const MOST = 4;

const HOW =
  "Een plus staat voor wat er nieuw is, een min voor wat er niet meer staat, een pijl voor wat anders is geworden, en een ster voor een cijfer van een eerder rapport dat is herzien. Oude teksten staan er niet bij.";

function nameSent({ stap, datum, versienummer }: Veranderd["sinds"]): string {
  const day = formatDate(datum, "lang");
  return stap === "ingediend" ? `versie ${String(versienummer)} van ${day}` : `het concept van ${day}`;
}
