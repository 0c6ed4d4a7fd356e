import type { Column, Link, OordeelInline, RichText, Row, Strong, Table } from "../../src/compose/report-model.ts";
import type { DateFigure, Figure, OordeelStand, Quantity, ValueStatus } from "../../src/value/value.ts";

const ORIGIN = { kind: "content", file: "2026/wonen/resultaten.yaml", line: 12 } as const;

export function figure(value: number, quantity: Quantity = "aantal", unit: string | null = null): Figure {
  return {
    kind: "figure",
    quantity,
    value,
    unit,
    signed: false,
    against: null,
    status: "bekend",
    origin: ORIGIN,
  };
}

export function missing(status: Exclude<ValueStatus, "bekend">): Figure {
  return { ...figure(0), value: null, status };
}

export function total(value: number, quantity: Quantity = "aantal"): Figure {
  return { ...figure(value, quantity), origin: { kind: "computed", rule: "totaal", from: [ORIGIN] } };
}

/** Whole euros; the model holds cents. */
export function euro(value: number): Figure {
  return figure(value * 100, "euro");
}

export function millions(value: number): Figure {
  return figure(Math.round(value * 100_000_000), "mln-euro");
}

export function date(value: string, notation: DateFigure["notation"] = "lang"): DateFigure {
  return { kind: "date", value, notation, status: "bekend", origin: ORIGIN };
}

export function strong(...text: RichText): Strong {
  return { kind: "strong", text };
}

export function link(text: string, href: string): Link {
  return { kind: "link", text, href };
}

export function sign(oordeel: OordeelStand, showsWord = true): OordeelInline {
  return { kind: "oordeel", oordeel, showsWord };
}

export function columns(...titles: readonly (string | readonly [string, Column["align"], number])[]): Column[] {
  return titles.map((title) =>
    typeof title === "string"
      ? { title, align: "rechts", width: 0, isNewest: false }
      : { title: title[0], align: title[1], width: title[2], isNewest: false },
  );
}

export function row(...cells: readonly (RichText | RichText[number])[]): Row {
  return { kind: "gewoon", id: "", cells: cells.map(toCell) };
}

export function totalRow(...cells: readonly (RichText | RichText[number])[]): Row {
  return { kind: "totaal", id: "", cells: cells.map(toCell) };
}

export function groupRow(title: string): Row {
  return { kind: "groep", id: "", cells: [[title]] };
}

export function table(id: string, fields: Partial<Table> & Pick<Table, "caption" | "columns" | "rows">): Table {
  return { kind: "table", id, number: "", note: [], ...fields };
}

function toCell(cell: RichText | RichText[number]): RichText {
  return Array.isArray(cell) ? (cell as RichText) : [cell as RichText[number]];
}
