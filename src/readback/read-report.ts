import type { Effects } from "../effects.ts";
import type { FoundAttachment } from "../pdf/attachments/read-attachments.ts";
import { DATA_FILE, type AttachmentList } from "../publish/attachment-schema.ts";
import { ATTACHMENT_LIST, FINGERPRINT_FILE } from "../value/attached-names.ts";
import type { Fingerprint } from "../pdf/shape/take-fingerprint.ts";
import { fingerprintFile } from "../publish/fingerprint-schema.ts";
import type { DataFile } from "../publish/data-schema.ts";
import { readData } from "./read-data.ts";
import { parseJson, readList, type ReadList } from "./read-list.ts";
import { isSafePath, toSamePath } from "../value/safe-path.ts";

/** What was taken out of a PDF of a report again; every checksum was right. */
export interface ReportFiles {
  readonly list: AttachmentList;
  readonly data: DataFile;
  /** The format in which its figures are written; `data` has them in that of today. */
  readonly format: number;
  /** All attachments by path, with forward slashes: safe to write below a folder. The list itself is one of them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was told of the PDF itself when it was made; null when that is not there or cannot be read. */
  readonly fingerprint: Fingerprint | null;
  /** Names of attachments that are none of the report's: somebody else added them. They are not in `files`. */
  readonly others: readonly string[];
}

/** Why the attachments of a PDF cannot be used. */
export type AttachmentProblem =
  | Exclude<ReadList, { readonly kind: "list" }>
  | { readonly kind: "foreign" | "data-damaged" }
  /** A path that leads out of its folder, or two that are the same file. */
  | { readonly kind: "unsafe" | "double"; readonly name: string }
  /** Attachments of the list that are not in the PDF, or are other ones than the list says. */
  | { readonly kind: "missing" | "changed"; readonly names: readonly string[] };

export type ReadReport = { readonly kind: "report"; readonly report: ReportFiles } | AttachmentProblem;

/** Holds the attachments of a PDF against the list that travels with them. */
export function readReport(attachments: readonly FoundAttachment[], sha256: Effects["sha256"]): ReadReport {
  const listed = attachments.find(({ name }) => name === ATTACHMENT_LIST);
  if (!listed?.bytes) return { kind: "foreign" };
  const read = readList(listed.bytes);
  if (read.kind !== "list") return read;
  const { list } = read;
  const fault = checkNames(list, attachments) ?? checkBytes(list, attachments, sha256);
  if (fault !== null) return fault;
  const files = new Map([...pairUp(list, attachments), [ATTACHMENT_LIST, listed.bytes]]);
  const found = readData(files.get(DATA_FILE) ?? new Uint8Array());
  if (found === null || !isSameReport(list, found.data)) return { kind: "data-damaged" };
  const fingerprint = readFingerprint(attachments);
  if (fingerprint !== null) files.set(FINGERPRINT_FILE, fingerprint.bytes);
  const known = new Set([ATTACHMENT_LIST, FINGERPRINT_FILE, ...list.bijlagen.map(({ naam }) => naam)]);
  const others = attachments.map(({ name }) => name).filter((name) => !known.has(name));
  return {
    kind: "report",
    report: { list, ...found, files, fingerprint: fingerprint?.read ?? null, others },
  };
}

function readFingerprint(
  attachments: readonly FoundAttachment[],
): { readonly bytes: Uint8Array; readonly read: Fingerprint | null } | null {
  const bytes = attachments.find(({ name }) => name === FINGERPRINT_FILE)?.bytes ?? null;
  if (bytes === null) return null;
  const parsed = fingerprintFile.safeParse(parseJson(bytes));
  return { bytes, read: parsed.success ? parsed.data : null };
}

function checkNames({ bijlagen }: AttachmentList, attachments: readonly FoundAttachment[]): AttachmentProblem | null {
  const paths = [ATTACHMENT_LIST, FINGERPRINT_FILE, ...bijlagen.map(({ bestand }) => bestand)];
  const unsafe = paths.find((path) => !isSafePath(path));
  if (unsafe !== undefined) return { kind: "unsafe", name: unsafe };
  const names = attachments.map(({ name }) => name);
  const double = findDouble(paths, toSamePath) ?? findDouble(names, (name) => name);
  return double === null ? findFileAsFolder(paths) : { kind: "double", name: double };
}

/** The first name that is the same as an earlier one. */
function findDouble(names: readonly string[], toKey: (name: string) => string): string | null {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(toKey(name)).size) ?? null;
}

/** One path cannot be both a file and the folder of another. */
function findFileAsFolder(paths: readonly string[]): AttachmentProblem | null {
  const files = new Set(paths.map(toSamePath));
  const isInFile = (path: string): boolean => {
    const steps = toSamePath(path).split("/");
    return steps.some((_step, index) => index > 0 && files.has(steps.slice(0, index).join("/")));
  };
  const double = paths.find(isInFile);
  return double === undefined ? null : { kind: "double", name: double };
}

function checkBytes(
  list: AttachmentList,
  attachments: readonly FoundAttachment[],
  sha256: Effects["sha256"],
): AttachmentProblem | null {
  const found = pairUp(list, attachments);
  const missing = list.bijlagen.filter(({ bestand }) => !found.has(bestand));
  if (missing.length > 0) return { kind: "missing", names: missing.map(({ bestand }) => bestand) };
  const changed = list.bijlagen.filter((one) => sha256(found.get(one.bestand) ?? new Uint8Array()) !== one.sha256);
  return changed.length > 0 ? { kind: "changed", names: changed.map(({ bestand }) => bestand) } : null;
}

/** The attachments that the list names and that are there, by path. */
function pairUp({ bijlagen }: AttachmentList, attachments: readonly FoundAttachment[]): Map<string, Uint8Array> {
  const byName = new Map(attachments.map(({ name, bytes }) => [name, bytes]));
  return new Map(
    bijlagen.flatMap(({ bestand, naam }): [string, Uint8Array][] => {
      const bytes = byName.get(naam);
      return bytes ? [[bestand, bytes]] : [];
    }),
  );
}

function isSameReport(list: AttachmentList, { deal, verslagjaar, versie, editie }: DataFile): boolean {
  return (
    list.deal.id === deal.id && list.verslagjaar === verslagjaar && list.versie === versie && list.editie === editie
  );
}
