import { findNearest } from "../diagnostics/nearest.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { checkContent } from "../pipeline/check-content.ts";
import { createEditorFiles, EDITOR_FOLDER } from "../pipeline/editor-files.ts";
import { CONTENT_FILES, findContentFiles } from "../schema/content-files.ts";
import { CONTENT_OPTION, EXIT, type Command, type OptionValues } from "./command.ts";
import { formatFile, formatFileList } from "./format-fields.ts";
import { plainText } from "./plain-text.ts";

/** `rapport velden [BESTAND]`: what may be written in a content file, from the schema itself. */
export const velden: Command = {
  name: "velden",
  summary: "toont wat u in een bestand kunt invullen",
  description: [
    "Toont elk veld van een bestand met inhoud: wat het betekent, hoe u het schrijft en een voorbeeld.",
    "Zonder BESTAND ziet u welke bestanden er zijn.",
    "Met --schema schrijft het dezelfde uitleg in de map .schema van de inhoud, als JSON Schema. Een editor zoals",
    "Visual Studio Code vult er nummers en woorden mee aan, legt velden uit en streept aan wat niet klopt.",
  ].join("\n"),
  words: [
    {
      name: "BESTAND",
      help: "een bestand, zoals resultaten.yaml, deal/resultaten.yaml of project",
      isRequired: false,
      takesSeveral: false,
      allowed: [],
    },
  ],
  options: [
    { ...CONTENT_OPTION, help: "map met de inhoud, bij --schema (standaard: content)" },
    { name: "schema", takes: null, help: "maakt de hulp voor editors in .schema opnieuw", allowed: [] },
  ],
  examples: [
    { line: "rapport velden", meaning: "toont alle bestanden" },
    { line: "rapport velden project", meaning: "toont de velden van een project" },
    { line: "rapport velden content/2026/groen/resultaten.yaml", meaning: "toont de velden van dat bestand" },
    { line: "rapport velden --schema", meaning: "maakt de hulp voor editors" },
  ],
  run: runVelden,
};

async function runVelden(values: OptionValues, effects: Effects, [asked]: readonly string[]): Promise<number> {
  if (values.has("schema")) return writeSchemas(values.get("content") ?? "content", asked, effects);
  effects.stdout.write(asked === undefined ? showList() : showFiles(asked));
  return EXIT.good;
}

function showList(): string {
  return `${formatFileList()}\nTyp "rapport velden BESTAND" voor de velden van een bestand.\n`;
}

function showFiles(asked: string): string {
  const files = findContentFiles(asked);
  if (files.length === 0) throw unknownFile(asked);
  return files.map(formatFile).join(`\n${"=".repeat(RULE_WIDTH)}\n\n`);
}

async function writeSchemas(root: string, asked: string | undefined, effects: Effects): Promise<number> {
  if (asked !== undefined) throw new UsageError("Bij --schema hoort geen BESTAND.", "Laat een van de twee weg.");
  const { content, sources } = await checkContent(root, effects);
  if (sources.values.size === 0) {
    throw new UsageError(`In de map ${root} staat geen inhoud.`, "Geef een andere map met --content DIR.");
  }
  const files = createEditorFiles(content);
  const folder = `${root}/${EDITOR_FOLDER}`;
  await effects.replaceFolder(folder, files);
  effects.stdout.write(
    `De hulp voor editors staat in ${folder} (${String(files.length)} bestanden).\n` +
      `Opent u in Visual Studio Code de map ${root} zelf? Zet dan ${folder}/vscode-settings.json als settings.json in ${root}/.vscode.\n`,
  );
  return EXIT.good;
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
