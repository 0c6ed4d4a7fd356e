import type { Effects, FileEntry } from "../src/effects.ts";
import type { RuleId } from "../src/diagnostics/catalogue.ts";
import { overlay } from "./helpers/fixtures.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** A case that cannot be a folder of text files: of bytes, of size, of what the machine does. */
export interface MachineCase {
  /** What it is about; "geen" where nothing may be found. */
  readonly rule: RuleId | "geen";
  readonly name: string;
  readonly change?: (base: FileTree) => FileTree;
  readonly disturb?: (effects: Effects) => Effects;
  readonly expected: readonly string[];
}

const PROJECT = "2026/groen/projecten/laan.yaml";
const PROSE = "2026/groen/voortgang.md";
const MB = 1024 * 1024;

function put(path: string, bytes: Uint8Array): (base: FileTree) => FileTree {
  return (base) => overlay(base, new Map([[path, bytes]]));
}

/** The same text in every file of text, written in another way. */
function rewrite(write: (text: string) => string): (base: FileTree) => FileTree {
  return (base) => new Map([...base].map(([path, bytes]) => [path, toBytes(write(toText(bytes)))]));
}

function listAlso(...entries: readonly FileEntry[]): (effects: Effects) => Effects {
  return (effects) => ({
    ...effects,
    listFiles: async (root) => [...((await effects.listFiles(root)) ?? []), ...entries],
  });
}

function failToRead(path: string, error: Error): (effects: Effects) => Effects {
  return (effects) => ({
    ...effects,
    readFile: (root, asked) => (asked === path ? Promise.reject(error) : effects.readFile(root, asked)),
  });
}

function nest(open: string, close: string): string {
  return `naam: ${open.repeat(10_000)}${close.repeat(10_000)}\n`;
}

