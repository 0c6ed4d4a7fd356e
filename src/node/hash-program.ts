import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { measureFile } from "./inspect-path.ts";
import { listFiles } from "./list-files.ts";
import { COMPILED } from "./load-program.ts";

const READ_AT_ONCE = 32;

/** What of a program decides its output beside its code: the packages it did not take in, and how pages look. */
const PARTS = ["package-lock.json", "templates", "dist/fonts"];

/**
 * The hash of the program that runs: its code, packages, templates and typefaces. A version says which program it is
 * meant to be; this says whether it is the same one.
 *
 * @param root folder of the checkout
 * @returns SHA-256 as hexadecimal
 */
export async function hashProgram(root: string): Promise<string> {
  const code = await listPart(findCode(root), "");
  const parts = await Promise.all(PARTS.map((part) => listPart(root, part)));
  const hash = createHash("sha256");
  // What was built lies beside the typefaces: those count once
  const files = [...new Map([...code, ...parts.flat()].map((file) => [file.path, file])).values()];
  for (let start = 0; start < files.length; start += READ_AT_ONCE) {
    const batch = files.slice(start, start + READ_AT_ONCE);
    const contents = await Promise.all(batch.map(({ path }) => readFile(path)));
    batch.forEach(({ name }, index) =>
      hash
        .update(`${name}\0`)
        .update(contents[index] ?? "")
        .update("\0"),
    );
  }
  return hash.digest("hex");
}

/** The folder of all that was loaded with this: the sources, what was built of them, or a bundle that lies elsewhere. */
function findCode(root: string): string {
  const own = fileURLToPath(import.meta.url);
  const [first = ""] = relative(root, own).split(sep);
  return first === "src" || first === "dist" ? join(root, first) : dirname(own);
}

interface ProgramFile {
  /** The same wherever the checkout is. */
  readonly name: string;
  readonly path: string;
}

/**
 * The files of a folder, or the file itself, in order of name; one that is not there is none. What V8 made of the program
 * is another on another machine, and decides nothing.
 */
async function listPart(root: string, part: string): Promise<ProgramFile[]> {
  const entries = await listFiles(join(root, part));
  const own = entries?.filter(({ path, kind }) => kind === "file" && path !== COMPILED);
  const paths = own?.map(({ path }) => join(part, path)) ?? [part];
  const isThere = entries !== null || (await measureFile(join(root, part))) !== null;
  return (isThere ? paths : [])
    .map((path) => ({ name: path.replaceAll(sep, "/"), path: join(root, path) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
