import { describeBron } from "../content/describe-bron.ts";
import type { Deal } from "../content/content.ts";
import type { Bron } from "../schema/fields.ts";

/** Source line of a quotation: "Convenant, artikel 1". */
export function describeQuotation(bron: Bron | null): string {
  const place = describeBron(bron);
  return place === "" ? "Convenant" : `Convenant, ${place}`;
}

/** Where the deal regulates something, in words, e.g. "artikel 8, lid 2"; empty when the deal does not say. */
export function describeRegeling(deal: Deal, what: string): string {
  return describeBron(deal.file?.verwijzingen?.[what] ?? null);
}
