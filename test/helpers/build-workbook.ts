import { strToU8, zipSync } from "fflate";

/** A cell of a workbook made by hand: its XML but for the reference, or a text or number. */
export type RawCell = string | number | { readonly xml: string; readonly type?: string; readonly style?: number };

/** What a workbook is made of, beside its cells. */
export interface RawWorkbook {
  readonly rows: readonly (readonly (RawCell | null)[])[];
  /** Whether its dates count from 1904. */
  readonly is1904?: boolean;
  /** XML behind the cells: merged cells. */
  readonly behind?: string;
  /** Numbers of rows, from 1, that are hidden. */
  readonly hiddenRows?: readonly number[];
  /** Whether it has a second sheet, hidden, with the same cells. */
  readonly hasHiddenSheet?: boolean;
  /** Name of a second sheet that can be seen, with the same cells. */
  readonly secondSheet?: string;
  /** Other parts of the file. */
  readonly parts?: Readonly<Record<string, Uint8Array>>;
  /** What stands before the document of the sheet. */
  readonly prologue?: string;
}

/** Style 1 is a date. */
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook put together by hand, part by part, as no program that writes them would. */
export function buildWorkbook(workbook: RawWorkbook): Uint8Array {
  const { is1904 = false, hasHiddenSheet = false, secondSheet, parts = {} } = workbook;
  const sheets = [
    "Mutaties",
    ...(hasHiddenSheet ? ["Geheim"] : []),
    ...(secondSheet === undefined ? [] : [secondSheet]),
  ];
  const list = sheets.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}"${name === "Geheim" ? ' state="hidden"' : ""} r:id="rId${String(index + 1)}"/>`,
  );
  const relations = [
    ...sheets.map((_, index) =>
      relate(`rId${String(index + 1)}`, "worksheet", `worksheets/sheet${String(index + 1)}.xml`),
    ),
    relate("rId9", "styles", "styles.xml"),
  ];
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relate("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(
      sheets.map((_, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, writeSheet(workbook)]),
    ),
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  return zipSync({ ...bytes, ...parts }, { mtime: new Date(1980, 0, 1) });
}

function relate(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function writeSheet({ rows, behind = "", hiddenRows = [], prologue = "" }: RawWorkbook): string {
  const lines = rows.map((cells, index) => {
    const number = String(index + 1);
    const own = cells.map((cell, column) => writeCell(cell, `${String.fromCharCode(65 + column)}${number}`)).join("");
    return `<row r="${number}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ""}>${own}</row>`;
  });
  return `${prologue}<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData>${behind}</worksheet>`;
}

function writeCell(cell: RawCell | null, reference: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${String(cell)}</v></c>`;
  if (typeof cell === "string") return `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  const type = cell.type === undefined ? "" : ` t="${cell.type}"`;
  const style = cell.style === undefined ? "" : ` s="${String(cell.style)}"`;
  return `<c r="${reference}"${style}${type}>${cell.xml}</c>`;
}
