import type { Cover, ResultMark, ThemeMarks } from "../../compose/report-model.ts";
import { liveHref } from "../inline/addresses.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import { renderResultBox } from "../signs/render-result-box.ts";
import { nameMark } from "../signs/render-result-mark.ts";

/** The boxes are no wider than when the longest row holds this many. */
const FEWEST_BOXES = 7;
/** With more beside each other their signs could not be told apart; they go on in the next line. */
const MOST_BOXES = 10;
/** With more lines of boxes than this the themes stand in two columns on paper, for the cover is one page. */
const MOST_LINES = 12;

/** The cover is the data: every result as a box with its sign. It holds the one h1 of the document. */
export function renderCover(cover: Cover, context: RenderContext): SafeHtml {
  const counts = cover.themes.map(({ results }) => results.length);
  const boxCount = Math.min(MOST_BOXES, Math.max(FEWEST_BOXES, ...counts));
  const lines = counts.reduce((sum, count) => sum + Math.max(1, Math.ceil(count / boxCount)), 0);
  return context.templates.render("cover", {
    deal: cover.deal,
    flag: cover.flag,
    titleLines: cover.titleLines.map(viewTitleLine),
    subtitleHtml: context.renderText(cover.subtitle, context),
    boxCount,
    isDense: lines > MOST_LINES,
    themes: cover.themes.map((theme) => viewTheme(theme, context)),
    legend: cover.legend.map((oordeel) => ({
      boxHtml: renderResultBox({ oordeel, label: "" }, context),
      word: signOf(oordeel).word,
    })),
    facts: cover.facts.map(({ label, value }) => ({ label, valueHtml: context.renderText(value, context) })),
  });
}

/** A hyphen at the end of a line belongs to the print; the title itself is one word there. */
function viewTitleLine(line: string, index: number, lines: readonly string[]): object {
  const isBroken = line.endsWith("-");
  return { text: isBroken ? line.slice(0, -1) : line, isBroken, endsWord: !isBroken && index < lines.length - 1 };
}

function viewTheme({ number, name, href, results }: ThemeMarks, context: RenderContext): object {
  return { number, name, href: liveHref(href, context), boxes: results.map((mark) => viewBox(mark, context)) };
}

function viewBox(mark: ResultMark, context: RenderContext): object {
  const boxHtml = renderResultBox({ oordeel: mark.oordeel, label: nameMark(mark) }, context);
  return { href: liveHref(mark.href, context), boxHtml };
}
