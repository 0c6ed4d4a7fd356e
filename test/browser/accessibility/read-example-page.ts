import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const GOLDEN = fileURLToPath(new URL("../../golden/components/", import.meta.url));

/** The charts of the examples are stand-ins without a drawing; the shipped report has real ones. */
const WITHOUT_DRAWING = /[/\\]chart[/\\]/u;

/** The examples of the components in one page: what no shipped report has to show now stands in it too. */
export async function readExamplePage(styles: string): Promise<string> {
  const entries = await readdir(GOLDEN, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !WITHOUT_DRAWING.test(path));
  const examples = await Promise.all(paths.sort().map(readExample));
  return `<!doctype html><html lang="nl"><head><title>Alles</title><style>${styles}</style></head><body>${examples.join("\n")}</body></html>`;
}

/** A box stands only on the cover. */
async function readExample(path: string): Promise<string> {
  const html = await readFile(path, "utf8");
  return path.includes("result-box") ? `<header class="omslag">${html}</header>` : html;
}
