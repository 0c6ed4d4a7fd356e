import type { Block, Chapter, Cover, NoteItem, ReportModel } from "../compose/report-model.ts";
import { listAnchors } from "../render/list-anchors.ts";
import { signOf } from "../render/signs/oordeel-signs.ts";
import { formBlocks } from "./form-blocks.ts";
import { belowHeading, type FormContext, type WordPictures } from "./form-context.ts";
import { formMarks, plainBullets } from "./form-lists.ts";
import { formText } from "./form-text.ts";
import { words } from "./words.ts";
import { BOLD, PLAIN } from "./looks.ts";
import { headingStyle, paragraphs } from "./paragraphs.ts";
import { subjectOf } from "./subject-of.ts";
import type { Subject, WordBlock, WordContents, WordParagraph } from "./word-document.ts";

/** What a document is made from beside its model. */
export interface FormParts {
  readonly pictures: WordPictures;
  /** Ids of the decisions that are asked, in the order in which they stand. */
  readonly decisions: readonly string[];
}

/** Chapters stand below the one title. */
const CHAPTER_LEVEL = 2;

/** The whole report as paragraphs and tables: cover, contents, and the chapters in order. */
export function formReport({ cover, chapters }: ReportModel, { pictures, decisions }: FormParts): WordBlock[] {
  const anchors = listAnchors({ chapters });
  const notes = new Map(chapters.flatMap(({ blocks }) => listNotes(blocks)).map((note) => [note.id, note]));
  const context: FormContext = {
    level: CHAPTER_LEVEL,
    place: "tekst",
    subject: { anchor: "", soort: "hoofdstuk", id: "" },
    hasAnchor: (id) => anchors.has(id),
    notes,
    pictures,
    decisions,
  };
  return [
    ...formCover(cover, context),
    ...paragraphs({ content: words("Inhoud"), style: "TOCHeading", anchors: ["inhoud"] }),
    formContents(chapters),
    ...chapters.flatMap((chapter, index) => formChapter(chapter, chapters[index + 1], context)),
  ];
}

function listNotes(blocks: readonly Block[]): NoteItem[] {
  return blocks.flatMap((block): readonly NoteItem[] => {
    if (block.kind === "notes") return block.items;
    if (block.kind === "columns") return listNotes([...block.wide, ...block.narrow]);
    return "blocks" in block ? listNotes(block.blocks) : [];
  });
}

function formCover(
  { deal, flag, titleLines, subtitle, themes, legend, facts }: Cover,
  context: FormContext,
): WordParagraph[] {
  return [
    ...paragraphs({ content: words(flag), style: "Vlag" }),
    ...paragraphs({ content: words(deal), style: "Deal" }),
    ...paragraphs({ content: words(joinTitle(titleLines)), style: "Title" }),
    ...paragraphs({ content: formText(subtitle, context), style: "Subtitle" }),
    ...formMarks(themes, null),
    ...paragraphs({ content: words(legend.map((oordeel) => signOf(oordeel).word).join(", ")), style: "Klein" }),
    ...plainBullets(facts.map(({ label, value }) => [...words(`${label}: `, BOLD), ...formText(value, context)])),
  ];
}

/** A hyphen at the end of a line belongs to the print; the title itself is one word there. */
function joinTitle(lines: readonly string[]): string {
  return lines
    .map((line, index) => (line.endsWith("-") ? line.slice(0, -1) : `${line}${index < lines.length - 1 ? " " : ""}`))
    .join("");
}

function formContents(chapters: readonly Chapter[]): WordContents {
  return {
    kind: "contents",
    entries: chapters.flatMap(({ id, number, title, contents }) => [
      { level: 1 as const, text: `${number} ${title}`.trim(), target: id },
      ...contents.map((entry) => ({
        level: 2 as const,
        text: `${entry.number} ${entry.title}`.trim(),
        target: entry.href.replace(/^#/u, ""),
      })),
    ]),
  };
}

/** A chapter: it opens on a new page, and ends with the way back to the contents, as on the page. */
function formChapter(chapter: Chapter, next: Chapter | undefined, context: FormContext): WordBlock[] {
  const { id, number, kicker, title, lead, blocks, orientation } = chapter;
  const subject: Subject = subjectOf(id) ?? { anchor: id, soort: "hoofdstuk", id };
  const above = kicker === "" ? number : kicker;
  const back = paragraphs({
    content: [
      {
        kind: "link",
        href: "#inhoud",
        anchors: [],
        content: [{ kind: "text", text: "Terug naar de inhoud", look: PLAIN }],
      },
    ],
    style: "TerugNaarInhoud",
  });
  return [
    ...paragraphs({
      content: [...words(above), ...(above === "" ? [] : [{ kind: "break" } as const]), ...words(title)],
      style: headingStyle(context.level),
      anchors: [id],
    }),
    ...paragraphs({ content: formText(lead, { ...context, subject }), style: "Lead", subject }),
    ...formBlocks(blocks, belowHeading(context, subject)),
    ...back.map((one) => ({
      ...one,
      turnsFrom: next === undefined || next.orientation === orientation ? null : orientation,
    })),
  ];
}
