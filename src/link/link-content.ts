import type { Deal, WholeContent } from "../content/content.ts";
import type { Sources } from "../content/sources.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import { compareReports, partOfReport, yearOfReport } from "../content/report-order.ts";
import { buildDeal } from "./build-deal.ts";
import { buildYear } from "./build-year.ts";
import { checkBaselines } from "./check-baselines.ts";
import { checkCovenant } from "./check-covenant.ts";
import { checkDealEntries } from "./check-deal-entries.ts";
import { checkDroppedHeadings } from "./check-dropped-headings.ts";
import { checkInForce } from "./check-in-force.ts";
import { checkLedgerIds } from "./check-ledger-ids.ts";
import { checkProjectFiles } from "./check-project-files.ts";
import { checkReferences } from "./check-references.ts";
import { checkResults } from "./check-results.ts";
import { checkThemes } from "./check-themes.ts";
import { checkWithheld } from "./check-withheld.ts";
import { readDealValue, siteAll } from "./read-value.ts";

/**
 * Brings the values of all files together as typed content, and reports what no file shows by itself: what is missing,
 * refers to nothing or stands twice. The result holds all that could be used, whatever was found.
 */
export function linkContent(sources: Sources, report: Report): WholeContent {
  const deal = buildDeal(sources, report);
  const names = listReports(sources);
  const jaren = names.map((naam) => buildYear(naam, { sources, deal, report, names }));
  checkNames(names, report);
  if (jaren.length === 0) report("load/no-year", { file: null, range: null }, {});
  const content: WholeContent = { deal, jaren, onthouden: siteAll(readDealValue(sources, "onthouden"), "onthouden") };
  checkReferences(content, sources, report);
  checkDealEntries(deal, report);
  checkInForce(content, sources, report);
  checkProjectFiles(content, report);
  checkLedgerIds(content, report);
  checkCovenant(sources, deal, report);
  checkThemeFolders(sources, deal, report);
  checkDroppedHeadings(
    jaren.map(({ naam }) => naam),
    sources,
    report,
  );
  checkThemes(deal, sources, report);
  checkResults(content, report);
  checkBaselines(deal, report);
  checkWithheld(content, sources, report);
  return content;
}

/** The names of the reports, in their order. */
function listReports({ values }: Sources): string[] {
  return [...new Set([...values.values()].flatMap(({ role }) => ("jaar" in role ? [role.jaar] : [])))].sort(
    compareReports,
  );
}

/** A year has one report, or reports with a number; of both nobody knows which one counts. */
function checkNames(names: readonly string[], report: Report): void {
  for (const name of names) {
    const parts = names.filter((one) => partOfReport(one) !== null && yearOfReport(one) === yearOfReport(name));
    if (partOfReport(name) !== null || parts.length === 0) continue;
    report("year/mixed-names", { file: name, range: null }, { name, parts });
  }
}

function checkThemeFolders({ files }: Sources, deal: Deal, report: Report): void {
  const known = new Set(deal.themas.map((thema) => thema.id));
  if (known.size === 0) return;
  const reported = new Set<string>();
  for (const { role } of files.values()) {
    if (!("theme" in role) || known.has(role.theme)) continue;
    const folder = `${role.jaar}/${role.theme}`;
    if (reported.has(folder)) continue;
    reported.add(folder);
    const nearest = findNearest(role.theme, known);
    const isTaken = nearest.some((theme) =>
      [...files.keys()].some((path) => path.startsWith(`${role.jaar}/${theme}/`)),
    );
    const args = { theme: role.theme, nearest, isTaken };
    report("reference/unknown-theme", { file: folder, range: null }, args);
  }
}
