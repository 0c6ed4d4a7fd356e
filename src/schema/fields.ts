import * as z from "zod";
import { readReportName } from "../content/report-order.ts";
import type { At } from "../source/at.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { fault, type FieldFault } from "./field-fault.ts";
import { findNearNumber, findNoValue, withoutLetters } from "./near-value.ts";
import {
  AMOUNT,
  COPIED,
  countNotation,
  DATE_FORM,
  DATE_OR_UNKNOWN,
  DAY_OF_YEAR,
  ID,
  NAME,
  NUMBER,
  OUTSIDE,
  ORGANISATION,
  QUOTATION,
  referenceNotation,
  REPORT_NAME,
  SHA256,
  TEXT,
  wordNotation,
  YES_NO,
  type Notation,
} from "./notation.ts";
import { countDecimals, readDate, readNumber, type NumberForm } from "./read-scalar.ts";
import { CONVENANT, FOCUSGEBIED, RESULTAAT, SPOOR, THEMA } from "../value/nouns.ts";

/**
 * The kinds of field a content file has. Every scalar arrives as text; a field kind gives it its type or says, in the
 * words of the catalogue, what is wrong with it. Keys that are missing are never an error of zod: they become null, and
 * `check-fields.ts` reports those that were asked for. So one wrong field never costs the rest of its entry.
 */

/** What a field is, for those who walk a schema beside its data. */
export interface FieldInfo {
  /** The content is not complete without it. */
  readonly isRequired?: boolean;
  /** Free text: may hold Markdown and references to figures. */
  readonly isText?: boolean;
  /** Words that somebody wrote, not a mark, number, date or choice: none of them may get lost. */
  readonly isWords?: boolean;
  /** Words of the deal itself, which must be found in its text. */
  readonly isQuotation?: boolean;
  /** A group that says where something stands in the deal. */
  readonly isPlace?: boolean;
  /** Words of somebody else, kept as they are: none may get lost, and nobody judges how they were written. */
  readonly isOutside?: boolean;
  /** Of a group: the field whose value may stand for all of it. */
  readonly alone?: string;
  /** Names something that must exist. */
  readonly refersTo?: ReferenceKind;
  /** How a value was understood, as it is written in Dutch; null for one that was written so, or as the program does. */
  readonly understand?: (written: string) => string | null;
  /** What it means, for who fills it in: one short sentence. */
  readonly meaning?: string;
  /** An example of its own, where that of its notation would say too little. */
  readonly example?: string;
  /** How its value is written; a list and a group of fields have none. */
  readonly notation?: Notation;
  /** One value, or a list of values that each say from when they hold. */
  readonly isOverTime?: boolean;
}

export type ReferenceKind =
  | "resultaat"
  | "thema"
  | "spoor"
  | "project"
  | "focusgebied"
  | "gemeente"
  | "provincie"
  | "partij"
  | "aanpak"
  | "onderdeel"
  | "addendum";

export const FIELDS = z.registry<FieldInfo>();

type Parsed<T> = { readonly value: T } | { readonly fault: FieldFault };

function scalar<T>(parse: (text: string) => Parsed<T>): z.ZodType<T> {
  const field = z.string().transform((text, context): T => {
    const written = clean(text);
    const parsed = parse(written);
    if ("value" in parsed) return parsed.value;
    const found = findNoValue(written) ?? parsed.fault;
    context.addIssue({ code: "custom", params: { fault: found }, message: found.rule });
    return z.NEVER;
  });
  return field;
}

/** A value without the white space around it, and without signs in it that nobody can see. */
function clean(text: string): string {
  return text.replace(/\p{Cf}/gu, "").trim();
}

/**
 * Marks a field that must be there. Missing or empty it is null in the data and a finding at its entry.
 *
 * @param meaning one short sentence, for who fills it in
 * @param example a value as it stands behind the colon; without one that of its kind is shown
 */
