import type { Chapter, Cover, ReportModel } from "../../compose/report-model.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import type { Claim, ClaimedPart, PageOf } from "./claim.ts";
import { claimBlocks } from "../blocks/block-kinds.ts";
import { claimMarks } from "./claim-marks.ts";
import { createMaker } from "./create-maker.ts";
import type { Maker } from "./create-maker.ts";

/**
 * Everything that the model says, part by part in the order of reading, in the words in which a reader meets it. Made
 * from the model alone and not from the page, so that it can be held against the page and against its print.
 */
export function listClaims({ cover, chapters }: ReportModel, pageOf: PageOf): ClaimedPart[] {
  const make = createMaker({ pageOf, place: "tekst", claimBlocks }, "");
  return [
    { id: "omslag", title: "Omslag", claims: claimCover(cover, make) },
    { id: "inhoud", title: "Inhoud", claims: claimContents(chapters, pageOf) },
    ...chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      claims: claimChapter(chapter, createMaker({ pageOf, place: "tekst", claimBlocks }, chapter.id)),
    })),
  ];
}

function claimCover({ deal, flag, titleLines, subtitle, themes, legend, facts }: Cover, make: Maker): Claim[] {
  return [
    ...make("tekst", [flag]),
    ...make("tekst", [deal]),
    ...make("kop", [titleLines.join("")]),
    ...make("tekst", subtitle),
    ...claimMarks(themes, make),
    ...legend.flatMap((oordeel) => make("tekst", [signOf(oordeel).word])),
    ...facts.flatMap(({ label, value }) => [...make("tekst", [label]), ...make("tekst", value)]),
  ];
}

function claimContents(chapters: readonly Chapter[], pageOf: PageOf): Claim[] {
  const entries = chapters.flatMap(({ id, number, title, contents }) => [
    { number, title, target: id, onPaperOnly: false },
    // A screen has room for the chapters alone, beside the text
    ...contents.map((entry) => ({ ...entry, target: entry.href.replace(/^#/u, ""), onPaperOnly: true })),
  ]);
  return entries.map(({ number, title, target, onPaperOnly }) => ({
    kind: "inhoudsregel",
    inside: target,
    pieces: [`${number} ${title} ${pageOf(target)}`.trim()],
    origins: [],
    mentions: [],
    written: title,
    onPaperOnly,
    picture: null,
  }));
}

function claimChapter({ number, kicker, title, lead, blocks }: Chapter, make: Maker): Claim[] {
  return [
    ...make("tekst", [kicker === "" ? number : kicker]),
    ...make("kop", [title]),
    ...make("tekst", lead),
    ...make.blocks(blocks),
  ];
}
