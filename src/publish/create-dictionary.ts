import type { ColumnKind, Table } from "./table.ts";

/** Words that stand in the place of a figure; for a program there is then no value. */
const NO_FIGURE = ["", "volgt", "vertrouwelijk", "onbekend", "nvt"];

const DESCRIPTION =
  "Betekenis van de kolommen. Waar geen cijfer is, staat waarom niet: volgt, vertrouwelijk, onbekend of nvt (niet van " +
  "toepassing). Cijfers hebben hooguit zes decimalen; data.json heeft ze allemaal. Tekst die Excel als formule zou " +
  "lezen, heeft een ' ervoor.";

/** How each kind is written, in the words of CSV on the Web. */
const DATATYPES: Readonly<Record<ColumnKind, object>> = {
  tekst: { datatype: "string" },
  "geheel getal": { datatype: "integer" },
  datum: { datatype: "date" },
  "ja of nee": { datatype: { base: "boolean", format: "ja|nee" } },
  cijfer: { datatype: { base: "decimal", format: { decimalChar: ",", groupChar: "." } }, null: NO_FIGURE },
};

/**
 * csv-metadata.json: what the columns of the tables mean and how they are written, as the W3C's "CSV on the Web" asks,
 * under the name by which programs that know it find it beside the tables.
 */
export function createDictionary(tables: readonly Table[]): string {
  const dictionary = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "nl" }],
    "dc:description": DESCRIPTION,
    dialect: { encoding: "utf-8", delimiter: ";", lineTerminators: ["\r\n"], quoteChar: '"', doubleQuote: true },
    tables: tables.map(({ file, meaning, key, columns }) => ({
      url: file,
      "dc:description": meaning,
      tableSchema: { columns: columns.map((column) => describeColumn(column)), primaryKey: key },
    })),
  };
  return `${JSON.stringify(dictionary, null, 1)}\n`;
}

function describeColumn({ name, kind, meaning, unit }: Table["columns"][number]): object {
  return {
    name,
    titles: name,
    "dc:description": meaning,
    ...(unit !== null && { "schema:unitText": unit }),
    ...DATATYPES[kind],
  };
}
