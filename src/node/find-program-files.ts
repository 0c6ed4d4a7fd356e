import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { ProgramFiles } from "../effects.ts";
import { findProjectFolder } from "./find-project-folder.ts";
import { hashProgram } from "./hash-program.ts";

/** The program's own folders and version, from the checkout it runs in. */
export function findProgramFiles(): ProgramFiles {
  const root = findProjectFolder();
  const described: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    templates: join(root, "templates"),
    fonts: join(root, "dist", "fonts"),
    version: versionOf(described),
    hash: () => hashProgram(root),
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
  };
}

function versionOf(described: unknown): string {
  const hasVersion = typeof described === "object" && described !== null && "version" in described;
  return hasVersion ? String(described.version) : "0";
}
