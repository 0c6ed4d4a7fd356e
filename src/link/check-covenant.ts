import type { Sources } from "../content/sources.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { COVENANT_PATH } from "../schema/content-schemas.ts";

/** Reports that the deal's own text is not there; one that could not be read was reported before. */
export function checkCovenant(sources: Sources, report: Report): void {
  if (sources.texts.has(COVENANT_PATH) || sources.broken.has(COVENANT_PATH)) return;
  report(
    "load/missing-file",
    { file: COVENANT_PATH, range: null },
    { path: COVENANT_PATH, what: "dat is de tekst van de deal zelf, waaraan de citaten worden getoetst" },
  );
}
