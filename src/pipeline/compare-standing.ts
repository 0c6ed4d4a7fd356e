import type { Effects, OutputFile } from "../effects.ts";

type StandingEffects = Pick<Effects, "listFiles" | "readFile" | "restoreFolder">;

/** What stands in a folder where an output is to come. */
export interface Standing {
  /** Names of its files; none where nothing stands. */
  readonly names: readonly string[];
  /** Whether exactly these files stand there, byte for byte. */
  readonly isSame: (files: readonly OutputFile[]) => Promise<boolean>;
}

/** Looks at what stands in a folder, after a replacement that was killed was mended. */
export async function findStanding(folder: string, effects: StandingEffects): Promise<Standing> {
  await effects.restoreFolder(folder);
  const names = ((await effects.listFiles(folder)) ?? []).map(({ path }) => path);
  const isSame: Standing["isSame"] = async (files) => {
    if (names.length !== files.length) return false;
    const same = await Promise.all(files.map((file) => standsThere(folder, file, effects)));
    return same.every((one) => one);
  };
  return { names, isSame };
}

async function standsThere(folder: string, { path, bytes }: OutputFile, effects: StandingEffects): Promise<boolean> {
  const standing = await effects.readFile(folder, path).catch(() => null);
  return standing?.length === bytes.length && standing.every((byte, index) => byte === bytes[index]);
}
