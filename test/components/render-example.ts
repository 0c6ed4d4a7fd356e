import type { OpenPointsModel } from "../../src/compose/open-points-model.ts";
import type { StatusModel, StatusNext } from "../../src/compose/status-model.ts";
import type { Block, Chapter, Cover, Inline } from "../../src/compose/report-model.ts";
import { renderBand } from "../../src/render/page/render-band.ts";
import type { Band } from "../../src/render/page/render-band.ts";
import { renderChapter } from "../../src/render/page/render-chapter.ts";
import { renderContents } from "../../src/render/page/render-contents.ts";
import { renderCover } from "../../src/render/page/render-cover.ts";
import { renderPointList } from "../../src/render/page/render-point-list.ts";
import {
  renderStatusBoard,
  renderStatusHead,
  renderStatusNext,
  renderStatusSheets,
} from "../../src/render/page/render-status-board.ts";
import { renderResultBox } from "../../src/render/signs/render-result-box.ts";
import type { ResultBox } from "../../src/render/signs/render-result-box.ts";
import { SAMPLE_CONTEXT as context } from "./sample-assets.ts";

type Render = (example: unknown) => string;

interface ChapterExample {
  readonly chapter: Chapter;
  readonly exampleNotice: string;
}

interface ContentsExample {
  readonly chapters: readonly Chapter[];
  readonly exampleNotice: string;
}

const renderBlock: Render = (example) => context.renderBlocks([example as Block], { ...context, level: 3 });
const renderInline: Render = (example) => context.renderText([example as Inline], context);

/** Components that are neither a block nor a piece of running text. */
const OTHERS: ReadonlyMap<string, Render> = new Map<string, Render>([
  ["band", (example) => renderBand(example as Band, context)],
  [
    "chapter",
    (example) => {
      const { chapter, exampleNotice } = example as ChapterExample;
      return renderChapter(chapter, { index: 0, exampleNotice }, context);
    },
  ],
  [
    "contents",
    (example) => {
      const { chapters, exampleNotice } = example as ContentsExample;
      return renderContents(chapters, exampleNotice, context);
    },
  ],
  ["cover", (example) => renderCover(example as Cover, context)],
  ["open-points", (example) => renderPointList(example as OpenPointsModel, context)],
  ["status-head", (example) => renderStatusHead(example as StatusModel, "Wie moet nog wat?", context)],
  ["status-board", (example) => renderStatusBoard(example as StatusModel, context)],
  ["status-next", (example) => renderStatusNext(example as StatusNext, context)],
  ["status-sheet", (example) => renderStatusSheets(example as StatusModel, context)],
  ["result-box", (example) => renderResultBox(example as ResultBox, context)],
]);

const INLINE = new Set(["figure", "missing-value", "date", "link", "strong", "line-break", "page-number", "oordeel"]);

/** Renders one example of a component as it would stand on a page. Examples are data of the report model. */
export function renderExample(component: string, example: unknown): string {
  const render = OTHERS.get(component) ?? (INLINE.has(component) ? renderInline : renderBlock);
  return `${render(example)}\n`;
}
