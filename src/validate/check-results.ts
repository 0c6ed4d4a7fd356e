import type { Report } from "../diagnostics/create-diagnostic.ts";
import { locate } from "../source/locate.ts";
import { findPart } from "../content/find-part.ts";
import type { Sources } from "../content/sources.ts";
import type { Content, Deal, Jaar, Onderdeel, Realisatie, Resultaat, Voortgang } from "../content/content.ts";

/** Reports results without an entry, entries in the wrong folder, and fields that do not fit the way of measuring. */
export function checkResults(content: Content, sources: Sources, report: Report): void {
  for (const jaar of content.jaren) {
    for (const resultaat of content.deal.resultaten) {
      const entry = jaar.voortgang.get(resultaat.id);
      const file = `${String(jaar.year)}/${resultaat.thema ?? ""}/resultaten.yaml`;
      if (entry !== undefined) checkEntry(resultaat, entry, report);
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

function checkEntry(resultaat: Resultaat, entry: Voortgang, report: Report): void {
  const { source, path } = entry.at;
  const theme = source.path.split("/")[1] ?? "";
  const place = { file: source.path, range: locate(source, [...path, "resultaat"]) };
  if (resultaat.thema !== null && theme !== resultaat.thema) {
    report("reference/wrong-theme", place, { id: resultaat.id, theme, expected: resultaat.thema });
  }
  if (entry.vertrouwelijk !== null) {
    const range = locate(source, [...path, "vertrouwelijk"], "key");
    report("content/confidential", { file: source.path, range }, { what: `Resultaat ${resultaat.id}` });
  }
  for (const [index, realisatie] of entry.realisatie.entries())
    checkRealisation(resultaat, { entry, realisatie, index }, report);
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
  for (const field of part.som_van.length > 0 ? [] : needs) {
    if (isFilled(realisatie[field as keyof Realisatie])) continue;
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
