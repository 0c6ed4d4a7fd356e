import { createChartRenderer } from "../../src/charts/render-chart.ts";
import type { Edition } from "../../src/compose/compose-context.ts";
import { composeReport } from "../../src/compose/compose-report.ts";
import type { ReportModel } from "../../src/compose/report-model.ts";
import { checkContent, findingsFor } from "../../src/pipeline/check-content.ts";
import { discloseReport } from "../../src/pipeline/disclose-report.ts";
import { loadAssets } from "../../src/pipeline/load-assets.ts";
import { makeWord } from "../../src/pipeline/make-word.ts";
import { placesFile, type PlacesFile } from "../../src/publish/places-schema.ts";
import { renderReport } from "../../src/render/render-report.ts";
import { listUnwitnessed } from "../../src/rules/quotations/list-unwitnessed.ts";
import { readProgram } from "./fixtures.ts";
import { createMemory, toText, type FileTree } from "./memory-effects.ts";

/** A report for Word, with what it was made from and the page of the same. */
export interface MadeDocument {
  readonly model: ReportModel;
  readonly bytes: Uint8Array;
  readonly places: PlacesFile;
  readonly html: string;
}

const PROGRAM = await readProgram();
const RENDERER = await createChartRenderer();

/** Makes the newest report of some content for Word, as `maak --woord` does, without printing. */
export async function makeDocument(content: FileTree, version: Edition["version"] = "concept"): Promise<MadeDocument> {
  const { effects } = createMemory({ roots: { content, ...PROGRAM } });
  const checked = await checkContent("content", effects);
  const naam = checked.content.jaren.at(-1)?.naam ?? "";
  const disclosed = discloseReport(checked, { naam, edition: "partijen" });
  const model = composeReport(
    disclosed.assessment,
    { version, edition: "partijen" },
    {
      exceptions: findingsFor(checked, naam).exceptions,
      unwitnessed: listUnwitnessed(checked.content.deal, checked.sources),
      records: { webpagina: null, pdf: null },
      veranderd: null,
    },
  );
  const assets = await loadAssets(checked.sources, (spec, chart) => RENDERER.render(spec, chart), effects);
  const files = await makeWord({
    base: "rapport",
    model,
    typefaces: [],
    images: assets.images,
    paint: (spec, options) => RENDERER.paint(spec, options),
    decisions: (disclosed.assessment.jaar.rapport?.besluiten ?? []).map(({ id }) => id ?? ""),
    contentHash: "de-proef",
  });
  const [document, places] = files;
  return {
    model,
    bytes: document?.bytes ?? new Uint8Array(),
    places: placesFile.parse(JSON.parse(toText(places?.bytes))),
    html: renderReport(model, assets),
  };
}
