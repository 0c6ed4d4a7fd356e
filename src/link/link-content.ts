import type { Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { Sources } from "../content/sources.ts";
import { locate } from "../source/locate.ts";
import { buildDeal } from "./build-deal.ts";
import { buildYear } from "./build-year.ts";
import { checkCovenant } from "./check-covenant.ts";
import { checkDamaged } from "../read/check-damaged.ts";
import { checkDuplicates, checkLedgerIds } from "./check-duplicates.ts";
import { checkReferences } from "./check-references.ts";
import { checkResults } from "./check-results.ts";
import { listContentFiles } from "../content/list-content-files.ts";
import type { Content, Deal } from "../content/content.ts";

/**
 * Gives the sources their types and reports everything in them that does not fit the schema or refers to nothing. The
 * result holds all that could be used, whatever was found.
 */
export function validateContent(sources: Sources, report: Report): Content {
  const deal = buildDeal(sources, report);
  const jaren = listYears(sources).map((year) => buildYear(year, { sources, deal, report }));
  if (jaren.length === 0) report("load/no-year", { file: null, range: null }, {});
  const content: Content = { deal, jaren };
  const files = listContentFiles(sources);
  checkDamaged(sources, report);
  checkReferences(files, { content, sources }, report);
  checkDuplicates(files, report);
  checkLedgerIds(content, report);
  checkCovenant(sources, report);
  checkThemeFolders(sources, deal, report);
  checkResults(content, report);
  checkProjects(content, report);
  return content;
}

function listYears(sources: Sources): number[] {
  const years = new Set<number>();
  for (const path of sources.hashes.keys()) {
    const year = /^(\d{4})\//u.exec(path)?.[1];
    if (year !== undefined) years.add(Number(year));
  }
  return [...years].sort((a, b) => a - b);
}

function checkThemeFolders(sources: Sources, deal: Deal, report: Report): void {
  const known = new Set(deal.themas.map((thema) => thema.id));
  if (known.size === 0) return;
  const reported = new Set<string>();
  for (const [path, { role }] of sources.files) {
    if (!("theme" in role) || known.has(role.theme) || reported.has(`${String(role.year)}/${role.theme}`)) continue;
    reported.add(`${String(role.year)}/${role.theme}`);
    report(
      "reference/unknown-theme",
      { file: path, range: null },
      { theme: role.theme, nearest: findNearest(role.theme, known) },
    );
  }
}

function checkProjects(content: Content, report: Report): void {
  for (const project of content.jaren.flatMap((jaar) => jaar.projecten)) {
    if (project.vertrouwelijk === null) continue;
    const range = locate(project.at.source, ["vertrouwelijk"], "key");
    report(
      "content/confidential",
      { file: project.at.source.path, range },
      { what: `Project ${project.naam ?? project.id}` },
    );
  }
}
