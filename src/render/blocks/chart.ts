import type { ChartBlock } from "../../compose/report-model.ts";
import { toPlainText } from "../notation/to-plain-text.ts";
import type { RenderContext } from "../render-context.ts";
import { trustHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { claimTable, renderTable } from "./table.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { BlockKind } from "./block-kind.ts";

export const chart: BlockKind<ChartBlock> = {
  render: renderChart,
  claim: (chart, make) => claimChart(chart, make.inside(chart.id)),
};

/** Widths in CSS pixels: the page's text, and a phone. */
const WIDE = 640;
const NARROW = 300;

/** A chart in two widths of which the stylesheet shows one, its conclusion, and the same numbers as a table. */
function renderChart(block: ChartBlock, context: RenderContext): SafeHtml {
  return context.templates.render("chart", {
    id: block.id,
    title: block.title,
    wideHtml: draw(block, context, { width: WIDE, narrow: false }),
    narrowHtml: draw(block, context, { width: NARROW, narrow: true }),
    conclusionHtml: context.renderText(block.conclusion, context),
    tableHtml: renderTable(block.table, context),
    noteHtml: context.renderText(block.note, context),
  });
}

function draw(
  { id, title, chart, conclusion }: ChartBlock,
  { charts }: RenderContext,
  size: { readonly width: number; readonly narrow: boolean },
): SafeHtml {
  const label = toPlainText(conclusion) || title;
  // The chart renderer escapes the words it draws
  return trustHtml(charts(chart, { ...size, label, idPrefix: `${id}-${size.narrow ? "smal" : "breed"}` }));
}

function claimChart({ title, chart, conclusion, table, note }: ChartBlock, make: Maker): Claim[] {
  return [
    ...make("kop", [title]),
    ...make("alternatieve tekst", [toPlainText(conclusion) || title]).map((claim) => ({ ...claim, picture: chart })),
    ...make("tekst", conclusion),
    ...claimTable(table, make),
    ...make("noot", note),
  ];
}
