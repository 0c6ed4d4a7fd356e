import type { Token } from "markdown-it";
import type { Markdown } from "../compose/report-model.ts";
import { PLACEHOLDER } from "../render/markdown/spelled-figure.ts";
import { spellFigure } from "../render/notation/spell-figure.ts";
import { dropMarks } from "../value/own-marks.ts";
import type { FormContext } from "./form-context.ts";
import type { Look, WordBreak, WordInline, WordText } from "./word-document.ts";

export interface LineSetting {
  readonly figures: Markdown["figures"];
  readonly context: FormContext;
  readonly look: Look;
}

/** What stands inside one line of Markdown: its tokens with figures for their placeholders. Notes point at their text. */
export function formLine(tokens: readonly Token[], setting: LineSetting): WordInline[] {
  const inlines: WordInline[] = [];
  let { look } = setting;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    const change = CHANGES[token.type];
    if (token.type === "link_open" && !token.hidden) {
      const length = tokens.slice(index).findIndex(({ type }) => type === "link_close");
      const inside = tokens.slice(index + 1, index + length);
      inlines.push(...formMarkdownLink(token, formPlain(inside, { ...setting, look }), setting));
      index += length;
    } else if (change !== undefined) look = { ...look, ...change };
    else inlines.push(...formPlain([token], { ...setting, look }));
    index += 1;
  }
  return inlines;
}

const CHANGES: Readonly<Record<string, Partial<Look>>> = {
  strong_open: { isBold: true },
  strong_close: { isBold: false },
  em_open: { isItalic: true },
  em_close: { isItalic: false },
};

type Plain = WordText | WordBreak;

/** Texts and breaks, whatever marks them: links cannot stand in one another. */
function formPlain(tokens: readonly Token[], { figures, look: outer, context }: LineSetting): Plain[] {
  let look = outer;
  return tokens.flatMap((token): Plain[] => {
    look = { ...look, ...CHANGES[token.type] };
    if (token.type === "hardbreak") return [{ kind: "break" }];
    if (token.type === "softbreak") return [{ kind: "text", text: " ", look }];
    // An image in prose would have no licence; its text is not lost
    const text = fillFigures(token.content, figures, context);
    return text === "" ? [] : [{ kind: "text", text, look: { ...look, isCode: token.type === "code_inline" } }];
  });
}

/** A text with words for its figures, and without marks of ours that somebody else wrote. */
export function fillFigures(text: string, figures: Markdown["figures"], { place }: Pick<FormContext, "place">): string {
  let done = 0;
  const parts = [...text.matchAll(PLACEHOLDER)].map((match) => {
    const [whole, index] = match;
    const figure = figures[Number(index)];
    const before = dropMarks(text.slice(done, match.index));
    done = match.index + whole.length;
    return before + (figure === undefined ? dropMarks(whole) : spellFigure(figure, place));
  });
  return parts.join("") + dropMarks(text.slice(done));
}

/** Compose writes a reference to a note as a link to it with its own anchor as the title. */
function formMarkdownLink(token: Token, content: readonly Plain[], { context }: LineSetting): WordInline[] {
  const href = String(token.attrGet("href") ?? "");
  const anchor = String(token.attrGet("title") ?? "");
  const note = href.startsWith("#") ? context.notes.get(href.slice(1)) : undefined;
  if (note === undefined || anchor === "") return [{ kind: "link", href, anchors: [], content }];
  const mark = content.map((one) => (one.kind === "text" ? one.text : "")).join("");
  const [first, ...others] = note.references;
  if (anchor === first) return [{ kind: "note", id: note.id, mark, anchors: [anchor] }];
  // Word has one place for a note; who points at it once more leads there
  const raised = content.map((one) => (one.kind === "text" ? { ...one, look: { ...one.look, isRaised: true } } : one));
  const isKnown = others.includes(anchor);
  return [{ kind: "link", href: `#${first ?? ""}`, anchors: isKnown ? [anchor] : [], content: raised }];
}
