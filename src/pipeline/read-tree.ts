import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { Range } from "../diagnostics/diagnostic.ts";
import type { Effects, FileEntry } from "../effects.ts";
import { createLineMap } from "../source/line-map.ts";
import type { FileRole, LoadedFile, Sources } from "../content/sources.ts";
import type { ImageSource, SourceFile, TextSource } from "../source/source-file.ts";
import { classifyPath } from "../read/classify-path.ts";
import { decodeText } from "../read/decode-text.ts";
import { parseMarkdown } from "../read/parse-markdown.ts";
import { parseYaml } from "../read/parse-yaml.ts";

/** Files of office programs; another name does not make text of them. */
const OFFICE = /\.(?:docx?|xlsx?|pptx?|odt|ods|rtf|pdf|pages|numbers)$/iu;
const MOST_FILES = 20_000;
const MOST_TEXT_BYTES = 2 * 1024 * 1024;
const MOST_IMAGE_BYTES = 12 * 1024 * 1024;
/** Files read at a time: enough to keep a disk busy, few enough not to run out of handles. */
const READ_AT_ONCE = 32;

type LoadEffects = Pick<Effects, "listFiles" | "readFile" | "sha256">;

/** Reads a content root: decodes, parses, and reports whatever cannot be used. A bad file costs only itself. */
export async function loadContent(root: string, effects: LoadEffects, report: Report): Promise<Sources> {
  const found = await effects.listFiles(root);
  if (found === null) report("load/no-content", { file: null, range: null }, { root });
  const entries = [...(found ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (entries.length > MOST_FILES) {
    report("load/too-many-files", { file: null, range: null }, { count: entries.length, most: MOST_FILES });
  }
  const collector = createCollector(report);
  const wanted = entries.slice(0, MOST_FILES).filter((entry) => isWanted(entry, report));
  for (let start = 0; start < wanted.length; start += READ_AT_ONCE) {
    const batch = wanted.slice(start, start + READ_AT_ONCE);
    const read = await Promise.all(batch.map((entry) => readBytes(root, entry, effects)));
    for (const [index, entry] of batch.entries())
      collector.take(entry, read[index] ?? new Error("niet gelezen"), effects);
  }
  return collector.sources;
}

/** Whether the file has a role and a bearable size; says so when it has not. */
function isWanted(entry: FileEntry, report: Report): boolean {
  const role = classifyPath(entry.path);
  const place = { file: entry.path, range: null };
  if (role.role === "system") report("load/system-file", place, {});
  else if (entry.kind !== "file") report("load/link", place, {});
  else if (role.role === "unknown")
    report("load/unknown-file", place, { expected: role.expected, isText: !OFFICE.test(entry.path) });
  else return true;
  return false;
}

function mostBytes(role: FileRole): number {
  return role.role === "image" ? MOST_IMAGE_BYTES : MOST_TEXT_BYTES;
}

async function readBytes(root: string, entry: FileEntry, effects: LoadEffects): Promise<Uint8Array | Error> {
  if (entry.size > mostBytes(classifyPath(entry.path))) return new Uint8Array();
  try {
    return await effects.readFile(root, entry.path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

interface Collector {
  readonly sources: Sources;
  readonly take: (entry: FileEntry, bytes: Uint8Array | Error, effects: LoadEffects) => void;
}

function createCollector(report: Report): Collector {
  const files = new Map<string, LoadedFile>();
  const images = new Map<string, ImageSource>();
  const texts = new Map<string, TextSource>();
  const hashes = new Map<string, string>();
  const read = new Map<string, Uint8Array>();
  const broken = new Set<string>();
  const damaged = new Map<string, LoadedFile>();
  const take: Collector["take"] = (entry, bytes, effects) => {
    const { path } = entry;
    const role = classifyPath(path);
    const place = { file: path, range: null };
    broken.add(path);
    if (entry.size > mostBytes(role)) {
      report("load/too-large", place, { size: entry.size, most: mostBytes(role) });
      return;
    }
    if (bytes instanceof Error) {
      report("load/unreadable", place, { reason: describeReadError(bytes) });
      return;
    }
    hashes.set(path, effects.sha256(bytes));
    read.set(path, bytes);
    if (role.role === "image") {
      broken.delete(path);
      return void images.set(path, { path, bytes });
    }
    const text = decode(path, bytes, report);
    if (text === null) return;
    texts.set(path, text);
    const { source, isSound } = parse(text, report);
    if (source === null) return;
    if (isSound) broken.delete(path);
    (isSound ? files : damaged).set(path, { role, source });
  };
  return { sources: { files, images, texts, hashes, bytes: read, broken, damaged }, take };
}

function decode(path: string, bytes: Uint8Array, report: Report): TextSource | null {
  const decoded = decodeText(bytes);
  if (decoded.kind === "text") return { path, text: decoded.text, lines: createLineMap(decoded.text) };
  if (decoded.kind === "binary") report("load/binary", { file: path, range: null }, {});
  else
    report(
      "load/not-utf8",
      { file: path, range: rangeOfBadByte(decoded.readable, decoded.offset) },
      { guess: decoded.guess },
    );
  return null;
}

function rangeOfBadByte(readable: string, offset: number): Range {
  return createLineMap(readable).rangeAt(offset, offset);
}

function parse(text: TextSource, report: Report): { readonly source: SourceFile | null; readonly isSound: boolean } {
  if (text.path.endsWith(".yaml")) return parseYaml(text, report);
  return { source: text.path.endsWith(".md") ? parseMarkdown(text) : { ...text, kind: "text" }, isSound: true };
}

const READ_ERRORS: Record<string, string> = {
  EACCES: "u hebt geen rechten om het te openen",
  EPERM: "u hebt geen rechten om het te openen",
  EBUSY: "een ander programma houdt het bezet",
  ENOENT: "het is intussen weggehaald of hernoemd",
  EISDIR: "het is een map",
  EMFILE: "er staan te veel bestanden open",
};

function describeReadError(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return READ_ERRORS[code] ?? (code === "" ? "onbekende oorzaak" : code);
}