export function required<T extends z.ZodType>(field: T, meaning: string, example?: string) {
  const known = field.nullable().default(null);
  const info: FieldInfo = { isRequired: true, ...explain(meaning, example) };
  FIELDS.add(known, info);
  return known;
}

/** A field that may be absent or left empty; it is then null. Meaning and example as with `required`. */
export function optional<T extends z.ZodType>(field: T, meaning: string, example?: string) {
  const known = field.nullable().default(null);
  FIELDS.add(known, explain(meaning, example));
  return known;
}

/**
 * A list; absent or empty is the empty list, and a single item may stand without its dash. Meaning and example as with
 * `required`; the example is that of one item.
 */
export function list<T extends z.ZodType>(item: T, meaning: string, example?: string) {
  return listOf(item).register(FIELDS, explain(meaning, example));
}

/** A list that must have an item. */
export function requiredList<T extends z.ZodType>(item: T, meaning: string, example?: string) {
  return listOf(item).register(FIELDS, { isRequired: true, ...explain(meaning, example) });
}

function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (value): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );
}

function explain(meaning: string, example: string | undefined): FieldInfo {
  return example === undefined ? { meaning } : { meaning, example };
}

/** Fields whose names the writer chooses; all have the same kind of value. */
export function named<T extends z.ZodType>(value: T) {
  return z.record(z.string(), value);
}

/** Free text, possibly with Markdown and references. */
export function text() {
  return z.string().register(FIELDS, { isText: true, isWords: true, notation: TEXT });
}

/** A name, title or word: plain text of one line, with each accent in its letter. */
export function name() {
  return z
    .string()
    .transform((value) => toMark(value).replace(/\s+/gu, " "))
    .register(FIELDS, { isWords: true, notation: NAME });
}

/** A verbatim quotation: white space does not count. */
export function quotation() {
  return name().register(FIELDS, { isWords: true, isQuotation: true, notation: QUOTATION });
}

/** A number. Dutch notation is understood where it leaves one reading; where it leaves two, it is asked about. */
export function number() {
  return numberField({ notation: NUMBER, form: { decimals: null }, range: "", isInRange: () => true });
}

/** A whole number from `least` on. */
export function count(least = 0) {
  const range = `een heel getal vanaf ${String(least)}`;
  const isInRange = (value: number): boolean => Number.isInteger(value) && value >= least;
  return numberField({ notation: countNotation(least), form: { decimals: 0 }, range, isInRange });
}

interface NumberSpec {
  readonly notation: Notation;
  readonly form: NumberForm;
  /** What the field takes, in words. */
  readonly range: string;
  readonly isInRange: (value: number) => boolean;
}

/** A number field, with how it understands what is written; `toValue` makes of the number what the field holds. */
function numberField(spec: NumberSpec, toValue = (value: number): number => value) {
  const { parse, understand } = parseNumber(spec, toValue);
  return scalar(parse).register(FIELDS, { understand, notation: spec.notation });
}

interface NumberParser<T> {
  readonly parse: (written: string) => Parsed<T>;
  readonly understand: (written: string) => string | null;
}

/** How a number is read, and how it was understood. */
function parseNumber<T>({ form, range, isInRange }: NumberSpec, toValue: (value: number) => T): NumberParser<T> {
  const parse = (written: string): Parsed<T> => {
    const read = readNumber(written, form);
    if (read.kind === "dutch") return fault("schema/dutch-number", { text: written, readings: read.readings });
    const isOther = read.kind === "none" ? readNumber(written).kind !== "none" : !isInRange(read.value);
    if (isOther) return fault("schema/out-of-range", { text: written, range });
    if (read.kind === "number") return { value: toValue(read.value) };
    return findNearNumber(written) ?? fault("schema/not-a-number", { text: written });
  };
  const understand = (written: string): string | null => {
    const read = readNumber(clean(written), form);
    const meant = read.kind === "number" && read.isUnderstood ? String(read.value).replace(".", ",") : null;
    return meant === written.trim() ? null : meant;
  };
  return { parse, understand };
}

