import type { Effects } from "../effects.ts";
import { manifestFile, type ManifestFile } from "../publish/manifest-schema.ts";
import { parseJson } from "../readback/read-list.ts";

/** Thousands of files fit in it. */
const MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

/** Reads a manifest.json by the path that somebody typed; null when there is none, or it is something else. */
export async function readManifest(path: string, effects: Effects): Promise<ManifestFile | null> {
  const size = await effects.measureFile(path);
  if (size === null || size > MOST_MANIFEST_BYTES) return null;
  const bytes = await effects.readFile("", path).catch(() => null);
  return bytes === null ? null : parseManifest(bytes);
}

/** What a manifest.json says; null when it is something else. */
export function parseManifest(bytes: Uint8Array): ManifestFile | null {
  const parsed = manifestFile.safeParse(parseJson(bytes));
  return parsed.success ? parsed.data : null;
}
