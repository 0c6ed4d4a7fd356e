import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The root of the checkout, where content/, templates/, output/ and dist/ lie: the same for the sources, as tests run
 * them, as for the build in dist/, and whatever the current folder is.
 *
 * @returns full path
 */
export function findProjectFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return findUpwards(here) ?? here;
}

function findUpwards(folder: string): string | null {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  return above === folder ? null : findUpwards(above);
}
