import type { XmlElement } from "../publish/write-xml.ts";
import { dropForbidden } from "../value/drop-forbidden.ts";
import { TEXT_WIDTH } from "./page-sizes.ts";
import type { Orientation, WordColumn, WordInline, WordRow, WordTable } from "./word-document.ts";
import { createBookmarks, nameAnchors, writeInlines, writeRun } from "./write-inlines.ts";
import { namePlace, writeNumber } from "./write-paragraph.ts";
import type { Writing } from "./writing.ts";
import { element, setting } from "./xml.ts";

/** A table whose first row is its head on every page; no cell is merged with another. */
export function writeTable(table: WordTable, orientation: Orientation, writing: Writing): XmlElement {
  const { title, columns, rows } = table;
  const widths = columns.map(({ share }) => Math.round(share * TEXT_WIDTH[orientation]));
  return element("w:tbl", {}, [
    element("w:tblPr", {}, [
      setting("w:tblStyle", "Rapporttabel"),
      // In fiftieths of a percent
      element("w:tblW", { "w:w": 5000, "w:type": "pct" }),
      element("w:tblLook", {
        "w:val": "0420",
        "w:firstRow": 1,
        "w:lastRow": 0,
        "w:firstColumn": 0,
        "w:lastColumn": 0,
        "w:noHBand": 0,
        "w:noVBand": 1,
      }),
      setting("w:tblCaption", dropForbidden(title).replace(/\s+/gu, " ").trim()),
    ]),
    element(
      "w:tblGrid",
      {},
      widths.map((width) => element("w:gridCol", { "w:w": width })),
    ),
    writeHead(columns, widths),
    ...rows.map((row) => writeRow(row, { columns, widths }, writing)),
  ]);
}

function writeHead(columns: readonly WordColumn[], widths: readonly number[]): XmlElement {
  return element("w:tr", {}, [
    element("w:trPr", {}, [element("w:cantSplit"), element("w:tblHeader")]),
    ...columns.map(({ title, style }, index) =>
      writeCell({ style, width: widths[index] ?? 0, keepsNext: true }, title === "" ? [] : [writeRun(title)]),
    ),
  ]);
}

interface Columns {
  readonly columns: readonly WordColumn[];
  readonly widths: readonly number[];
}

function writeRow(row: WordRow, { columns, widths }: Columns, { ledger, numbers }: Writing): XmlElement {
  const number = numbers.get(row) ?? null;
  const names = [...nameAnchors(row.anchors, ledger), ...(number === null ? [] : [namePlace(number)])];
  const { starts, ends } = createBookmarks(names, ledger);
  const before = [...starts, ...(number === null ? [] : [writeNumber(number)])];
  return element("w:tr", {}, [
    element("w:trPr", {}, [element("w:cantSplit")]),
    ...columns.map(({ style }, index) => {
      const cell: readonly WordInline[] = row.cells[index] ?? [];
      return writeCell({ style, width: widths[index] ?? 0, keepsNext: row.keepsNext }, [
        ...(index === 0 ? before : []),
        ...writeInlines(cell, ledger),
        ...(index === columns.length - 1 ? ends : []),
      ]);
    }),
  ]);
}

interface CellLook extends Pick<WordColumn, "style"> {
  /** In twentieths of a point. */
  readonly width: number;
  readonly keepsNext: boolean;
}

function writeCell({ style, width, keepsNext }: CellLook, content: readonly XmlElement[]): XmlElement {
  return element("w:tc", {}, [
    element("w:tcPr", {}, [element("w:tcW", { "w:w": width, "w:type": "dxa" })]),
    element("w:p", {}, [
      element("w:pPr", {}, [setting("w:pStyle", style), keepsNext ? element("w:keepNext") : null]),
      ...content,
    ]),
  ]);
}
