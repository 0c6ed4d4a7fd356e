import type { Effects, OutputFile } from "../effects.ts";

/** Where the files of a new deal lie among the templates. */
const FOLDER = "nieuw/deal/";
/** Stands in those files, and in their paths, for the year of the first report. */
const YEAR = /JJJJ/gu;

/**
 * The files of a new deal: its questions, which are the same for every deal, with the year of its first report.
 *
 * @param templates text by path, relative to the folder of the new deal
 * @param jaar name of the first report
 */
export function createDeal(templates: ReadonlyMap<string, string>, jaar: string): OutputFile[] {
  const fill = (text: string): string => text.replace(YEAR, jaar);
  const encoder = new TextEncoder();
  return [...templates].map(([path, text]) => ({ path: fill(path), bytes: encoder.encode(fill(text)) }));
}

/** Reads the files of which a new deal is made from the program's own templates, in the order of their paths. */
export async function readDealTemplates({ listFiles, readFile, program }: Effects): Promise<Map<string, string>> {
  const entries = (await listFiles(program.templates)) ?? [];
  const paths = entries.map(({ path }) => path).filter((path) => path.startsWith(FOLDER));
  const decoder = new TextDecoder();
  const read = paths.sort().map(async (path) => {
    const text = decoder.decode(await readFile(program.templates, path));
    return [path.slice(FOLDER.length), text] as const;
  });
  return new Map(await Promise.all(read));
}
