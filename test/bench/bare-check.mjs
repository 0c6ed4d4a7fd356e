/**
 * The least that could check content: imports yaml and zod and parses every YAML file below a folder.
 *
 * `node test/bench/bare-check.mjs FOLDER`
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import * as z from "zod";

const [, , folder = ""] = process.argv;
let count = 0;
for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!path.endsWith(".yaml")) continue;
  parseDocument(readFileSync(join(folder, path), "utf8")).toJS();
  count++;
}
process.stdout.write(`${count} files, zod ${typeof z.object === "function" ? "loaded" : "missing"}\n`);
