import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { FONTS, TEMPLATES, toBytes, type FileTree } from "./memory-effects.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
export const FIXTURES = join(PROJECT, "test", "fixtures");
export const SHIPPED = join(PROJECT, "content");

/** All files below a folder; empty when there is none. */
export async function readTree(folder: string): Promise<FileTree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort().map(async (path) => [toPosix(path, folder), await readFile(path)] as const),
  );
  return new Map(files);
}

/** The names of the folders in a folder, sorted. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The lines of a text file that say something; none when there is no such file. */
export async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

/** One tree over another, without the paths that are named; one that ends in a slash is a folder. */
export function overlay(base: FileTree, over: FileTree, without: readonly string[] = []): FileTree {
  const isLeftOut = (path: string): boolean =>
    without.some((one) => path === one || (one.endsWith("/") && path.startsWith(one)));
  return new Map([...base, ...over].filter(([path]) => !isLeftOut(path)));
}

/** The program's own templates, and no typefaces: those only make the pages large. */
export async function readProgram(): Promise<Record<string, FileTree>> {
  return { [TEMPLATES]: await readTree(join(PROJECT, "templates")), [FONTS]: new Map([["fonts.json", toBytes("[]")]]) };
}

/** What set-up says of the typefaces that it made, for a machine in memory; the typefaces themselves are not there. */
export async function readTypefaces(): Promise<Record<string, FileTree>> {
  return { [FONTS]: new Map([["fonts.json", await readFile(join(PROJECT, "dist", "fonts", "fonts.json"))]]) };
}

function toPosix(path: string, folder: string): string {
  return path.slice(folder.length + 1).replaceAll("\\", "/");
}
