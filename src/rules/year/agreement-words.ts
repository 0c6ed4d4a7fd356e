import { CENTS_PER_EURO, MILESTONE, NO_VALUE, type NamedValue } from "../../content/agreed-values.ts";
import { readDate, readNumber } from "../../schema/read-scalar.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { THEMA } from "../../value/nouns.ts";
import { formatEuro } from "../../value/notation/format-euro.ts";
import { formatNumber } from "../../value/notation/format-number.ts";

type Named = Omit<NamedValue, "text">;

/** An agreed value in Dutch, as the first words of a sentence: "De streefwaarde van G1 bomen". */
export function describeValue({ section, id, field }: Named): string {
  switch (section) {
    case "algemeen":
      return GENERAL[`${id} ${field}`] ?? `De afspraak "${id} ${field}"`;
    case "verdeling":
      // What is agreed beside the division says itself whose money it is
      if (field === "bedrag") return `Het afgesproken bedrag "${id}"`;
      return `Het bedrag van ${field === "rijk" ? "het Rijk" : "de regio"} voor ${nameRow(id)}`;
    case "resultaten":
      return `De ${field} van ${id}`;
    case "doelen":
      return `De ${field} van doel ${id}`;
    case "beginsituatie":
      return `De beginsituatie van ${id}`;
    case "planning":
      return describePlanned(id, field);
  }
}

/** A row of the division: "thema groen" or "post vat". */
function nameRow(id: string): string {
  return id.replace(/^thema(?= )/u, THEMA.naam);
}

const GENERAL: Readonly<Record<string, string>> = {
  "looptijd tot": "De einddatum van de deal",
  "plafond_rijk bedrag": "Het totaal van het Rijk",
  "minimum_regio bedrag": "Het totaal van de regio",
};

function describePlanned(id: string, field: string): string {
  if (field.startsWith(MILESTONE)) return `De geplande dag van mijlpaal "${field.slice(MILESTONE.length)}" bij ${id}`;
  return field === "streefdatum" ? `De streefdatum van ${id}` : `De planning van ${id} voor ${formatDate(field)}`;
}

/** An entry of the deal in Dutch, as the first words of a sentence: "De planning van G1 bomen". */
export function describeAgreedEntry({ section, id }: Named): string {
  switch (section) {
    case "algemeen":
      return `De afspraak "${id}"`;
    case "verdeling":
      return /^(?:thema|post) /u.test(id) ? `De verdeling voor ${nameRow(id)}` : `Het afgesproken bedrag "${id}"`;
    case "resultaten":
      return `Onderdeel ${id}`;
    case "doelen":
      return `Doel ${id}`;
    case "beginsituatie":
      return `De beginsituatie van ${id}`;
    case "planning":
      return `De planning van ${id}`;
  }
}

/** An agreed value in Dutch notation; words between quotation marks. */
export function formatValue({ section, field, text }: NamedValue): string {
  const date = readDate(text);
  if (date.kind === "date") return formatDate(date.iso);
  const read = readNumber(text);
  if (text === NO_VALUE && field !== "operator") return "niet afgesproken";
  if (read.kind !== "number") return `"${text}"`;
  const isMoney = section === "verdeling" || field === "bedrag";
  return isMoney
    ? formatEuro(Math.round(read.value * CENTS_PER_EURO))
    : formatNumber(read.value, { most: MOST_DECIMALS });
}

/** A value is told as it is written, not rounded. */
const MOST_DECIMALS = 15;
