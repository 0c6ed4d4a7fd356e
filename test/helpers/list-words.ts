import type { Block, Chapter, Cover, Inline, Markdown, RichText, Row } from "../../src/compose/report-model.ts";
import { markdownParser } from "../../src/render/markdown/markdown-parser.ts";
import { toPlainMarkdown } from "../../src/render/markdown/to-plain-markdown.ts";
import { formatDateFigure } from "../../src/render/notation/format-date.ts";
import { formatBareNumber, formatFigure, type Place } from "../../src/render/notation/format-figure.ts";
import { signOf } from "../../src/render/signs/oordeel-signs.ts";
import type { DateFigure, Figure } from "../../src/value/value.ts";

/** A stretch of the model that must be read as a whole, in one place, by whoever reads the report. */
export interface Words {
  /** For a message: the kind of block and what it is called. */
  readonly where: string;
  readonly text: string;
}

type Make = (where: string, text: RichText | string, place?: Place) => Words[];

/** Every stretch of text of a chapter in the order of the model, with its figures, dates and oordelen as words. */
export function listWords({ kicker, title, lead, blocks }: Chapter): Words[] {
  return [...say("bovenkop", kicker), ...say("hoofdstuk", title), ...say("lead", lead), ...blocks.flatMap(listBlock)];
}

const say: Make = (where, text, place = "tekst") => {
  const words = typeof text === "string" ? text : toWords(text, place);
  return words.trim() === "" ? [] : [{ where, text: words }];
};

/** What the cover says. */
export function listCoverWords({ deal, titleLines, subtitle, flag, themes, legend, facts }: Cover): Words[] {
  return [
    ...say("deal", deal),
    ...say("titel", titleLines.join("")),
    ...say("ondertitel", subtitle),
    ...say("vlag", flag),
    ...themes.flatMap(({ number, name }) => say("thema", `${number} ${name}`)),
    ...legend.flatMap((oordeel) => say("legenda", signOf(oordeel).word)),
    ...facts.flatMap(({ label, value }) => [...say("feit", label), ...say("feit", value)]),
  ];
}

export interface TableWords {
  readonly id: string;
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly string[];
}

/** All tables below these blocks, those of charts too. */
export function listTables(blocks: readonly Block[]): TableWords[] {
  return blocks.flatMap((block) => {
    if (block.kind === "chart") return listTables([block.table]);
    if (block.kind !== "table") return listTables(blocksIn(block));
    const { id, caption, columns, rows } = block;
    return [{ id, caption, head: columns.map(({ title }) => title).join(" "), rows: rows.map(rowWords) }];
  });
}

/** Every known figure and date in any part of the model, as it is printed without its unit. */
export function spellFigures(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  if (isFigure(part)) {
    if (part.status !== "bekend") return [];
    return part.kind === "date" ? [formatDateFigure(part)] : [formatBareNumber({ ...part, value: part.value ?? 0 })];
  }
  return Object.values(part).flatMap(spellFigures);
}

function isFigure(part: object): part is Figure | DateFigure {
  return "kind" in part && (part.kind === "figure" || part.kind === "date") && "status" in part;
}

type TableBlock = Extract<Block, { readonly kind: "table" }>;

function blocksIn(block: Block): readonly Block[] {
  if (block.kind === "columns") return [...block.wide, ...block.narrow];
  return "blocks" in block ? block.blocks : [];
}

function rowWords({ kind, cells }: Row): string {
  const shown = kind === "groep" ? cells.slice(0, 1) : cells;
  return shown.map((cell) => toWords(cell, "tabel")).join(" ");
}

function listBlock(block: Block): Words[] {
  switch (block.kind) {
    case "paragraph":
      return say("alinea", block.text);
    case "prose":
      return listMarkdown(block.text);
    case "quote":
      return [...say("citaat", block.text), ...say("bron van een citaat", block.source)];
    case "table":
      return listTable(block);
    case "chart":
      return [
        ...say("grafiek", block.title),
        ...say(`conclusie van ${block.id}`, block.conclusion),
        ...listTable(block.table),
        ...say(`toelichting bij ${block.id}`, block.note),
      ];
    case "key-figures":
      return [
        ...block.tiles.flatMap(({ value, agreed, label, reference }) => [
          ...say(`tegel ${label}`, [{ ...value, unit: value.unit ?? "" }], "tabel"),
          ...say(`afspraak van tegel ${label}`, agreed, "tabel"),
          ...say("tegel", [label, " ", ...reference], "tabel"),
        ]),
        ...say("toelichting bij tegels", block.note),
      ];
    case "status-list":
      return block.themes.flatMap(({ number, name }) => say("thema", `${number} ${name}`));
    case "facts":
      return block.items.flatMap(({ label, text }) => say(`feit ${label}`, [label, " ", ...text]));
    case "list":
      return block.items.flatMap((item) => say("opsomming", item));
    case "image":
      return say(`beeld ${block.id}`, [...block.caption, " ", block.credit]);
    case "legend":
      return block.items.flatMap(({ oordeel, meaning }) => say("legenda", `${oordeel} ${meaning}`));
    case "result":
      return [
        ...say("resultaat", `${block.number} ${block.title}`),
        ...say("oordeel", signOf(block.oordeel).word),
        ...block.blocks.flatMap(listBlock),
      ];
    case "project":
      return [
        ...say("project", `${block.number} ${block.title}`),
        ...say("stand", block.state),
        ...block.blocks.flatMap(listBlock),
      ];
    case "section":
      return [...say("paragraaf", `${block.number} ${block.title}`), ...block.blocks.flatMap(listBlock)];
    case "columns":
      return blocksIn(block).flatMap(listBlock);
  }
}

function listTable({ id, number, caption, columns, rows, note }: TableBlock): Words[] {
  return [
    ...say(`bijschrift van ${id}`, `${number === "" ? "" : `${number}. `}${caption}`),
    ...columns.flatMap(({ title }) => say(`kolom van ${id}`, title)),
    ...rows.flatMap((row) => say(`rij van ${id}`, rowWords(row))),
    ...say(`toelichting bij ${id}`, note),
  ];
}

/** Markdown of several paragraphs: each paragraph, heading and list item apart. */
function listMarkdown({ markdown, figures }: Markdown): Words[] {
  const lines = markdownParser.parse(markdown, {}).filter(({ type }) => type === "inline");
  return lines.flatMap(({ content }) => say("tekst", [{ kind: "markdown", markdown: content, figures }]));
}

function toWords(text: RichText, place: Place): string {
  return text.map((inline) => inlineWords(inline, place)).join("");
}

function inlineWords(inline: Inline, place: Place): string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "figure":
      return formatFigure(inline, place);
    case "date":
      return formatDateFigure(inline);
    case "link":
      return inline.text;
    case "strong":
      return toWords(inline.text, place);
    case "oordeel":
      return inline.showsWord ? signOf(inline.oordeel).word : "";
    case "markdown":
      return markdownWords(inline, place);
    case "page-number":
      return "";
    case "line-break":
      return " ";
  }
}

function markdownWords({ markdown, figures }: Markdown, place: Place): string {
  const filled = markdown.replace(/\uE000(\d+)\uE001/gu, (whole, index: string) => {
    const figure = figures[Number(index)];
    if (figure === undefined) return whole;
    return figure.kind === "figure" ? formatFigure(figure, place) : formatDateFigure(figure);
  });
  return toPlainMarkdown({ kind: "markdown", markdown: filled, figures: [] });
}
