import type { Assessment } from "../assess/assessment.ts";
import type { Edition } from "../compose/compose-context.ts";
import type { Jaar } from "../content/content.ts";
import { DEFAULT_EDITION, traitsOf, type EditionName } from "../content/edition.ts";
import { dayHandedIn, isHandedIn } from "../content/handed-in.ts";
import { formatCounts, formatText } from "../diagnostics/format-text.ts";
import type { BuiltReport } from "../pipeline/build-report.ts";
import { linesOf, type CheckedContent } from "../pipeline/check-content.ts";
import { HOUSE } from "../pipeline/house-files.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { formatNumber } from "../value/notation/format-number.ts";

/** A version that was put in place. */
export interface Done extends Edition {
  readonly built: BuiltReport;
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
  readonly tookMs: number;
}

/** What was made, where it stands and what was found. */
export function describeBuilt(
  { built, checked, assessment, version, edition, tookMs }: Done,
  hasColour: boolean,
): string {
  const name = version === "concept" ? "Het concept" : "De definitieve versie";
  const pages = built.print === null ? "zonder PDF" : countPages(built.print.pageCount);
  const seconds = formatNumber(tookMs / 1000, { least: 1, most: 1 });
  return [
    ...(built.lost.length === 0 ? [] : [formatText(built.lost, { hasColour, linesOf: linesOf(checked) }), ""]),
    `${name} van ${assessment.jaar.naam}${nameEdition(edition)} is gemaakt in ${seconds} seconden (${pages}).`,
    ...built.files.map(({ path }) => `  ${built.folder}/${path}`),
    ...(traitsOf(edition).isOfTheHouse
      ? [`Controle van de inhoud: ${formatCounts(built.findings)}.${tellWhere(built.findings, HOUSE.openPoints)}`]
      : []),
    `Teruggelezen: ${formatCounts(built.lost)}.${tellWhere(built.lost, HOUSE.control)}`,
    "",
  ].join("\n");
}

/** The one that is made where none is asked for has no name. */
function nameEdition(edition: EditionName): string {
  return edition === DEFAULT_EDITION ? "" : ` (editie ${edition})`;
}

function countPages(count: number): string {
  return count === 1 ? "1 pagina" : `${String(count)} pagina's`;
}

function tellWhere({ length }: readonly unknown[], file: string): string {
  if (length === 0) return "";
  return ` ${length === 1 ? "Die staat" : "Ze staan"} in ${file}.`;
}

/** What is said before a version is made that does not fit the state of its report; empty when it does. */
export function describeState(jaar: Jaar, version: Edition["version"]): string {
  const file = `${jaar.naam}/rapport.yaml`;
  if (version === "concept") {
    return isHandedIn(jaar.rapport) ? `Let op: ${sayHandedIn(jaar)} Dit concept is niet wat er is ingediend.\n` : "";
  }
  if (isHandedIn(jaar.rapport) || jaar.rapport?.status !== "concept") return "";
  return (
    `Let op: in ${file} staat nog "status: concept". Is het rapport vastgesteld? ` +
    'Zet daar dan "status: vastgesteld", en de dag achter "vastgesteld:".\n'
  );
}

/** That the version which stands there is the one that was made now. */
export function describeSame({ naam }: Jaar, folder: string): string {
  return `De definitieve versie van ${naam} staat al in ${folder}. Het programma maakte de versie opnieuw en vond precies hetzelfde.\n`;
}

/** Why a version of a report that was handed in is not put in the place of the one that stands there, and what to do. */
export function notReplaced(jaar: Jaar, folder: string): string {
  return [
    `De definitieve versie van ${jaar.naam} is niet vervangen. ${sayHandedIn(jaar)}`,
    `In ${folder} staat een andere versie dan er nu uit de inhoud komt. ${KEPT}`,
    "Wilt u de nieuwe ernaast zien? Noem dan met --output een andere map. Verschillen komen door een andere browser,",
    "een nieuwer programma of veranderde inhoud; dat laatste zegt rapport controleer.",
    "",
  ].join("\n");
}

function sayHandedIn(jaar: Jaar): string {
  const day = dayHandedIn(jaar);
  return `Het rapport over ${jaar.naam} is ${day === null ? "" : `op ${formatDate(day)} `}ingediend.`;
}

export const NO_BROWSER = "De definitieve versie is niet gemaakt: daar hoort een PDF bij.";
export const KEPT = "Wat er stond, staat er nog.";
export const PDF_GONE = "De PDF die er stond, is weggehaald: hij hoorde bij een eerdere versie van dit concept.";
