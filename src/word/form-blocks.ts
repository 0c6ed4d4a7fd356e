import type { Block, Notes, Paragraph, ProjectBlock, Quote, ResultBlock, Section } from "../compose/report-model.ts";
import { formChart, formImage } from "./form-pictures.ts";
import { belowHeading, type FormContext } from "./form-context.ts";
import { formFacts, formKeyFigures, formLegend, formList, formMarks } from "./form-lists.ts";
import { formProse } from "./form-prose.ts";
import { formTable } from "./form-table.ts";
import { formText } from "./form-text.ts";
import { words } from "./words.ts";
import { headingStyle, paragraphs } from "./paragraphs.ts";
import { subjectOf } from "./subject-of.ts";
import { signOf } from "../render/signs/oordeel-signs.ts";
import type { WordBlock, WordNotes, WordParagraph } from "./word-document.ts";

/** Blocks below one another, each in the form that its kind has in a Word document. */
export function formBlocks(blocks: readonly Block[], context: FormContext): WordBlock[] {
  return blocks.flatMap((block) => formBlock(block, context));
}

function formBlock(block: Block, context: FormContext): WordBlock[] {
  const { subject } = context;
  switch (block.kind) {
    case "section":
      return formSection(block, context);
    case "result":
      return formHeaded(block, signOf(block.oordeel).word, context);
    case "project":
      return formHeaded(block, block.state, context);
    case "columns":
      return formBlocks([...block.wide, ...block.narrow], context);
    case "paragraph":
      return formParagraph(block, context);
    case "prose":
      return formProse(block.text, context);
    case "quote":
      return formQuote(block, context);
    case "table":
      return formTable(block, context);
    case "chart":
      return formChart(block, context);
    case "image":
      return formImage(block, context);
    case "key-figures":
      return formKeyFigures(block, context);
    case "status-list":
      return formMarks(block.themes, subject);
    case "facts":
      return formFacts(block, context);
    case "list":
      return formList(block, context);
    case "legend":
      return formLegend(block, context);
    case "notes":
      return [formNotes(block, null, context)];
  }
}

function formParagraph({ text, tone }: Paragraph, context: FormContext): WordBlock[] {
  const style = tone === "klein" ? "Klein" : "BodyText";
  return paragraphs({ content: formText(text, context), style, subject: context.subject });
}

/** A heading with what stands below it. */
function formSection({ id, number, title, blocks }: Section, context: FormContext): WordBlock[] {
  const [heading] = formHeading({ id, text: `${number} ${title}` }, context);
  const inside = belowHeading(context, { ...context.subject, anchor: id });
  const [only, ...others] = blocks;
  if (only?.kind === "notes" && others.length === 0) return [formNotes(only, heading ?? null, inside)];
  return [...(heading === undefined ? [] : [heading]), ...formBlocks(blocks, inside)];
}

/** A result or a project: its heading, how it stands, and what is told of it. */
function formHeaded(
  { id, number, title, blocks }: ResultBlock | ProjectBlock,
  state: string,
  context: FormContext,
): WordBlock[] {
  const subject = subjectOf(id) ?? { ...context.subject, anchor: id };
  return [
    ...formHeading({ id, text: `${number} ${title}` }, context),
    ...paragraphs({ content: words(state), subject }),
    ...formBlocks(blocks, belowHeading(context, subject)),
  ];
}

function formHeading(
  { id, text }: { readonly id: string; readonly text: string },
  { level }: FormContext,
): WordParagraph[] {
  return paragraphs({ content: words(text.trim()), style: headingStyle(level), anchors: [id] });
}

/** A quotation stands between quotation marks, unless its own text already begins with one. */
function formQuote({ text, source }: Quote, { subject }: FormContext): WordBlock[] {
  const quoted = /^[“„"]/u.test(text) ? text : `“${text}”`;
  return [
    ...paragraphs({ content: words(quoted), style: "Quote", subject }),
    ...paragraphs({ content: words(source), style: "Bron" }),
  ];
}

/** Each note with links to the further places that point at it; to the first one Word leads by itself. */
function formNotes({ items }: Notes, heading: WordParagraph | null, context: FormContext): WordNotes {
  return {
    kind: "notes",
    heading,
    items: items.map(({ id, text, references }, index) => ({
      id,
      mark: String(index + 1),
      content: [
        ...formText(text, { ...context, notes: new Map() }),
        ...references
          .slice(1)
          .flatMap((anchor, place) => formText([" ", backLink(anchor, `${index + 1}.${place + 2}`)], context)),
      ],
      subject: context.subject,
    })),
  };
}

function backLink(
  anchor: string,
  text: string,
): { readonly kind: "link"; readonly href: string; readonly text: string } {
  return { kind: "link", href: `#${anchor}`, text };
}
