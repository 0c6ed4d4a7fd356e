import type { Deal } from "../content/content.ts";
import { lacksWholeText } from "../content/missing-text.ts";
import type { Sources } from "../content/sources.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { COVENANT_PATH } from "../schema/content-schemas.ts";

/** Reports that the deal's own text is not there, unless the deal says so; one that could not be read was reported before. */
export function checkCovenant({ texts, broken }: Sources, deal: Pick<Deal, "file">, report: Report): void {
  if (texts.has(COVENANT_PATH) || broken.has(COVENANT_PATH)) return;
  if (lacksWholeText(deal)) return;
  report(
    "load/missing-file",
    { file: COVENANT_PATH, range: null },
    { path: COVENANT_PATH, what: "dat is de tekst van de deal zelf, waaraan de citaten worden getoetst" },
  );
}
