import { findNearest } from "../diagnostics/nearest.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { CONTENT_FILES, findContentFiles } from "../schema/content-files.ts";
import { EXIT, type Command, type OptionValues } from "./command.ts";
import { formatFile, formatFileList } from "./format-fields.ts";
import { plainText } from "./plain-text.ts";

/** `rapport velden [BESTAND]`: what may be written in a content file, from the schema itself. */
export const velden: Command = {
  name: "velden",
  summary: "toont wat u in een bestand kunt invullen",
  description: [
    "Toont elk veld van een bestand met inhoud: wat het betekent, hoe u het schrijft en een voorbeeld.",
    "Zonder BESTAND ziet u welke bestanden er zijn.",
  ].join("\n"),
  argument: {
    name: "BESTAND",
    help: "een bestand, zoals resultaten.yaml, deal/resultaten.yaml of project",
    isRequired: false,
    takesSeveral: false,
  },
  options: [],
  examples: [
    { line: "rapport velden", meaning: "toont alle bestanden" },
    { line: "rapport velden project", meaning: "toont de velden van een project" },
    { line: "rapport velden content/2026/groen/resultaten.yaml", meaning: "toont de velden van dat bestand" },
  ],
  run: runVelden,
};

function runVelden(_values: OptionValues, { stdout }: Effects, [asked]: readonly string[]): Promise<number> {
  if (asked === undefined) {
    stdout.write(`${formatFileList()}\nTyp "rapport velden BESTAND" voor de velden van een bestand.\n`);
    return Promise.resolve(EXIT.good);
  }
  const files = findContentFiles(asked);
  if (files.length === 0) throw unknownFile(asked);
  stdout.write(files.map(formatFile).join(`\n${"=".repeat(RULE_WIDTH)}\n\n`));
  return Promise.resolve(EXIT.good);
}

/** Of the line between two files. */
const RULE_WIDTH = 40;

function unknownFile(asked: string): UsageError {
  const names = CONTENT_FILES.flatMap(({ path, aliases }) => [path.split("/").at(-1) ?? path, ...aliases]);
  const typed = asked.split(/[\\/]/u).at(-1) ?? asked;
  const [nearest] = findNearest(typed, names);
  const hint =
    nearest === undefined ? 'Typ "rapport velden" voor alle bestanden.' : `Bedoelde u "rapport velden ${nearest}"?`;
  return new UsageError(`In de inhoud bestaat geen bestand "${plainText(asked)}".`, hint);
}