/** The name of a report, which is that of its folder (2026, 2026-1): a mark, not a number to compute with. */
export function reportName() {
  const range = "een jaar vanaf 2000, of een jaar met een nummer, zoals 2026-1";
  const isInRange = (value: number): boolean => Number.isInteger(value) && value >= FIRST_REPORT;
  const year = parseNumber({ notation: REPORT_NAME, form: { decimals: 0 }, range, isInRange }, String);
  const parse = (written: string): Parsed<string> => {
    const name = readReportName(written);
    return name === null || Number.parseInt(name, 10) < FIRST_REPORT ? year.parse(written) : { value: name };
  };
  const understand = (written: string): string | null => {
    const name = readReportName(clean(written));
    if (name === null) return year.understand(written);
    return name === written.trim() ? null : name;
  };
  return scalar(parse).register(FIELDS, { understand, notation: REPORT_NAME });
}

/** Before it a year is a slip of the pen. */
const FIRST_REPORT = 2000;

/** An amount has at most two digits behind the comma, so that a point before three is a thousand. */
const CENTS: NumberForm = { decimals: 2 };
/** Above it cents are no longer exact. */
const MOST_EURO = 1e13;

/** An amount in euro, as exact cents. */
export function amount() {
  const range = "een bedrag in euro met hoogstens twee cijfers achter de komma";
  const isInRange = (value: number): boolean => countDecimals(value) <= 2 && Math.abs(value) < MOST_EURO;
  return numberField({ notation: AMOUNT, form: CENTS, range, isInRange }, (value) => Math.round(value * 100));
}

/** A date, as an ISO date. */
export function date() {
  return scalar(parseDate).register(FIELDS, { understand: understandDate, notation: DATE_FORM });
}

function understandDate(written: string): string | null {
  const read = readDate(clean(written));
  const meant = read.kind === "date" && read.isUnderstood ? formatDate(read.iso) : null;
  return meant === written.trim() ? null : meant;
}

function parseDate(written: string): Parsed<string> {
  const read = readDate(written);
  if (read.kind === "date") return { value: read.iso };
  if (read.kind === "ambiguous") return fault("schema/dutch-date", { text: written, readings: read.readings });
  if (read.kind === "impossible") return fault("schema/impossible-date", { text: written });
  const meant = withoutLetters(written);
  return meant !== written && readDate(meant).kind === "date"
    ? fault("schema/letter-for-digit", { text: written, meant })
    : fault("schema/not-a-date", { text: written });
}

/** A day that returns every year, as month and day: 06-15. */
export function dayOfYear() {
  return scalar((written) =>
    /^\d{2}-\d{2}$/u.test(written) && readDate(`2001-${written}`).kind === "date"
      ? { value: written }
      : fault("schema/not-a-day", { text: written }),
  ).register(FIELDS, { notation: DAY_OF_YEAR });
}

/** ja or nee. */
export function yesNo() {
  return scalar((written) => {
    const word = written.toLowerCase();
    if (word === "ja" || word === "true") return { value: true };
    if (word === "nee" || word === "false") return { value: false };
    return fault("schema/not-yes-no", { text: written });
  }).register(FIELDS, { notation: YES_NO });
}

/** One of a few words; case, hyphens and underscores do not matter. */
export function word<const T extends string>(allowed: readonly T[]) {
  const fold = (written: string): string => written.toLowerCase().replace(/[\s_-]+/gu, " ");
  return scalar<T>((written) => {
    const found = allowed.find((candidate) => fold(candidate) === fold(written));
    return found === undefined ? fault("schema/wrong-word", { word: written, allowed, nearest: [] }) : { value: found };
  }).register(FIELDS, { notation: wordNotation(allowed) });
}

