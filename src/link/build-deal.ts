import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { Sources } from "../content/sources.ts";
import { DEAL_SCHEMAS, type DealName } from "../schema/content-schemas.ts";
import type { OverTime } from "../schema/fields.ts";
import { inside } from "../source/at.ts";
import { completeNouns } from "../value/nouns.ts";
import { groupBy } from "../value/group-by.ts";
import type { Beginsituatie, Deal, Planning } from "../content/content.ts";
import { FROM_START, type Afspraken } from "./addenda/agreements.ts";
import { checkFormat } from "./check-format.ts";
import { listReported } from "./addenda/list-reported.ts";
import { applyAddenda } from "./addenda/apply-addenda.ts";
import { entriesOf, keepEntries, readDealValue, siteAll, siteItems, type DealValue } from "./read-value.ts";

/** Reads the files of deal/; what is missing or broken is reported and left empty. */
export function buildDeal(sources: Sources, report: Report): Deal {
  const read = <N extends DealName>(name: N): DealValue<N> | null => readDealFile(name, sources, report);
  const deal = read("deal");
  if (deal !== null) checkFormat(deal, report);
  const resultaten = read("resultaten");
  const aanpak = read("aanpak");
  const criteria = read("criteria");
  const financien = read("financien");
  const kalender = read("kalender");
  const aantekeningen = read("aantekeningen");
  const beginsituatie = read("beginsituatie");
  const planning = read("planning");
  const addenda = entriesOf(read("addenda"), "addenda").sort((a, b) => compareDates(a.ingaand, b.ingaand));
  const signed = signedIn({ resultaten, financien, deal });
  const { afspraken, wijzigingen } = applyAddenda(signed, { addenda, isUnreported: listReported(sources) });
  return {
    ...afspraken,
    addenda,
    wijzigingen,
    ...readGeneral(deal),
    aanpak: entriesOf(aanpak, "aanpak"),
    criteria: criteria === null ? null : { ...criteria.data, at: criteria.at },
    financien: financien === null ? null : { ...financien.data, at: financien.at },
    momenten: entriesOf(kalender, "momenten"),
    stappen: siteAll(kalender, "stappen"),
    aantekeningen: aantekeningen?.data.aantekeningen ?? [],
    ...indexByResult(siteAll(beginsituatie, "beginsituatie"), siteAll(planning, "planning")),
    ...readRules(read("regels")),
    isExample: beginsituatie?.data.voorbeeld === true || planning?.data.voorbeeld === true,
    broken: findBroken(sources),
    baselineNote: beginsituatie?.data.toelichting ?? null,
    planningNote: planning?.data.toelichting ?? "",
  };
}

/** What deal.yaml says of who agreed, of what and for where. */
function readGeneral(
  deal: DealValue<"deal"> | null,
): Pick<
  Deal,
  | "file"
  | "id"
  | "woorden"
  | "partijen"
  | "deelnemers"
  | "provincies"
  | "gemeenten"
  | "sporen"
  | "themas"
  | "focusgebieden"
> {
  return {
    file: deal === null ? null : { ...deal.data, at: deal.at },
    id: deal?.data.id ?? "deal",
    woorden: completeNouns(deal?.data.woorden ?? null),
    partijen: entriesOf(deal, "partijen"),
    deelnemers: siteAll(deal, "deelnemers"),
    provincies: entriesOf(deal, "provincies"),
    gemeenten: entriesOf(deal, "gemeenten"),
    sporen: entriesOf(deal, "sporen"),
    themas: entriesOf(deal, "themas").sort((a, b) => (a.nummer ?? 0) - (b.nummer ?? 0)),
    focusgebieden: entriesOf(deal, "focusgebieden").map((area) => ({ ...area, gemeenten: listTowns(area) })),
  };
}

/** The municipalities of an area: one, or several. */
function listTowns({ gemeente, gemeenten }: { gemeente: string | null; gemeenten: readonly string[] }): string[] {
  return [...new Set([...(gemeente === null ? [] : [gemeente]), ...gemeenten])];
}

function readRules(regels: DealValue<"regels"> | null): Pick<Deal, "regels" | "regelsFile"> {
  return {
    regels: siteAll(regels, "regels").flatMap((one) => (one.regel === null ? [] : [{ ...one, regel: one.regel }])),
    regelsFile: regels === null ? null : { ...regels.data, at: regels.at },
  };
}

/** What was agreed at the start, before any addendum. */
function signedIn(files: {
  readonly resultaten: DealValue<"resultaten"> | null;
  readonly financien: DealValue<"financien"> | null;
  readonly deal: DealValue<"deal"> | null;
}): Afspraken {
  const { resultaten, financien, deal } = files;
  return {
    resultaten: entriesOf(resultaten, "resultaten").map((one) => ({
      ...one,
      afgesproken: FROM_START,
      onderdelen: keepEntries(siteItems(one.onderdelen, inside(one.at, "onderdelen"))).map((part) => ({
        ...part,
        afgesproken: FROM_START,
      })),
    })),
    doelen: entriesOf(resultaten, "doelen").map((one) => ({ ...one, afgesproken: FROM_START })),
    verdeling: siteAll(financien, "verdeling"),
    geldafspraken: siteAll(financien, "afspraken"),
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

function readDealFile<N extends DealName>(name: N, sources: Sources, report: Report): DealValue<N> | null {
  const path = `deal/${name}.yaml`;
  const { what, isNeeded } = DEAL_SCHEMAS[name];
  if (isNeeded && !sources.values.has(path)) report("load/missing-file", { file: path, range: null }, { path, what });
  return readDealValue(sources, name);
}

function findBroken({ broken }: Sources): ReadonlySet<DealName> {
  // Object.keys gives strings; the keys are exactly the names
  const names = Object.keys(DEAL_SCHEMAS) as DealName[];
  return new Set(names.filter((name) => broken.has(`deal/${name}.yaml`)));
}
