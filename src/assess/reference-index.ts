import { remember } from "../value/remember.ts";
import type { Assessment, DoelStand, ResultaatStand, ThemaStand } from "./assessment.ts";

/** What a reference can name, by its mark. */
export interface ReferenceIndex {
  readonly resultaten: ReadonlyMap<string, ResultaatStand>;
  readonly doelen: ReadonlyMap<string, DoelStand>;
  readonly themas: ReadonlyMap<string, ThemaStand>;
  readonly projecten: ReadonlySet<string>;
  /** Posts beside the themes in the agreed division of money. */
  readonly posten: ReadonlySet<string>;
  /** Who gives something, as the ledgers and the deal's agreements name them. */
  readonly bijdragers: ReadonlySet<string>;
}

/**
 * The marks of one report year; made once for each. Prose refers to figures hundreds of times, and searching the lists each
 * time grows with the square of the content.
 */
export const indexReferences: (assessment: Assessment) => ReferenceIndex = remember(createIndex);

function createIndex({ deal, jaar, resultaten, doelen, themas, ledger }: Assessment): ReferenceIndex {
  return {
    resultaten: indexBy(resultaten, (one) => one.resultaat.id),
    doelen: indexBy(doelen, (one) => one.doel.id),
    themas: indexBy(themas, (one) => one.thema.id),
    projecten: new Set(jaar.projecten.map((project) => project.id)),
    posten: new Set(deal.verdeling.flatMap((one) => one.post ?? [])),
    bijdragers: new Set([
      ...deal.geldafspraken.flatMap(({ bijdrager }) => bijdrager ?? []),
      ...ledger.lines.flatMap(({ regel }) => regel.bijdrager ?? []),
    ]),
  };
}

/** The first item of each mark. */
function indexBy<T>(items: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map([...items].reverse().map((item) => [idOf(item), item]));
}

/** The item with the longest mark that `path` is, or begins with before a point. */
export function findLongest<T>(path: string, items: ReadonlyMap<string, T>): T | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
    const found = items.get(path.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}
