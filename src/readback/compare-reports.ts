import { DATA_FILE, type AttachmentList, type MadeWith } from "../publish/attachment-schema.ts";
import { keepKnown1 } from "../publish/format-1.ts";
import { keepKnown2, withoutLater2 } from "../publish/format-2.ts";
import { ATTACHMENT_LIST, FINGERPRINT_FILE } from "../value/attached-names.ts";
import { SOURCE_FOLDER } from "../value/safe-path.ts";
import { compareSequences, type Placed } from "./compare-sequences.ts";
import { compareValues } from "./compare-values.ts";
import { joinComparisons, type Comparison } from "./difference.ts";
import { parseJson } from "./read-list.ts";
import type { ReportFiles } from "./read-report.ts";

/** What travels in a PDF, held against what travels in the one that was made of its sources again. */
export function compareReports(given: ReportFiles, rebuilt: ReportFiles): Comparison {
  if (given.format < rebuilt.format) return compareOlder(given, rebuilt);
  const [left, right] = [listCompared(given), listCompared(rebuilt)];
  const both = left.filter((path) => rebuilt.files.has(path) && path !== ATTACHMENT_LIST);
  return joinComparisons([
    compareSets([...left, ...given.others], right),
    compareValues(readData(given), readData(rebuilt), DATA_FILE),
    compareValues(withoutHashes(given), withoutHashes(rebuilt), ATTACHMENT_LIST),
    ...both
      .filter((path) => path !== DATA_FILE)
      .map((path) => compareSequences(listLines(given, path), listLines(rebuilt, path))),
  ]);
}

/** What describes the others is of its format, and says nothing of the report. */
const DESCRIPTIONS = new Set(["data.schema.json", "bijlagen.schema.json", "csv-metadata.json"]);

/**
 * The same for a PDF that an earlier program made: what its format knows is compared, and that it holds nothing which that
 * format does not know. Later tables are not there, and later columns stand at the end.
 */
function compareOlder(given: ReportFiles, rebuilt: ReportFiles): Comparison {
  const compared = (path: string): boolean => !DESCRIPTIONS.has(path);
  const left = listCompared(given).filter(compared);
  const right = listCompared(rebuilt).filter(
    (path) => compared(path) && (path.startsWith(SOURCE_FOLDER) || given.files.has(path)),
  );
  const written = readData(given);
  const isIn = ({ bestand }: { readonly bestand: string }): boolean => right.includes(bestand);
  return joinComparisons([
    compareSets([...left, ...given.others], right),
    compareValues(written, given.format === 1 ? keepKnown1(written) : keepKnown2(written), DATA_FILE),
    compareValues(withoutLater2(given.data), withoutLater2(rebuilt.data), DATA_FILE),
    compareValues(withoutHashes(given, isIn), withoutHashes(rebuilt, isIn), ATTACHMENT_LIST),
    ...left
      .filter((path) => rebuilt.files.has(path) && path !== ATTACHMENT_LIST && path !== DATA_FILE)
      .map((path) => {
        const lines = listLines(given, path);
        const columns = path.endsWith(".csv") ? cutCells(lines[0]?.text ?? "").length : Infinity;
        const own = listLines(rebuilt, path).map((line) => ({ ...line, text: keepColumns(line.text, columns) }));
        return compareSequences(lines, own);
      }),
  ]);
}

/** The cells of a line of a table, as they are written. */
function cutCells(line: string): string[] {
  return line.replace(/\r$/u, "").match(/(?:"(?:[^"]|"")*"|[^;"])+|(?<=^|;)(?=;|$)/gu) ?? [];
}

function keepColumns(line: string, count: number): string {
  const cells = count === Infinity ? [] : cutCells(line);
  return cells.length <= count ? line : `${cells.slice(0, count).join(";")}${line.endsWith("\r") ? "\r" : ""}`;
}

/** The fingerprint is of the PDF itself, and is compared with that. */
const listCompared = ({ files }: ReportFiles): string[] =>
  [...files.keys()].filter((path) => path !== FINGERPRINT_FILE);

/** As it is in the file, with what the shape of data.json does not know. */
function readData({ files }: ReportFiles): unknown {
  return parseJson(files.get(DATA_FILE) ?? new Uint8Array());
}

/** What is on one side only. */
function compareSets(given: readonly string[], rebuilt: readonly string[]): Comparison {
  const [left, right] = [new Set(given), new Set(rebuilt)];
  const added = given.filter((path) => !right.has(path));
  const gone = rebuilt.filter((path) => !left.has(path));
  return {
    differences: [
      ...added.map((path) => ({ place: `bijlage ${path}`, given: "aanwezig", rebuilt: null })),
      ...gone.map((path) => ({ place: `bijlage ${path}`, given: null, rebuilt: "aanwezig" })),
    ],
    count: given.length,
  };
}

/** With what it was made is told apart; sizes and hashes follow from the files. */
function withoutHashes(
  { list }: ReportFiles,
  isCompared: (one: AttachmentList["bijlagen"][number]) => boolean = () => true,
): object {
  const bijlagen = list.bijlagen.filter(isCompared).map(({ bestand, naam, relatie, mediatype }) => ({
    bestand,
    naam,
    relatie,
    mediatype,
  }));
  return { ...list, gemaakt_met: null, bijlagen };
}

function listLines({ files }: ReportFiles, path: string): Placed[] {
  const lines = new TextDecoder().decode(files.get(path)).split("\n");
  return lines.map((text, index) => ({ place: `${path}, regel ${String(index + 1)}`, text }));
}

/** Something that is other here than where the report was made. */
export interface Circumstance {
  readonly name: string;
  readonly there: string;
  readonly here: string;
}

const NAMES: Readonly<Record<keyof MadeWith, string>> = {
  versie: "de versie van het programma",
  bouw: "het programma zelf",
  node: "Node",
  browser: "de browser",
  systeem: "het systeem",
};

/** What is other here; nothing when the same bytes may be expected. */
export function listCircumstances(there: MadeWith, here: MadeWith): Circumstance[] {
  // The keys are exactly those of NAMES
  const keys = Object.keys(NAMES) as (keyof MadeWith)[];
  return keys
    .filter((key) => there[key] !== here[key])
    .map((key) => ({ name: NAMES[key], there: there[key], here: here[key] }));
}
