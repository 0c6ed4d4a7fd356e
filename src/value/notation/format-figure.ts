import type { Figure, Quantity } from "../value.ts";
import { formatCents, formatMillions, formatThousands } from "./format-euro.ts";
import { formatNumber } from "./format-number.ts";
import { formatPercentage } from "./format-percentage.ts";
import { missingStatus, STATUS_WORDS } from "./status-words.ts";

/** In a sentence a number carries its unit in words; in a table the unit stands in the head. */
export type Place = "tekst" | "tabel";

type KnownFigure = Figure & { readonly value: number };

/** The number of a figure without its unit: "1.720.000". */
type NumberFormat = (value: number, figure: Figure) => string;

const NUMBERS: Readonly<Record<Quantity, NumberFormat>> = {
  aantal: (value, { signed }) => formatNumber(value, { signed }),
  oppervlakte: (value, { signed }) => formatNumber(value, { signed }),
  euro: (value, { signed }) => formatCents(value, { signed }),
  "mln-euro": (value, { signed }) => formatMillions(value, { signed }),
  "dzd-euro": (value, { signed }) => formatThousands(value, { signed }),
  procent: (value, { signed, against }) => formatPercentage(value, { signed, against }),
};

/** Units that a quantity has of itself; a unit in the figure goes before them. */
const OWN_UNITS: Readonly<Record<Place, Partial<Record<Quantity, string>>>> = {
  tekst: { euro: "euro", "mln-euro": "miljoen euro", "dzd-euro": "duizend euro", procent: "procent" },
  tabel: { procent: "%" },
};

/** A figure in words and numbers: "1.500", "6.500 m²", "41 procent", "volgt". The page and the findings say it alike. */
export function formatFigure(figure: Figure, place: Place): string {
  if (!isKnown(figure)) return STATUS_WORDS[missingStatus(figure.status)].word;
  const unit = formatUnit(figure, place);
  return formatBareNumber(figure) + (unit === "" ? "" : ` ${unit}`);
}

/** The number alone, for a place that prints the unit apart. */
function formatBareNumber(figure: KnownFigure): string {
  return NUMBERS[figure.quantity](figure.value, figure);
}

/** The unit that belongs behind the number at this place; empty for none. */
export function formatUnit(figure: Figure, place: Place): string {
  return figure.unit ?? OWN_UNITS[place][figure.quantity] ?? "";
}

/** Whether there is a number to print. */
export function isKnown(figure: Figure): figure is KnownFigure {
  return figure.status === "bekend" && figure.value !== null;
}
