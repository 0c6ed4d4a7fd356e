import type { Effects, FileEntry, Printer } from "../effects.ts";
import { SOURCE_FOLDER } from "../value/safe-path.ts";
import type { ReportFiles } from "../readback/read-report.ts";
import { buildReport, type BuiltReport } from "./build-report.ts";
import { checkContent } from "./check-content.ts";

/** A root that no folder on disk has: the content lives in the PDF. */
const ROOT = "\0bronnen";

/**
 * Makes a report again from nothing but the sources that travel in it. Writes nothing.
 *
 * @returns null when the sources hold no such report year
 */
export async function rebuildReport(
  { list, files, data }: ReportFiles,
  printer: Printer,
  { effects, onStep }: { readonly effects: Effects; readonly onStep: (step: string) => void },
): Promise<BuiltReport | null> {
  const inMemory = readFromMemory(selectSources(files), list.ongelezen, effects);
  onStep("Inhoud lezen en controleren");
  const checked = await checkContent(ROOT, inMemory);
  const assessment = checked.assessments.find(({ jaar }) => jaar.naam === list.verslagjaar);
  if (assessment === undefined) return null;
  const { versie: version } = list;
  return buildReport(
    {
      version,
      edition: "partijen",
      checked,
      assessment,
      outputRoot: ROOT,
      printer,
      wantsArchive: false,
      wantsWord: false,
      wantsNote: false,
      // What was sent is no source and does not travel: what the report tells of it does
      tellChanges: () => Promise.resolve(data.veranderd),
      onStep,
    },
    inMemory,
  );
}

function selectSources(files: ReportFiles["files"]): ReadonlyMap<string, Uint8Array> {
  const sources = [...files].filter(([path]) => path.startsWith(SOURCE_FOLDER));
  return new Map(sources.map(([path, bytes]) => [path.slice(SOURCE_FOLDER.length), bytes]));
}

/** The effects with a folder of content that exists only here; one that could not be read then cannot be read now. */
function readFromMemory(
  sources: ReadonlyMap<string, Uint8Array>,
  unread: readonly string[],
  effects: Effects,
): Effects {
  const entries: FileEntry[] = [
    ...[...sources].map(([path, { length }]): FileEntry => ({ path, size: length, kind: "file" })),
    ...unread.map((path): FileEntry => ({ path, size: 0, kind: "file" })),
  ];
  return {
    ...effects,
    listFiles: (root) => (root === ROOT ? Promise.resolve(entries) : effects.listFiles(root)),
    readFile: (root, path) => {
      if (!root.startsWith(ROOT)) return effects.readFile(root, path);
      const bytes = root === ROOT ? sources.get(path) : undefined;
      return bytes === undefined ? Promise.reject(new Error(`not in the PDF: ${path}`)) : Promise.resolve(bytes);
    },
  };
}
