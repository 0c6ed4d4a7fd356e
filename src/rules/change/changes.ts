import { formatDate } from "../../value/notation/format-date.ts";
import { RESULTAAT, THEMA } from "../../value/nouns.ts";
import { formatEuro } from "../../value/notation/format-euro.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Afspraak, Bestaan, Geldafspraak, Onderwerp, Verdeling } from "../../content/content.ts";
import { isAmount } from "../../content/is-amount.ts";
import { inForce } from "../../content/in-force.ts";
import type { ContentSubject } from "../engine/subjects.ts";

/** The date of the newest report; null when there is none. What lies after it has not happened yet. */
export function newestReportDate({ assessments }: ContentSubject): string | null {
  const newest = assessments.at(-1);
  return newest?.jaar.rapport?.rapportdatum ?? newest?.peildatum ?? null;
}

/** What a change is about, in Dutch. */
export function describeSubject(onderwerp: Onderwerp): string {
  switch (onderwerp.kind) {
    case "bestaan":
      return describeEntry(onderwerp.van);
    case "onderdeel":
      return `de streefwaarde van ${nameOfPart(onderwerp)}`;
    case "bovenkant":
      return `de bovenkant van ${nameOfPart(onderwerp)}`;
    case "tussendoel":
      return `het tussendoel van ${nameOfPart(onderwerp)} voor ${formatDate(onderwerp.tussendoel.datum ?? "")}`;
    case "plek": {
      const { gemeente, focusgebied, provincie } = onderwerp.plek;
      return `de streefwaarde van ${nameOfPart(onderwerp)} in ${gemeente ?? focusgebied ?? provincie ?? ""}`;
    }
    case "doel":
      return `de streefwaarde van doel ${onderwerp.doel.id}`;
    case "geldafspraak":
      return `het bedrag van ${nameOfAmount(onderwerp.geldafspraak)}`;
    case "verdeling":
      return `het bedrag van ${SIDES[onderwerp.kant]} voor ${nameOfRow(onderwerp.rij)}`;
    case "totaal":
      return `het totaal van ${SIDES[onderwerp.kant]}`;
    case "einde":
      return "de einddatum van de deal";
  }
}

/** A result, part or goal, in Dutch. */
export function describeEntry(van: Bestaan): string {
  if (van.kind === "doel") return `doel ${van.doel.id}`;
  const result = `${RESULTAAT.naam} ${van.resultaat.id}`;
  return van.kind === "resultaat" ? result : `onderdeel ${van.onderdeel.id} van ${result}`;
}

function nameOfPart({ resultaat, onderdeel }: Extract<Bestaan, { readonly kind: "onderdeel" }> | Beside): string {
  return `${resultaat.id} ${onderdeel.naam ?? onderdeel.id}`;
}

type Beside = Extract<Onderwerp, { readonly kind: "bovenkant" | "tussendoel" | "plek" }>;

function nameOfAmount({ soort, bijdrager, thema, post }: Geldafspraak): string {
  const giver = bijdrager ?? (soort === "rijk" ? SIDES.rijk : SIDES.regio);
  return thema === null && post === null ? giver : `${giver} voor ${nameOfRow({ thema, post })}`;
}

function nameOfRow({ thema, post }: Pick<Verdeling, "thema" | "post">): string {
  return thema === null ? `post ${post ?? ""}` : `${THEMA.naam} ${thema}`;
}

const SIDES = { rijk: "het Rijk", regio: "de regio" } as const;

/** A value as it was agreed, in Dutch notation. */
export function formatAgreed(value: Afspraak, { kind }: Onderwerp): string {
  if (value === null || value === false) return "geen";
  if (value === true) return "afgesproken";
  if (typeof value === "string") return formatDate(value);
  return isAmount(kind) ? formatEuro(value) : formatNumber(value);
}

/** How a Party may be named in a list: by its mark, abbreviation or name. */
export function namesOfParty(
  { id, afkorting, naam }: ContentSubject["content"]["deal"]["partijen"][number],
  date: string | null,
): readonly string[] {
  return [id, afkorting, inForce(naam, date)].flatMap((one) => one?.toLowerCase() ?? []);
}
