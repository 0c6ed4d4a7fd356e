import { capitalise, CONVENANT } from "../value/nouns.ts";
import { describeBron } from "../content/describe-bron.ts";
import type { ResultaatStand } from "../assess/assessment.ts";
import type { Deal } from "../content/content.ts";
import type { Bron } from "../schema/fields.ts";

/** Source line of a quotation: "Convenant, artikel 1". */
export function describeQuotation(bron: Bron | null, text = CONVENANT.Naam): string {
  const place = describeBron(bron);
  return place === "" ? text : `${text}, ${place}`;
}

/** Source line of the words of a result: those of the deal, or of the addendum by which it came. */
export function describeAgreementSource({ resultaat, sinds }: Pick<ResultaatStand, "resultaat" | "sinds">): string {
  return describeQuotation(resultaat.bron, sinds === null ? undefined : capitalise(sinds.door));
}

/** What the deal may say of where it regulates it. */
export type Regeling = keyof NonNullable<NonNullable<Deal["file"]>["verwijzingen"]>;

/** Where the deal regulates something, in words, e.g. "artikel 8, lid 2"; empty when the deal does not say. */
export function describeRegeling(deal: Deal, what: Regeling): string {
  return describeBron(deal.file?.verwijzingen?.[what] ?? null);
}