/** A date, or null for the word `onbekend`. */
export function dateOrUnknown() {
  return scalar<string | null>((written) =>
    written.toLowerCase() === "onbekend" ? { value: null } : parseDate(written),
  ).register(FIELDS, { understand: understandDate, notation: DATE_OR_UNKNOWN });
}

/** A mark by which other places refer to this one: small letters, digits, hyphens and points. */
export function id() {
  return scalar((typed) => {
    const written = toMark(typed);
    return /^[\p{Ll}\p{Lu}\d](?:[\p{Ll}\p{Lu}\d.-]*[\p{Ll}\p{Lu}\d])?$/u.test(written)
      ? { value: written }
      : fault("schema/bad-id", { text: written, suggestion: toSlug(written) });
  }).register(FIELDS, { notation: ID });
}

/** The SHA-256 of something, in hexadecimal. */
export function sha256() {
  return scalar((written) => {
    const hash = written.toLowerCase();
    return /^[0-9a-f]{64}$/u.test(hash) ? { value: hash } : fault("schema/not-a-hash", { text: written });
  }).register(FIELDS, { notation: SHA256 });
}

/** A value of another file as it stood there: it is compared and never printed, so it is no words of the report. */
export function copiedValue() {
  return scalar((written) => ({ value: toMark(written).replace(/\s+/gu, " ") })).register(FIELDS, { notation: COPIED });
}

/** A value as another program or file has it: by it something is found there, and it is no words of the report. */
export function outsideValue() {
  return scalar((written) => ({ value: toMark(written).replace(/\s+/gu, " ") })).register(FIELDS, {
    notation: OUTSIDE,
  });
}

/** Words of somebody else, as they came: no text of the report, so without figures in it. */
export function outsideText() {
  return z.string().register(FIELDS, { isWords: true, isOutside: true, notation: TEXT });
}

/** Words about the report that do not stand in it: without figures in it, and with as many lines as it takes. */
export function plainText() {
  return z.string().register(FIELDS, { isWords: true, notation: TEXT });
}

/** A group of fields of which one may stand for all: `plaats: algemeen` beside `plaats: {soort: thema, id: groen}`. */
export function aloneOr<T extends z.ZodObject>(field: keyof T["shape"] & string, group: T) {
  const known = z.preprocess((value): unknown => (typeof value === "string" ? { [field]: value } : value), group);
  FIELDS.add(known, { alone: field });
  return known;
}

/** Where TOOI keeps the organisations of the government. */
const TOOI_ORGANISATION = /^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z]+\/[a-z\d]+$/u;

/** The address by which the government's own list (TOOI) knows an organisation. */
export function organisationId() {
  return scalar((written) =>
    TOOI_ORGANISATION.test(written)
      ? { value: written }
      : fault("schema/wrong-word", {
          word: written,
          allowed: ["een adres zoals https://identifier.overheid.nl/tooi/id/gemeente/gm0000"],
          nearest: [],
        }),
  ).register(FIELDS, { notation: ORGANISATION });
}

const MARK_OF: Readonly<Record<ReferenceKind, Notation>> = {
  resultaat: referenceNotation(`nummer van een ${RESULTAAT.naam}`, '"3.1"'),
  thema: referenceNotation(`kenmerk van een ${THEMA.naam}`, "groen"),
  spoor: referenceNotation(`kenmerk van een ${SPOOR.naam}`, "buurten"),
  project: referenceNotation("kenmerk van een project (de naam van zijn bestand)", "laan-fase-2"),
  focusgebied: referenceNotation(`kenmerk van een ${FOCUSGEBIED.naam}`, "oude-haven"),
  gemeente: referenceNotation("kenmerk van een gemeente", "voorbeeldstad"),
  provincie: referenceNotation("kenmerk van een provincie", "voorbeeldland"),
  partij: referenceNotation("kenmerk van een partij", "waterschap"),
  aanpak: referenceNotation("nummer van een onderdeel van de aanpak", '"3.b"'),
  onderdeel: referenceNotation(`kenmerk van een onderdeel van ${RESULTAAT.die}`, "bomen"),
  addendum: referenceNotation("kenmerk van een addendum", "meer-bomen"),
};

