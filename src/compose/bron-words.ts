import type { Deal } from "../content/content.ts";
import type { Bron } from "../schema/fields.ts";

/** A place in the deal in words: "artikel 4, lid 3, eerste streepje". Empty when it is not given. */
export function describeBron(bron: Bron | null): string {
  if (bron === null) return "";
  const parts = [
    bron.artikel === null ? null : `artikel ${bron.artikel}`,
    bron.lid === null ? null : `lid ${bron.lid}`,
    bron.onderdeel,
    bron.plaats,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** Source line of a quotation: "Convenant, artikel 1". */
export function describeQuotation(bron: Bron | null): string {
  const place = describeBron(bron);
  return place === "" ? "Convenant" : `Convenant, ${place}`;
}

/** Where the deal regulates something, in words, e.g. "artikel 8, lid 2"; empty when the deal does not say. */
export function describeRegeling(deal: Deal, what: string): string {
  return describeBron(deal.file?.verwijzingen?.[what] ?? null);
}
