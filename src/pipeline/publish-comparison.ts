import { composeComparisonBlocks } from "../compose/compose-comparison-blocks.ts";
import type { Effects, OutputFile } from "../effects.ts";
import { formatCsv } from "../publish/format-csv.ts";
import { renderComparison } from "../render/render-comparison.ts";
import { listComparison, type Compared } from "./compare-versions.ts";
import { loadAssets } from "./load-assets.ts";

/** A comparison as files: a page, a table and data for other programs. Writes nothing. */
export async function publishComparison(compared: Compared, effects: Effects): Promise<OutputFile[]> {
  const { model, isExample, after } = compared;
  // A page without drawings and pictures
  const assets = await loadAssets({ images: new Map() }, () => "", effects);
  const page = renderComparison(
    {
      model,
      deal: after.data.deal,
      report: after.data.verslagjaar,
      isExample,
      blocks: composeComparisonBlocks(model, Number.POSITIVE_INFINITY),
    },
    assets,
  );
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    { path: "vergelijking.html", bytes: encode(page) },
    { path: "vergelijking.csv", bytes: encode(formatRows(compared)) },
    { path: "vergelijking.json", bytes: encode(`${JSON.stringify(listComparison(compared), null, 1)}\n`) },
  ];
}

const COLUMNS = ["groep", "aard", "waarover", "wat", "was", "is_nu", "reden"] as const;

function formatRows({ model, spell }: Compared): string {
  const rows = model.groups.flatMap((group) =>
    group.rows.map(({ aard, about, what, was, now, reason }) => {
      return [group.title, aard, about, what, spell(was), spell(now), reason];
    }),
  );
  return formatCsv([COLUMNS, ...rows]);
}
