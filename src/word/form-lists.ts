import type { Facts, KeyFigure, KeyFigures, Legend, List, ThemeMarks } from "../compose/report-model.ts";
import { describeBar } from "../render/blocks/key-figures.ts";
import { nameMark } from "../render/signs/render-result-mark.ts";
import { signOf } from "../render/signs/oordeel-signs.ts";
import { formatPercentage } from "../value/notation/format-percentage.ts";
import { inTable, type FormContext } from "./form-context.ts";
import { formText } from "./form-text.ts";
import { words } from "./words.ts";
import { BOLD } from "./looks.ts";
import { paragraphs } from "./paragraphs.ts";
import type { Subject, WordInline, WordList, WordParagraph } from "./word-document.ts";

const BULLETS: WordList = { isOrdered: false, start: 1 };

/** A list as it stands in the model; the decisions that are asked are each a subject of their own. */
export function formList({ ordered, items }: List, context: FormContext): WordParagraph[] {
  const list: WordList = { isOrdered: ordered, start: 1 };
  const style = ordered ? "ListNumber" : "ListBullet";
  const decisions = context.subject.anchor === DECISIONS ? context.decisions : [];
  return items.flatMap((text, index) => {
    const decision = decisions[index];
    const subject: Subject =
      decision === undefined ? context.subject : { anchor: DECISIONS, soort: "besluit", id: decision };
    return paragraphs({ content: formText(text, context), style, item: { list, level: 0 }, subject });
  });
}

/** The section with the decisions that are asked. */
const DECISIONS = "agenda-besluiten";

/** Labelled texts, each as an item. */
export function formFacts({ items }: Pick<Facts, "items">, context: FormContext): WordParagraph[] {
  return bullets(
    items.map(({ label, text }) => [...words(`${label}: `, BOLD), ...formText(text, context)]),
    context.subject,
  );
}

/** What each sign means; the word stands for its sign. */
export function formLegend({ items }: Legend, { subject }: FormContext): WordParagraph[] {
  return bullets(
    items.map(({ oordeel, meaning }) => [...words(signOf(oordeel).word, BOLD), ...words(` ${meaning}`)]),
    subject,
  );
}

/**
 * Themes with the results of each, by their names and in words.
 *
 * @param subject null where nothing gets a number, as on the cover
 */
export function formMarks(themes: readonly ThemeMarks[], subject: Subject | null): WordParagraph[] {
  return themes.flatMap(({ number, name, href, results }) => [
    ...item({ level: 0, href, text: `${number} ${name}`, subject }),
    ...results.flatMap((mark) => item({ level: 1, href: mark.href, text: nameMark(mark), subject })),
  ]);
}

interface MarkItem {
  readonly level: number;
  readonly href: string;
  readonly text: string;
  readonly subject: Subject | null;
}

function item({ level, href, text, subject }: MarkItem): WordParagraph[] {
  const content: WordInline[] = [{ kind: "link", href, anchors: [], content: words(text.trim()) }];
  return paragraphs({ content, style: "ListBullet", item: { list: BULLETS, level }, subject });
}

/** A tile is an item: its number, what was agreed, what its bar shows in words, and what it is. */
export function formKeyFigures({ tiles, note }: KeyFigures, context: FormContext): WordParagraph[] {
  return [
    ...bullets(
      tiles.map((tile) => formTile(tile, inTable(context))),
      context.subject,
    ),
    ...paragraphs({ content: formText(note, context), style: "Klein", subject: context.subject }),
  ];
}

function formTile(
  { value, agreed, share, plannedShare, isWay, left, label, reference, oordeel }: KeyFigure,
  context: FormContext,
): WordInline[] {
  const lines = [
    [...formText([value], context, BOLD), ...spaced(formText(agreed, context))],
    share === null ? [] : words(describeBar({ share, plannedShare, isWay }, formatPercentage)),
    formText(left, context),
    [...words(label), ...spaced(formText(reference, context))],
    oordeel === null ? [] : words(signOf(oordeel).word),
  ].filter((line) => line.length > 0);
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [{ kind: "break" } as const]), ...line]);
}

function spaced(content: readonly WordInline[]): readonly WordInline[] {
  return content.length === 0 ? [] : [...words(" "), ...content];
}

function bullets(items: readonly (readonly WordInline[])[], subject: Subject | null): WordParagraph[] {
  return items.flatMap((content) =>
    paragraphs({ content, style: "ListBullet", item: { list: BULLETS, level: 0 }, subject }),
  );
}

/** The same for what stands on the cover, where nothing gets a number. */
export function plainBullets(items: readonly (readonly WordInline[])[]): WordParagraph[] {
  return bullets(items, null);
}
