import type { ChartSpec } from "../../charts/chart-spec.ts";
import { replaceUnsettable, type Typefaces } from "../../value/typefaces.ts";

/** A chart as it can be set: a character that no typeface has is a placeholder before it is measured, as on the page. */
export function settleChart(chart: ChartSpec, typefaces: Typefaces): ChartSpec {
  return settle(chart, (text) => replaceUnsettable(text, typefaces));
}

/** The same with other words. Its dates and kinds are words too, of characters that any typeface has. */
function settle<T>(part: T, replace: (text: string) => string): T;
function settle(part: unknown, replace: (text: string) => string): unknown {
  if (typeof part === "string") return replace(part);
  if (Array.isArray(part)) return part.map((one: unknown) => settle(one, replace));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, one]: [string, unknown]) => [key, settle(one, replace)]));
}
