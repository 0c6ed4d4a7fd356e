import { zipSync } from "fflate";
import type { ReportModel } from "../compose/report-model.ts";
import { PLACES_FORMAT, type PlacesFile } from "../publish/places-schema.ts";
import { writeXml, type XmlElement } from "../publish/write-xml.ts";
import { describeReport } from "../render/describe-report.ts";
import { exampleNotice } from "../render/page/example-notice.ts";
import { createLedger, createLinkLedger } from "./create-ledger.ts";
import { createNumbering } from "./create-numbering.ts";
import {
  createContentTypes,
  createCoreProperties,
  createDocumentRelations,
  createFooter,
  createFootnotes,
  createHeader,
  createNoteRelations,
  createOwnProperties,
  createPackageRelations,
  createSettings,
  type DocumentProperties,
} from "./create-parts.ts";
import { createStyles } from "./create-styles.ts";
import { formReport, type FormParts } from "./form-report.ts";
import { numberPlaces } from "./number-places.ts";
import { settleDocument } from "./settle-document.ts";
import { writeBody } from "./write-body.ts";
import { element, NAMESPACES } from "./xml.ts";

/** What a document for Word is made from beside the model. */
export interface WordInput extends FormParts {
  /** Hash of all the content that the report was made from. */
  readonly contentHash: string;
  /** Whether what can be commented on gets a number. */
  readonly isNumbered: boolean;
}

/** A report for Word, and what its numbered places are about. */
export interface MadeWord {
  readonly document: Uint8Array;
  readonly places: PlacesFile;
}

/**
 * Makes a report as a document for Word, in which each place that can be commented on has a number where that is asked.
 * The same model, pictures and hash give the same bytes: nothing in it is of the day or the machine on which it was made.
 */
export function createWord(model: ReportModel, { contentHash, isNumbered, ...parts }: WordInput): MadeWord {
  const { meta, chapters } = model;
  const { blocks, notes, anchors } = settleDocument(formReport(model, parts));
  const { numbers, places } = numberPlaces(isNumbered ? blocks : []);
  const ledger = createLedger(
    anchors,
    notes.map(({ id }) => id),
  );
  const body = writeBody(blocks, chapters.at(-1)?.orientation ?? "staand", { ledger, numbers });
  const inNotes = { ...ledger, ...createLinkLedger() };
  const footnotes = createFootnotes(notes, inNotes);
  const properties = describeDocument(model, contentHash);
  const xml: readonly (readonly [string, XmlElement])[] = [
    ["[Content_Types].xml", createContentTypes()],
    ["_rels/.rels", createPackageRelations()],
    ["docProps/core.xml", createCoreProperties(properties)],
    ["docProps/custom.xml", createOwnProperties(properties)],
    ["word/document.xml", element("w:document", NAMESPACES, [body])],
    ["word/_rels/document.xml.rels", createDocumentRelations(ledger)],
    ["word/styles.xml", createStyles()],
    ["word/numbering.xml", createNumbering(ledger.lists)],
    ["word/settings.xml", createSettings()],
    ["word/footnotes.xml", footnotes],
    ["word/_rels/footnotes.xml.rels", createNoteRelations(inNotes)],
    ["word/header.xml", createHeader([meta.versionLabel, exampleNotice(meta), meta.title])],
    ["word/footer.xml", createFooter()],
  ];
  const media = [...ledger.pictures].map(([bytes, { name }]) => [`word/media/${name}`, bytes] as const);
  return {
    document: pack([...xml.map(([path, root]) => [path, encode(writeXml(root))] as const), ...media]),
    places: {
      formaat: PLACES_FORMAT,
      deal: meta.dealId,
      rapport: meta.name,
      versie: meta.version,
      plaatsen: [...places],
    },
  };
}

function describeDocument({ meta, cover }: ReportModel, contentHash: string): DocumentProperties {
  return {
    title: `${meta.title} · ${meta.dealName} · ${meta.versionLabel}`,
    subject: describeReport(meta),
    creator: meta.author,
    keywords: ["voortgangsrapportage", meta.dealName, ...cover.themes.map(({ name }) => name)].join(", "),
    date: meta.reportDate,
    own: { Deal: meta.dealId, Rapport: meta.name, Versie: meta.version, Inhoud: contentHash },
  };
}

/** The earliest moment that a zip file knows. It has no time zone: the one of the machine is meant, and so it is the same everywhere. */
const EARLIEST = "1980-01-01T00:00:00";

function pack(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: EARLIEST, level: 9 });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
