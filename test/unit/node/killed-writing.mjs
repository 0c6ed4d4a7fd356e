/**
 * Writes two files of a content folder and kills itself at the given call of node:fs/promises, or has that call fail; the
 * test runs it as a process of its own. Arguments: the bundled write-content.ts, the folder, the word its files get, the
 * number of the call, and the code of the error where it is not to kill.
 */
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [bundle = "", folder = "", word = "", lastCall = "0", code = ""] = process.argv.slice(2);
let calls = 0;
let isCounting = false;

/** @param {any} holder @param {string} name */
function countCalls(holder, name) {
  const original = holder[name];
  holder[name] = function (/** @type {unknown[]} */ ...args) {
    calls += isCounting ? 1 : 0;
    if (isCounting && calls === Number(lastCall)) {
      if (code !== "") return Promise.reject(Object.assign(new Error("not now"), { code, syscall: name }));
      process.kill(process.pid, "SIGKILL");
    }
    return original.apply(this, args);
  };
}

const paths = ["2027/rapport.yaml", "2027/wonen/resultaten.yaml"];
const before = await Promise.all(
  paths.map(async (path) => {
    const bytes = await fs.readFile(join(folder, path)).catch(() => null);
    return bytes === null ? null : createHash("sha256").update(bytes).digest("hex");
  }),
);

const handle = await fs.open(bundle);
for (const name of ["mkdir", "open", "readdir", "readFile", "lstat", "access", "rename", "rm"]) countCalls(fs, name);
for (const name of ["writeFile", "sync", "close"]) countCalls(Object.getPrototypeOf(handle), name);
await handle.close();
syncBuiltinESMExports();

const { writeContent } = await import(pathToFileURL(bundle).href);
isCounting = true;
const bytes = Buffer.from(`${word} `.repeat(20_000));
try {
  await writeContent(
    folder,
    paths.map((path, index) => ({ path, bytes, before: before[index] })),
  );
  process.stdout.write(String(calls));
} catch (/** @type {any} */ error) {
  process.stdout.write(`${error.name}: ${error.message} ${error.hint}`);
}
