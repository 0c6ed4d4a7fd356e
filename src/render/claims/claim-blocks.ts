import type {
  Block,
  ChartBlock,
  ImageBlock,
  KeyFigure,
  Markdown,
  NoteItem,
  ProjectBlock,
  ResultBlock,
  Table,
} from "../../compose/report-model.ts";
import { describeBar } from "../blocks/describe-bar.ts";
import { markdownParser } from "../markdown/markdown-parser.ts";
import { toPlainText } from "../notation/to-plain-text.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import type { Claim } from "./claim.ts";
import type { Maker } from "./create-maker.ts";
import { claimMarks } from "./claim-marks.ts";

/** What blocks say, in the order of reading. */
export function claimBlocks(blocks: readonly Block[], make: Maker): Claim[] {
  return blocks.flatMap((block) => claimBlock(block, make));
}

function claimBlock(block: Block, make: Maker): Claim[] {
  switch (block.kind) {
    case "paragraph":
      return make(block.tone === "klein" ? "noot" : "tekst", block.text);
    case "prose":
      return claimMarkdown(block.text, make);
    case "quote":
      return [...make("citaat", [block.text]), ...make("noot", [block.source])];
    case "table":
      return claimTable(block, make.inside(block.id));
    case "chart":
      return claimChart(block, make.inside(block.id));
    case "key-figures":
      return [...block.tiles.flatMap((tile) => claimTile(tile, make.inTable())), ...make("noot", block.note)];
    case "status-list":
      return claimMarks(block.themes, make);
    case "facts":
      return block.items.flatMap(({ label, text }) => [...make("tekst", [label]), ...make("tekst", text)]);
    case "list":
      return block.items.flatMap((item) => make("tekst", item));
    case "image":
      return claimImage(block, make.inside(block.id));
    case "notes":
      return block.items.flatMap((item, index) => claimNote(item, index + 1, make));
    case "legend":
      return block.items.flatMap(({ oordeel, meaning }) => make("tekst", [`${signOf(oordeel).word} ${meaning}`]));
    case "result":
      return claimResult(block, make.inside(block.id));
    case "project":
      return claimProject(block, make.inside(block.id));
    case "section":
      return [...make.inside(block.id)("kop", [`${block.number} ${block.title}`]), ...claimBlocks(block.blocks, make)];
    case "columns":
      return claimBlocks([...block.wide, ...block.narrow], make);
  }
}

/** Markdown of several paragraphs: each paragraph, heading and item of a list apart. */
function claimMarkdown({ markdown, figures }: Markdown, make: Maker): Claim[] {
  const lines = markdownParser.parse(markdown, {}).filter(({ type }) => type === "inline" || type === "fence");
  return lines.flatMap(({ content }) => make("tekst", [{ kind: "markdown", markdown: content, figures }]));
}

/** A note behind its number, and before the numbers of further places that point at it. */
function claimNote({ text, references }: NoteItem, number: number, make: Maker): Claim[] {
  const others = references.slice(1).map((_, index) => `${String(number)}.${String(index + 2)}`);
  return [...make("noot", [String(number)]), ...make("noot", text), ...others.flatMap((one) => make("noot", [one]))];
}

function claimTable({ number, caption, columns, rows, note }: Table, make: Maker): Claim[] {
  const inTable = make.inTable();
  return [
    ...make("bijschrift", [`${number === "" ? "" : `${number}. `}${caption}`]),
    ...make.row(
      "kolomkop",
      columns.map(({ title }) => [title]),
    ),
    ...rows.flatMap(({ kind, cells }) => inTable.row("rij", kind === "groep" ? cells.slice(0, 1) : cells)),
    ...make("noot", note),
  ];
}

function claimChart({ title, conclusion, table, note }: ChartBlock, make: Maker): Claim[] {
  return [
    ...make("kop", [title]),
    ...make("alternatieve tekst", [toPlainText(conclusion) || title]),
    ...make("tekst", conclusion),
    ...claimTable(table, make),
    ...make("noot", note),
  ];
}

function claimTile({ value, agreed, share, plannedShare, label, reference, oordeel }: KeyFigure, make: Maker): Claim[] {
  return [
    ...make.row("getal", [[value], agreed]),
    ...(share === null ? [] : make("alternatieve tekst", [describeBar(share, plannedShare)])),
    ...make.row("tekst", [[label], reference]),
    ...(oordeel === null ? [] : make("tekst", [signOf(oordeel).word])),
  ];
}

function claimImage({ alt, caption, credit }: ImageBlock, make: Maker): Claim[] {
  return [...make("alternatieve tekst", [alt]), ...make.row("bijschrift", [caption, [credit]])];
}

function claimResult({ number, title, oordeel, blocks }: ResultBlock, make: Maker): Claim[] {
  return [
    ...make("kop", [`${number} ${title}`]),
    ...make("tekst", [signOf(oordeel).word]),
    ...claimBlocks(blocks, make),
  ];
}

function claimProject({ number, title, state, blocks }: ProjectBlock, make: Maker): Claim[] {
  return [...make("kop", [`${number} ${title}`]), ...make("tekst", [state]), ...claimBlocks(blocks, make)];
}
