import type { z } from "zod";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { Sources } from "../content/sources.ts";
import { DEAL_SCHEMAS, type DealName } from "../schema/content-schemas.ts";
import { FORMAT, type dealFile } from "../schema/deal-schemas.ts";
import type { OverTime } from "../schema/fields.ts";
import { locate } from "../source/locate.ts";
import type { DataPath, YamlSource } from "../source/source-file.ts";
import { groupBy } from "../value/group-by.ts";
import type { Beginsituatie, Deal, Entry, Planning, Sited } from "../content/content.ts";
import { applyAddenda, type Afspraken } from "./apply-addenda.ts";
import { parseFile } from "../read/parse-file.ts";

/** A file that was read by its schema, with its place. */
export interface ParsedFile<T> {
  readonly source: YamlSource;
  readonly data: T;
}

/** Reads the files of deal/; what is missing or broken is reported and left empty. */
export function buildDeal(sources: Sources, report: Report): Deal {
  const read = <N extends DealName>(name: N): DealFileOf<N> => readDealFile(name, sources, report);
  const deal = read("deal");
  checkFormat(deal, report);
  const resultaten = read("resultaten");
  const aanpak = read("aanpak");
  const criteria = read("criteria");
  const financien = read("financien");
  const kalender = read("kalender");
  const aantekeningen = read("aantekeningen");
  const beginsituatie = read("beginsituatie");
  const planning = read("planning");
  const regels = read("regels");
  const addenda = entriesOf(read("addenda"), "addenda").sort((a, b) => compareDates(a.ingaand, b.ingaand));
  const signed = signedIn({ resultaten, financien, deal });
  const { afspraken, wijzigingen } = applyAddenda(signed, addenda);
  return {
    ...afspraken,
    addenda,
    wijzigingen,
    file: deal?.data ?? null,
    id: deal?.data.id ?? "deal",
    partijen: entriesOf(deal, "partijen"),
    gemeenten: entriesOf(deal, "gemeenten"),
    sporen: entriesOf(deal, "sporen"),
    themas: entriesOf(deal, "themas").sort((a, b) => (a.nummer ?? 0) - (b.nummer ?? 0)),
    focusgebieden: entriesOf(deal, "focusgebieden"),
    aanpak: entriesOf(aanpak, "aanpak"),
    criteria: criteria?.data ?? null,
    financien: financien?.data ?? null,
    momenten: entriesOf(kalender, "momenten"),
    aantekeningen: aantekeningen?.data.aantekeningen ?? [],
    ...indexByResult(siteAll(beginsituatie, "beginsituatie"), siteAll(planning, "planning")),
    regels: siteAll(regels, "regels").flatMap((one) => (one.regel === null ? [] : [{ ...one, regel: one.regel }])),
    isExample: beginsituatie?.data.voorbeeld === true || planning?.data.voorbeeld === true,
    planningNote: planning?.data.toelichting ?? "",
  };
}

type DealFileOf<N extends DealName> = ParsedFile<z.output<(typeof DEAL_SCHEMAS)[N]["schema"]>> | null;

/** What was agreed at the start, before any addendum. */
function signedIn(files: {
  readonly resultaten: DealFileOf<"resultaten">;
  readonly financien: DealFileOf<"financien">;
  readonly deal: DealFileOf<"deal">;
}): Afspraken {
  const { resultaten, financien, deal } = files;
  return {
    resultaten: entriesOf(resultaten, "resultaten").map((one) => ({
      ...one,
      onderdelen: nestedEntries(one.onderdelen, one.at, "onderdelen"),
    })),
    doelen: entriesOf(resultaten, "doelen"),
    verdeling: siteAll(financien, "verdeling"),
    plafondRijk: signedAt(financien?.data.plafond_rijk?.bedrag),
    minimumRegio: signedAt(financien?.data.minimum_regio?.bedrag),
    einde: signedAt(deal?.data.looptijd?.tot),
  };
}

/** A value that holds from the start, as far as no addendum changes it. */
function signedAt<T>(waarde: T | null | undefined): OverTime<T> | null {
  return waarde === null || waarde === undefined ? null : [{ vanaf: null, waarde, bron: null }];
}

function compareDates(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}

function indexByResult(
  beginsituatie: readonly Beginsituatie[],
  planning: readonly Planning[],
): Pick<Deal, "beginsituatie" | "planning" | "beginsituatieOf" | "planningOf"> {
  const baselines = groupBy(beginsituatie, (one) => [one.resultaat ?? ""]);
  const plans = groupBy(planning, (one) => [one.resultaat ?? ""]);
  return {
    beginsituatie,
    planning,
    beginsituatieOf: (id) => baselines.get(id) ?? [],
    planningOf: (id) => plans.get(id) ?? [],
  };
}

function readDealFile<N extends DealName>(name: N, sources: Sources, report: Report): DealFileOf<N> {
  const path = `deal/${name}.yaml`;
  const source = sources.files.get(path)?.source;
  const { schema, what, isNeeded } = DEAL_SCHEMAS[name];
  if (source?.kind !== "yaml") {
    const isAbsent = !sources.broken.has(path);
    if (isAbsent && isNeeded) report("load/missing-file", { file: path, range: null }, { path, what });
    return null;
  }
  const data = parseFile(schema, source, report);
  // The schema was looked up by the same name; TypeScript does not follow a generic index that far.
  return data === null ? null : { source, data: data as z.output<(typeof DEAL_SCHEMAS)[N]["schema"]> };
}

function checkFormat(deal: ParsedFile<z.output<typeof dealFile>> | null, report: Report): void {
  const found = deal?.data.formaat ?? null;
  if (deal === null || found === null || found <= FORMAT) return;
  report(
    "schema/newer-format",
    { file: deal.source.path, range: locate(deal.source, ["formaat"]) },
    { found, known: FORMAT },
  );
}

type ListKey<T> = { [K in keyof T]: T[K] extends readonly object[] | null ? K : never }[keyof T] & string;
type ItemOf<T, K extends keyof T> = NonNullable<T[K]> extends readonly (infer I)[] ? I : never;

/** The items of a list in a file, each with its place. */
export function siteAll<T, K extends ListKey<T>>(file: ParsedFile<T> | null, key: K): Sited<ItemOf<T, K>>[] {
  if (file === null) return [];
  const items = (file.data[key] ?? []) as readonly ItemOf<T, K>[];
  return items.map(
    (item, index) => ({ ...(item as object), at: { source: file.source, path: [key, index] } }) as Sited<ItemOf<T, K>>,
  );
}

/** The items of a list that have their mark; one without it was reported and cannot be referred to. */
export function entriesOf<T, K extends ListKey<T>>(file: ParsedFile<T> | null, key: K): Entry<ItemOf<T, K>>[] {
  return siteAll(file, key).filter((item): item is Sited<ItemOf<T, K>> & Entry<ItemOf<T, K>> => hasId(item));
}

function nestedEntries<T extends { readonly id: string | null }>(
  items: readonly T[] | null,
  at: { readonly source: YamlSource; readonly path: DataPath },
  key: string,
): Entry<T>[] {
  const sited = (items ?? []).map((item, index) => ({
    ...item,
    at: { source: at.source, path: [...at.path, key, index] },
  }));
  return sited.filter(hasId) as unknown as Entry<T>[];
}

function hasId(item: object): boolean {
  return "id" in item && typeof item.id === "string";
}
