import { findMediaType } from "../content/media-type.ts";
import type { Effects } from "../effects.ts";
import type { Attachment } from "../pdf/attachments/attach-files.ts";
import {
  ATTACHMENT_FORMAT,
  createAttachmentSchema,
  DATA_FILE,
  type AttachmentList,
  type MadeWith,
} from "./attachment-schema.ts";
import { ATTACHMENT_LIST, FINGERPRINT_FILE } from "../value/attached-names.ts";
import { SOURCE_FOLDER } from "../value/safe-path.ts";
import { createDictionary } from "./create-dictionary.ts";
import { createTables } from "./create-tables.ts";
import { createDataSchema, type DataFile } from "./data-schema.ts";
import { formatTable } from "./table.ts";

/** What travels in the PDF of a report. */
export interface AttachmentSource {
  readonly data: DataFile;
  /** data.json as it is published. */
  readonly dataFile: Uint8Array;
  /** The content that the report was made from, by path. */
  readonly content: ReadonlyMap<string, Uint8Array>;
  /** Paths of content that could not be read. */
  readonly unread: readonly string[];
  /** Paths of content that may not travel. */
  readonly withheld: readonly string[];
  readonly madeWith: MadeWith;
}

/** A file before it has its name in the PDF. */
interface Travelling extends Omit<Attachment, "name"> {
  /** With forward slashes. */
  readonly path: string;
}

/**
 * The files that travel in the PDF of a report: its figures and tables with their description, the content that it was
 * made from, and the list of them all.
 */
export function createAttachments(source: AttachmentSource, sha256: Effects["sha256"]): Attachment[] {
  const files = [...listData(source), ...listTables(source.data), ...listContent(source.content)];
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const names = nameAll(sorted.map(({ path }) => path));
  const attachments = sorted.map(({ path, ...file }): Attachment => ({ ...file, name: names.get(path) ?? path }));
  const bijlagen = sorted.map(({ path, relationship, mediaType, bytes }): AttachmentList["bijlagen"][number] => ({
    bestand: path,
    naam: names.get(path) ?? path,
    relatie: relationship,
    mediatype: mediaType,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  return [...attachments, createList(source, bijlagen)];
}

function listData({ dataFile }: AttachmentSource): Travelling[] {
  return [
    {
      path: DATA_FILE,
      bytes: dataFile,
      mediaType: "application/json",
      relationship: "Data",
      description: "Alle cijfers van het rapport, voor computers",
    },
    {
      path: "data.schema.json",
      bytes: encodeJson(createDataSchema()),
      mediaType: "application/schema+json",
      relationship: "Supplement",
      description: "Beschrijving van data.json (JSON Schema)",
    },
    {
      path: "bijlagen.schema.json",
      bytes: encodeJson(createAttachmentSchema()),
      mediaType: "application/schema+json",
      relationship: "Supplement",
      description: `Beschrijving van ${ATTACHMENT_LIST} (JSON Schema)`,
    },
  ];
}

function listTables(data: DataFile): Travelling[] {
  const tables = createTables(data);
  return [
    ...tables.map((table): Travelling => ({
      path: table.file,
      bytes: encode(formatTable(table)),
      mediaType: "text/csv",
      relationship: "Data",
      description: `Tabel voor Excel. ${table.meaning}`,
    })),
    {
      path: "csv-metadata.json",
      bytes: encode(createDictionary(tables)),
      mediaType: "application/csvm+json",
      relationship: "Supplement",
      description: "Betekenis van de kolommen in de tabellen (CSV on the Web)",
    },
  ];
}

function listContent(content: AttachmentSource["content"]): Travelling[] {
  return [...content].map(([path, bytes]) => ({
    path: `${SOURCE_FOLDER}${path}`,
    bytes,
    mediaType: findMediaType(path) ?? "application/octet-stream",
    relationship: "Source",
    description: `Bron van het rapport: ${path}`,
  }));
}

/** A PDF knows no folders, and of a path many readers show only the last part: so the whole path is the name. */
function nameAll(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set([ATTACHMENT_LIST, FINGERPRINT_FILE]);
  for (const path of paths) {
    const plain = path.replaceAll("/", "__");
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${String(count)}__${plain}`;
    taken.add(name);
    names.set(path, name);
  }
  return names;
}

function createList(
  { data, unread, withheld, madeWith }: AttachmentSource,
  bijlagen: AttachmentList["bijlagen"],
): Attachment {
  const { deal, verslagjaar, versie, editie, voorbeeld } = data;
  const list: AttachmentList = {
    formaat: ATTACHMENT_FORMAT,
    deal,
    verslagjaar,
    versie,
    editie,
    voorbeeld,
    gemaakt_met: madeWith,
    ongelezen: [...unread],
    achtergehouden: [...withheld],
    bijlagen,
  };
  return {
    name: ATTACHMENT_LIST,
    bytes: encodeJson(list),
    mediaType: "application/json",
    relationship: "Supplement",
    description: "Welk rapport dit is, waarmee het is gemaakt, en van elke bijlage het controlegetal (SHA-256)",
  };
}

function encodeJson(value: unknown): Uint8Array {
  return encode(`${JSON.stringify(value, null, 1)}\n`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
