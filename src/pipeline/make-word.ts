import { repaintPicture } from "../charts/repaint-picture.ts";
import type { ChartRenderer } from "../charts/render-chart.ts";
import type { Block, ChartBlock, ReportModel } from "../compose/report-model.ts";
import type { OutputFile } from "../effects.ts";
import type { ImageAsset } from "../render/render-assets.ts";
import { settleChart } from "../render/blocks/settle-chart.ts";
import type { Typefaces } from "../value/typefaces.ts";
import { createWord } from "../word/create-word.ts";
import type { PictureFile, WordPictures } from "../word/form-context.ts";

/** What a report for Word is made from. */
export interface WordParts {
  readonly model: ReportModel;
  readonly typefaces: Typefaces;
  readonly images: ReadonlyMap<string, ImageAsset>;
  readonly paint: ChartRenderer["paint"];
  /** Ids of the decisions that are asked, in the order in which they stand. */
  readonly decisions: readonly string[];
  readonly contentHash: string;
  /** Name of the report without its extension. */
  readonly base: string;
}

/** The report for Word and plaatsen.json, which says what its numbered places are about. */
export async function makeWord({ model, base, decisions, contentHash, ...parts }: WordParts): Promise<OutputFile[]> {
  const pictures = await preparePictures(model, parts);
  const { document, places } = createWord(model, { pictures, decisions, contentHash, isNumbered: true });
  return [
    { path: `${base}.docx`, bytes: document },
    { path: "plaatsen.json", bytes: new TextEncoder().encode(`${JSON.stringify(places, null, 1)}\n`) },
  ];
}

/** Width in CSS pixels, as on the page; twice as many are painted, for print and for sharp screens. */
const CHART_WIDTH = 640;
const SCALE = 2;

async function preparePictures(
  { chapters }: ReportModel,
  { typefaces, images, paint }: Pick<WordParts, "typefaces" | "images" | "paint">,
): Promise<WordPictures> {
  const charts = new Map<string, PictureFile>();
  for (const { id, chart } of chapters.flatMap(({ blocks }) => listCharts(blocks))) {
    const { png, width, height } = await paint(settleChart(chart, typefaces), { width: CHART_WIDTH, scale: SCALE });
    charts.set(id, { bytes: png, extension: "png", width, height });
  }
  const files = new Map<string, PictureFile>();
  for (const [path, image] of images) {
    const file = await prepareImage(image);
    if (file !== null) files.set(path, file);
  }
  return { charts, images: files };
}

function listCharts(blocks: readonly Block[]): ChartBlock[] {
  return blocks.flatMap((block): ChartBlock[] => {
    if (block.kind === "chart") return [block];
    if (block.kind === "columns") return listCharts([...block.wide, ...block.narrow]);
    return "blocks" in block ? listCharts(block.blocks) : [];
  });
}

/** Word knows PNG and JPEG; another picture is painted anew. Null for one that cannot be drawn. */
async function prepareImage({ mediaType, base64, width, height }: ImageAsset): Promise<PictureFile | null> {
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  if (mediaType === "image/jpeg") return { bytes, extension: "jpeg", width, height };
  const png = mediaType === "image/png" ? bytes : await repaintPicture(bytes);
  return png === null ? null : { bytes: png, extension: "png", width, height };
}
