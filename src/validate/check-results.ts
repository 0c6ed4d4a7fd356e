import type { Report } from "../diagnostics/create-diagnostic.ts";
import { isWritten, locate } from "../source/locate.ts";
import { findPart } from "../content/find-part.ts";
import type { Sources } from "../content/sources.ts";
import type { Content, Deal, Jaar, Onderdeel, Realisatie, Resultaat, Voortgang } from "../content/content.ts";

/** Reports results without an entry, entries in the wrong folder, and fields that do not fit the way of measuring. */
export function checkResults(content: Content, sources: Sources, report: Report): void {
  for (const jaar of content.jaren) {
    for (const resultaat of content.deal.resultaten) {
      const entry = jaar.voortgang.get(resultaat.id);
      const file = `${String(jaar.year)}/${resultaat.thema ?? ""}/resultaten.yaml`;
      if (entry !== undefined) checkEntry(resultaat, { entry, themas: content.deal.themas }, report);
      // A file that is missing or broken was reported as such, with all that is in it.
      else if (sources.files.has(file)) reportMissing(resultaat, { jaar, deal: content.deal, file }, report);
    }
  }
}

function reportMissing(
  resultaat: Resultaat,
  { jaar, deal, file }: { readonly jaar: Jaar; readonly deal: Deal; readonly file: string },
  report: Report,
): void {
  const thema = deal.themas.find((one) => one.id === resultaat.thema);
  // A year without rapport.yaml is no report yet; that is said once.
  if (thema === undefined || jaar.rapport === null) return;
  const role = thema.coordinator ?? "de themacoördinator";
  report("result/missing-entry", { file, range: null }, { id: resultaat.id, title: resultaat.titel ?? "", role });
}

function checkEntry(
  resultaat: Resultaat,
  { entry, themas }: { readonly entry: Voortgang; readonly themas: Deal["themas"] },
  report: Report,
): void {
  const { source, path } = entry.at;
  const theme = source.path.split("/")[1] ?? "";
  const place = { file: source.path, range: locate(source, [...path, "resultaat"]) };
  // A folder that is no theme at all was reported as such.
  const isTheme = themas.some((one) => one.id === theme);
  if (resultaat.thema !== null && theme !== resultaat.thema && isTheme) {
    report("reference/wrong-theme", place, { id: resultaat.id, theme, expected: resultaat.thema });
  }
  if (entry.vertrouwelijk !== null) {
    const range = locate(source, [...path, "vertrouwelijk"], "key");
    report("content/confidential", { file: source.path, range }, { what: `Resultaat ${resultaat.id}` });
  }
  for (const [index, realisatie] of entry.realisatie.entries())
    checkRealisation(resultaat, { entry, realisatie, index }, report);
  checkAbsentParts(resultaat, entry, report);
  checkExplanation(entry, report);
}

const NOT_STARTED = new Set<Voortgang["oordeel"]>(["nog niet gestart", "vervallen", null]);

/** A result that has begun says something of each part that is counted or described. */
function checkAbsentParts(resultaat: Resultaat, entry: Voortgang, report: Report): void {
  if (NOT_STARTED.has(entry.oordeel)) return;
  const said = new Set(entry.realisatie.map((one) => findPart(resultaat, one.onderdeel)));
  for (const part of resultaat.onderdelen) {
    const { meetwijze } = part;
    if (meetwijze === null || meetwijze === "mijlpalen" || meetwijze === "ja-nee") continue;
    if (part.som_van.length > 0 || said.has(part)) continue;
    const place = { file: entry.at.source.path, range: locate(entry.at.source, entry.at.path, "entry") };
    const expected = FIELDS_OF[meetwijze].needs.join(", ");
    report("result/missing-value", place, { id: resultaat.id, part: part.naam ?? part.id, expected });
  }
}

/** Orange and red need cause, consequence and correction; every other oordeel one line. */
function checkExplanation(entry: Voortgang, report: Report): void {
  const { oordeel, oorzaak, gevolg, bijsturingen, toelichting, resultaat, at } = entry;
  if (oordeel === null) return;
  const place = { file: at.source.path, range: locate(at.source, [...at.path, "oordeel"]) };
  const isDeviating = oordeel === "aandacht" || oordeel === "vertraagd";
  const missing = isDeviating
    ? Object.entries({ oorzaak, gevolg, bijsturingen }).flatMap(([field, value]) =>
        isFilled(value) || isWritten(at.source, [...at.path, field]) ? [] : [field],
      )
    : [];
  if (missing.length > 0) report("result/missing-explanation", place, { id: resultaat, oordeel, missing });
  const isExplained = isFilled(toelichting) || isWritten(at.source, [...at.path, "toelichting"]);
  if (!isDeviating && !isExplained) report("result/missing-line", place, { id: resultaat, oordeel });
}

interface Site {
  readonly entry: Voortgang;
  readonly realisatie: Realisatie;
  readonly index: number;
}

/** What belongs to each way of measuring, and what a coordinator reads when something else is there. */
const FIELDS_OF: Record<
  NonNullable<Onderdeel["meetwijze"]>,
  { readonly own: readonly string[]; readonly needs: readonly string[] }
> = {
  aantal: { own: ["waarde", "uitsplitsing", "zekerheid"], needs: ["waarde", "peildatum", "bron"] },
  oppervlakte: { own: ["waarde", "uitsplitsing", "zekerheid"], needs: ["waarde", "peildatum", "bron"] },
  "ja-nee": { own: ["gereed", "datum"], needs: ["gereed"] },
  mijlpalen: { own: ["mijlpalen"], needs: [] },
  kwalitatief: { own: ["verandering", "zichtbaar_aan"], needs: ["verandering"] },
};
const MEASURING_FIELDS = [
  "waarde",
  "uitsplitsing",
  "zekerheid",
  "gereed",
  "datum",
  "mijlpalen",
  "verandering",
  "zichtbaar_aan",
] as const;

function checkRealisation(resultaat: Resultaat, site: Site, report: Report): void {
  const { entry, realisatie, index } = site;
  const part = findPart(resultaat, realisatie.onderdeel);
  if (part === undefined || part.meetwijze === null) return;
  const { own, needs } = FIELDS_OF[part.meetwijze];
  const { source, path } = entry.at;
  const at = [...path, "realisatie", index];
  const name = part.naam ?? part.id;
  for (const field of MEASURING_FIELDS) {
    if (own.includes(field) || !isFilled(realisatie[field])) continue;
    const range = locate(source, [...at, field], "key");
    report(
      "result/wrong-field",
      { file: source.path, range },
      { id: resultaat.id, part: name, field, expected: own.join(", ") },
    );
  }
  const evidence = realisatie.gereed === true ? ["datum", "bewijs"] : [];
  for (const field of part.som_van.length > 0 ? [] : [...needs, ...evidence]) {
    if (isFilled(realisatie[field as keyof Realisatie]) || isWritten(source, [...at, field])) continue;
    report(
      "result/missing-value",
      { file: source.path, range: locate(source, at, "entry") },
      { id: resultaat.id, part: name, expected: field },
    );
  }
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}
