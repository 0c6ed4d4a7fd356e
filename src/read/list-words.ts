import type { z } from "zod";
import type { WrittenPlace, WrittenQuotation, WrittenText, YamlBody } from "../content/file-value.ts";
import type { Bron } from "../schema/fields.ts";
import { isRecord, walkSchema } from "../schema/walk-schema.ts";
import { locate } from "../source/at.ts";
import type { YamlSource } from "../source/source-file.ts";
import type { DataPath } from "../source/spot.ts";

/**
 * The words that somebody wrote in a file, and apart from them what is quoted of the deal and the places in it that are
 * named, in the order of the schema.
 */
export function listWords(schema: z.ZodType, source: YamlSource): Pick<YamlBody, "texts" | "quotations" | "places"> {
  const texts: WrittenText[] = [];
  const quotations: WrittenQuotation[] = [];
  const places: WrittenPlace[] = [];
  walkSchema(schema, source.data, ({ data, path, info }) => {
    if (info.isPlace === true && isRecord(data)) places.push({ path, bron: readBron(data) });
    if (info.isWords !== true || info.isOutside === true || typeof data !== "string" || data === "") return;
    if (info.isQuotation === true) quotations.push({ path, text: data });
    else texts.push(createText(source, path, info.isText === true ? "veld" : "woorden"));
  });
  return { texts, quotations, places };
}

function readBron(data: Readonly<Record<string, unknown>>): Bron {
  const read = (key: keyof Bron): string | null => {
    const written = data[key];
    return typeof written === "string" && written.trim() !== "" ? written.trim() : null;
  };
  return { artikel: read("artikel"), lid: read("lid"), onderdeel: read("onderdeel"), plaats: read("plaats") };
}

function createText({ path: file, text, root }: YamlSource, path: DataPath, kind: WrittenText["kind"]): WrittenText {
  const { start, end } = locate(root, path);
  const written = text.slice(start.offset, end.offset);
  return { path, start: start.offset, text: file.endsWith(".csv") ? blankCell(written) : blankNotation(written), kind };
}

/** Blanks the quotation marks around a cell of a sheet, and one of each two in it: that which stands on the outside. */
function blankCell(written: string): string {
  if (!/^".*"$/su.test(written)) return written;
  const inner = written
    .slice(1, -1)
    .replace(/(^|\s)""/gu, '$1 "')
    .replaceAll('""', '" ');
  return ` ${inner} `;
}

/** Blanks the quotation marks around a text, or the mark that opens a block; its length stays. */
function blankNotation(written: string): string {
  const block = /^[>|][-+\d]*[^\S\n]*(?:#[^\n]*)?/u.exec(written)?.[0];
  if (block !== undefined) return " ".repeat(block.length) + written.slice(block.length);
  return /^(["']).*\1$/su.test(written) ? ` ${written.slice(1, -1)} ` : written;
}
