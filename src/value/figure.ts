import type { ComputedOrigin, ContentOrigin, DateFigure, Figure, Origin, Quantity, ValueStatus } from "./value.ts";

/** How a figure is to be read, apart from its number. */
export interface FigureKind {
  readonly quantity: Quantity;
  readonly unit?: string | null;
  readonly signed?: boolean;
  readonly against?: number | null;
}

/** A figure that is known. */
export function createFigure(value: number, kind: FigureKind, origin: Origin): Figure {
  return { ...shape(kind), value, status: "bekend", origin };
}

/** A figure that there is none of, and why. */
export function createGap(status: Exclude<ValueStatus, "bekend">, kind: FigureKind, origin: Origin = NOWHERE): Figure {
  return { ...shape(kind), value: null, status, origin };
}

/** A date on its way to the page; null is still to come. */
export function createDate(
  value: string | null,
  notation: DateFigure["notation"],
  origin: Origin = NOWHERE,
): DateFigure {
  return { kind: "date", value, notation, status: value === null ? "volgt" : "bekend", origin };
}

/** The origin of a figure that a rule computed from others. */
export function computedFrom(rule: string, origins: readonly Origin[]): ComputedOrigin {
  const from = new Map<string, ContentOrigin>();
  for (const origin of origins) {
    for (const place of origin.kind === "content" ? [origin] : origin.from)
      from.set(`${place.file}:${String(place.line)}`, place);
  }
  return { kind: "computed", rule, from: [...from.values()] };
}

/** Why a figure is not known, for those computed from it. */
export function gapOf(figure: Figure | null): Exclude<ValueStatus, "bekend"> {
  return figure === null || figure.status === "bekend" ? "volgt" : figure.status;
}

/** Whether a gap is one because nothing was written; else there is something that cannot be read, or nobody knows it. */
export function isAbsent({ status, origin }: Figure): boolean {
  return status === "volgt" && origin.kind === "computed" && origin.from.length === 0;
}

/** Whether a figure is still to come because of something that cannot be read, which is told at its own place. */
export function isUnreadable(figure: Figure): boolean {
  return figure.status === "volgt" && !isAbsent(figure);
}

/** The same figure with another unit or notation. */
export function withKind(figure: Figure, kind: Partial<FigureKind>): Figure {
  return { ...figure, ...kind };
}

/** The origin of what a file that cannot be read, or is not there, would say. */
export function originOfFile(file: string): ContentOrigin {
  return { kind: "content", file, line: 1 };
}

/** The origin of what is missing altogether. */
export const NOWHERE: ComputedOrigin = { kind: "computed", rule: "ontbreekt", from: [] };

function shape(kind: FigureKind): Pick<Figure, "kind" | "quantity" | "unit" | "signed" | "against"> {
  return {
    kind: "figure",
    quantity: kind.quantity,
    unit: kind.unit ?? null,
    signed: kind.signed ?? false,
    against: kind.against ?? null,
  };
}