/** A mark of something that exists elsewhere. */
export function reference(kind: ReferenceKind) {
  return z.string().transform(toMark).register(FIELDS, { refersTo: kind, notation: MARK_OF[kind] });
}

/** A mark as it is compared with others: without the white space around it, and with each accent in its letter (NFC). */
export function toMark(written: string): string {
  return written.trim().normalize("NFC");
}

/** The mark that a name would be: lower-case letters, digits and dashes; "kenmerk" where it has none of these. */
export function toSlug(written: string): string {
  const plain = written
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase();
  return plain.replace(/[^a-z0-9.]+/gu, "-").replace(/^[-.]+|[-.]+$/gu, "") || "kenmerk";
}

/** Where something stands in the deal. */
export const bron = z
  .strictObject({
    artikel: optional(name(), "Het nummer van het artikel.", '"2"'),
    lid: optional(name(), "Het nummer van het lid.", '"1"'),
    onderdeel: optional(name(), "De letter, het streepje of de alinea.", "eerste streepje"),
    plaats: optional(name(), "Een plek die geen artikel is.", "algemene overwegingen"),
  })
  .register(FIELDS, { isPlace: true });
export type Bron = z.infer<typeof bron>;

/** A value that can change during the deal: one value, or a list of values each from a date on. */
export function overTime<T extends z.ZodType>(field: T, meaning: string, example?: string) {
  return overTimeOf(field, example).register(FIELDS, { isOverTime: true, ...explain(meaning, example) });
}

/** The same for a value that must be there. */
export function requiredOverTime<T extends z.ZodType>(field: T, meaning: string, example?: string) {
  return overTimeOf(field, example).register(FIELDS, {
    isOverTime: true,
    isRequired: true,
    ...explain(meaning, example),
  });
}

function overTimeOf<T extends z.ZodType>(field: T, example: string | undefined) {
  const entry = z.strictObject({
    vanaf: optional(date(), "De eerste dag waarop deze waarde geldt; bij de eerste waarde leeg."),
    waarde: required(field, "De waarde die dan geldt.", example),
    bron: optional(bron, "Waar deze waarde in de deal staat."),
  });
  return z
    .preprocess(
      (value) => (value === undefined || value === null ? undefined : listWritten(value)),
      z.array(entry).optional(),
    )
    .transform((value): OverTime<z.output<T>> | null =>
      value === undefined ? null : (value as OverTime<z.output<T>>),
    );
}

/** One value, one group that says from when, or a list of those. */
function listWritten(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return [typeof value === "object" ? value : { waarde: value }];
}

/** The states of a value through time, in the order written; those of addenda come last. */
export type OverTime<T> = readonly {
  readonly vanaf: string | null;
  readonly waarde: T | null;
  readonly bron: Bron | null;
  /** Where it stands when an addendum gave it; otherwise it stands with the value itself. */
  readonly at?: At;
  /** The addendum that gave it. */
  readonly addendum?: AddendumMark;
}[];

/** What is told of an addendum beside what it changed. */
interface AddendumMark {
  readonly id: string;
  readonly titel: string | null;
  /** The day on which it was signed: until then nobody could know of it. */
  readonly ondertekend: string | null;
}

/** A quotation with its place. */
export const passage = z.strictObject({
  citaat: required(quotation(), `De woorden uit ${CONVENANT.de}.`, "De regio versterkt de brede welvaart."),
  bron: required(bron, "Waar deze woorden in de deal staan."),
  titel: optional(name(), "Een korte titel boven het citaat.", "Eerst andere regelingen"),
});
export type Passage = z.infer<typeof passage>;
