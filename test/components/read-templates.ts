import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TEMPLATES = fileURLToPath(new URL("../../templates/", import.meta.url));

/** Files below templates/ whose name ends in `ending`: path with forward slashes -> text. */
export function readTemplates(ending: string): ReadonlyMap<string, string> {
  const entries = readdirSync(TEMPLATES, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return new Map(
    paths.map((path) => [relative(TEMPLATES, path).split(sep).join("/"), readFileSync(path, "utf8")] as const),
  );
}