function indent(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}veld:\n`).join("");
}

/** Latin 1: as an old text editor saves "é". */
function toLatin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function toUtf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
}

/** The text with so many blank lines behind it that it has this length. */
function pad(bytes: Uint8Array, length: number): Uint8Array {
  const padded = new Uint8Array(length).fill(0x0a);
  padded.set(bytes);
  return padded;
}

/** One file more than is read, beside the 14 of the base. */
const STRAY = Array.from({ length: 20_000 - 14 + 1 }, (_, index) => `zip/${String(index).padStart(5, "0")}/.DS_Store`);

/** The project under another name, beside itself. */
function addProject(name: string): (base: FileTree) => FileTree {
  // Not a copy: it is called otherwise
  const rename = (text: string): string => text.replace(/^naam: .*$/mu, "naam: Nog een project");
  return (base) => put(`2026/groen/projecten/${name}`, toBytes(rename(toText(base.get(PROJECT)))))(base);
}

/** The project under another name, and what refers to it too. */
function renameProject(id: string, asStored = id): (base: FileTree) => FileTree {
  return (base) =>
    new Map(
      [...base].map(([path, bytes]) =>
        path === PROJECT
          ? [`2026/groen/projecten/${asStored}.yaml`, bytes]
          : [
              path,
              path === "2026/financien.yaml"
                ? toBytes(toText(bytes).replaceAll("project: laan", `project: ${id}`))
                : bytes,
            ],
      ),
    );
}

/** The marks of a name that no disk of Windows takes, and those that do not show. */
const BAD_NAMES = [
  "con.yaml",
  "NUL.yaml",
  "com1.oud.yaml",
  "fase:2.yaml",
  "fase 2?.yaml",
  "a<b>.yaml",
  'a"b|c*.yaml',
  "a\\b.yaml",
  "a\tb.yaml",
  "a\u200bb.yaml",
];

/** With the folders before it and the ending behind it as long as a path in the content may be. */
const LONGEST = "a".repeat(192 - "2026/groen/projecten/.yaml".length);

const TOO_DEEP = (column: number, line = 1): readonly string[] => [
  `${PROJECT}:${String(line)}:${String(column)} yaml/too-deep`,
];

export const MACHINE_CASES: readonly MachineCase[] = [
  { rule: "geen", name: "Windows line ends", change: rewrite((text) => text.replaceAll("\n", "\r\n")), expected: [] },
  { rule: "geen", name: "a byte order mark", change: rewrite((text) => `\ufeff${text}`), expected: [] },
  {
    rule: "geen",
    name: "more brackets in quotation marks than a file may nest",
    change: rewrite((text) =>
      text.replace("Bomen langs de hele laan.", `"${"[{".repeat(30)} Bomen langs de hele laan."`),
    ),
    expected: [],
  },
  {
    rule: "geen",
    name: "headings without their space, in capitals or with a colon",
    change: put(PROSE, toBytes("##KERN\n\nBomen.\n\n## Wat hebben we bereikt:\n\nEen rij.\n\n###Dit is geen kop\n")),
    expected: [],
  },
  {
    rule: "geen",
    name: "a comment behind a mark, a number, a date and a choice",
    change: (base) =>
      put(
        PROJECT,
        toBytes(
          toText(base.get(PROJECT))
            .replace("status: in uitvoering", "status: in uitvoering # sinds mei")
            .replace("start: 2025-01-01", "start: 2025-01-01 # nieuwjaar")
            .replace("resultaten: [G1]", "resultaten:\n  - G1 # bomen"),
        ),
      )(base),
    expected: [],
  },
  {
    rule: "geen",
    name: "quotation marks, colons and hash signs between quotation marks",
    change: (base) =>
      put(
        PROJECT,
        toBytes(
          toText(base.get(PROJECT)).replace(
            "doel: Bomen langs de hele laan.",
            'doel: "Let op: ‘t is plan #2, “groen”"',
          ),
        ),
      )(base),
    expected: [],
  },
  {
    rule: "geen",
    name: "references whose accents stand beside their letters",
    change: (base) =>
      rewrite((text) => text.replace("## Kern\n", "## Kern\n\nWe gaven {{project.cafe\u0301.rijk.besteed}} uit.\n"))(
        renameProject("cafe\u0301", "caf\u00e9")(base),
      ),
    expected: [],
  },
  {
    rule: "load/no-content",
    name: "no such folder",
    disturb: (effects) => ({ ...effects, listFiles: () => Promise.resolve(null) }),
    expected: [". load/no-content"],
  },
  {
    rule: "load/system-file",
    name: "what a Mac and Windows leave behind",
    change: (base) =>
      overlay(
        base,
        new Map([
          ["2026/.DS_Store", toBytes("x")],
          ["Thumbs.db", toBytes("x")],
        ]),
      ),
    expected: ["2026/.DS_Store load/system-file", "Thumbs.db load/system-file"],
  },
  {
    rule: "load/link",
    name: "a link and a device",
    disturb: listAlso(
      { path: "2026/context.md", size: 0, kind: "link" },
      { path: "deal/aanpak.yaml", size: 0, kind: "other" },
    ),
    expected: ["2026/context.md load/link", "deal/aanpak.yaml load/link"],
  },
  {
    rule: "load/unreadable",
    name: "another program holds the file",
    disturb: failToRead(PROSE, Object.assign(new Error("busy"), { code: "EBUSY" })),
    expected: [`${PROSE} load/unreadable`],
  },
  {
    rule: "load/unreadable",
    name: "an unknown code",
    disturb: failToRead(PROSE, Object.assign(new Error("io"), { code: "EIO" })),
    expected: [`${PROSE} load/unreadable`],
  },
  {
    rule: "load/unreadable",
    name: "no code",
    disturb: failToRead(PROSE, new Error("?")),
    expected: [`${PROSE} load/unreadable`],
  },
  ...BAD_NAMES.map((name): MachineCase => ({
    rule: "load/bad-name",
    name,
    change: addProject(name),
    expected: [`2026/groen/projecten/${name} load/bad-name`],
  })),
  {
    rule: "load/bad-name",
    name: "a folder that ends on a point",
    change: put("2026/groen./voortgang.md", toBytes("x")),
    expected: ["2026/groen./voortgang.md load/bad-name"],
  },
  {
    rule: "load/bad-name",
    name: "a letter too much to be taken out again, and just not",
    change: (base) => addProject(`${LONGEST}.yaml`)(addProject(`${LONGEST}b.yaml`)(base)),
    expected: [`2026/groen/projecten/${LONGEST}b.yaml load/bad-name`],
  },
  {
    rule: "load/bad-name",
    name: "a project that others refer to",
    change: renameProject("laan?"),
    expected: ["2026/groen/projecten/laan?.yaml load/bad-name"],
  },
  {
    rule: "load/same-name",
    name: "capitals",
    change: addProject("Laan.yaml"),
    expected: ["2026/groen/projecten/Laan.yaml load/same-name"],
  },
  {
    rule: "load/same-name",
    name: "a letter of two letters",
    change: (base) => addProject("\ufb01ets.yaml")(addProject("fiets.yaml")(base)),
    expected: ["2026/groen/projecten/\ufb01ets.yaml load/same-name"],
  },
  {
    rule: "load/same-name",
    name: "an accent written in two ways",
    change: (base) => overlay(renameProject("caf\u00e9")(base), renameProject("caf\u00e9", "cafe\u0301")(base)),
    expected: ["2026/groen/projecten/caf\u00e9.yaml load/same-name"],
  },
  {
    rule: "load/split-accents",
    name: "a name from a Mac, referred to as everybody types it",
    change: renameProject("caf\u00e9", "cafe\u0301"),
    expected: ["2026/groen/projecten/caf\u00e9.yaml load/split-accents"],
  },
  {
    rule: "load/not-utf8",
    name: "Latin 1",
    change: put(PROSE, toLatin("## Kern\n\nEen café aan de laan.\n")),
    expected: [`${PROSE}:3:8 load/not-utf8`],
  },
  {
    rule: "load/not-utf8",
    name: "UTF-16",
    change: put(PROSE, toUtf16("## Kern\n")),
    expected: [`${PROSE}:1:1 load/not-utf8`],
  },
  {
    rule: "load/not-utf8",
    name: "a letter cut off at the end",
    change: put(PROSE, toBytes("## Kern\n\nEen café").subarray(0, -1)),
    expected: [`${PROSE}:3:8 load/not-utf8`],
  },
  {
    rule: "load/binary",
    name: "a renamed Word file",
    change: put(PROSE, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)),
    expected: [`${PROSE} load/binary`],
  },
  {
    rule: "load/too-large",
    name: "three megabytes of text",
    change: put(PROSE, new Uint8Array(3 * MB).fill(0x61)),
    expected: [`${PROSE} load/too-large`],
  },
  {
    rule: "geen",
    name: "text of exactly as many bytes as may be",
    change: (base) => put(PROSE, pad(base.get(PROSE) ?? new Uint8Array(), 2 * MB))(base),
    expected: [],
  },
  {
    rule: "load/too-large",
    name: "a picture of thirteen megabytes",
    change: put("2026/beelden/laan.png", new Uint8Array(13 * MB)),
    expected: ["2026/beelden/laan.png load/too-large"],
  },
  {
    rule: "load/too-many-files",
    name: "another folder stands in it",
    disturb: listAlso(...STRAY.map((path): FileEntry => ({ path, size: 1, kind: "file" }))),
    expected: [". load/too-many-files", ...STRAY.slice(0, 20_000 - 14).map((path) => `${path} load/system-file`)],
  },
  {
    rule: "yaml/too-deep",
    name: "ten thousand brackets",
    change: put(PROJECT, toBytes(nest("[", "]"))),
    expected: TOO_DEEP(47),
  },
  {
    rule: "yaml/too-deep",
    name: "ten thousand braces",
    change: put(PROJECT, toBytes(nest("{a: ", "}"))),
    expected: TOO_DEEP(167),
  },
  {
    rule: "yaml/too-deep",
    name: "as many indents as a file of the largest size holds",
    change: put(PROJECT, toBytes(indent(2_000))),
    expected: TOO_DEEP(1, 41),
  },
  {
    rule: "load/too-large",
    name: "ten thousand indents",
    change: put(PROJECT, toBytes(indent(10_000))),
    expected: [`${PROJECT} load/too-large`],
  },
  {
    rule: "yaml/too-deep",
    name: "ten thousand dashes",
    change: put(PROJECT, toBytes(`${"- ".repeat(10_000)}x\n`)),
    expected: TOO_DEEP(1),
  },
];
