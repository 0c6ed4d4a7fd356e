import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { EnvironmentError } from "../errors.ts";

/**
 * Tries to write where a folder is, or where it would be made; nothing is left behind.
 *
 * @throws EnvironmentError when that does not go
 */
export async function tryWriting(folder: string): Promise<void> {
  const place = findExisting(resolve(folder));
  try {
    const tried = await mkdtemp(join(place, ".rapport-proef-"));
    await rm(tried, { recursive: true });
  } catch (error) {
    throw new EnvironmentError(
      `In de map ${place} mag niet worden geschreven.`,
      "Kies met --output een andere map, of vraag de beheerder om schrijfrechten.",
      { cause: error },
    );
  }
}

/** The folder itself, or the nearest one above it that is there. */
function findExisting(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : findExisting(above);
}
