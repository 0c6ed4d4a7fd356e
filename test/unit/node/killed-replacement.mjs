/**
 * Replaces a folder and kills itself at the given call of node:fs/promises, or has that call fail; the test runs it as a
 * process of its own. Arguments: the bundled replace-folder.ts, the folder, the word its files hold, the number of the
 * call, and "fails" where it is not to kill.
 */
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { pathToFileURL } from "node:url";

const [bundle = "", folder = "", word = "", lastCall = "0", end = "dies"] = process.argv.slice(2);
let calls = 0;

/** @param {any} holder @param {string} name */
function countCalls(holder, name) {
  const original = holder[name];
  holder[name] = function (/** @type {unknown[]} */ ...args) {
    calls += 1;
    if (calls === Number(lastCall)) {
      if (end === "fails") return Promise.reject(Object.assign(new Error("the disk is broken"), { code: "EIO" }));
      process.kill(process.pid, "SIGKILL");
    }
    return original.apply(this, args);
  };
}

for (const name of ["mkdir", "open", "readdir", "rename", "rm"]) countCalls(fs, name);
const handle = await fs.open(bundle);
for (const name of ["writeFile", "sync", "close"]) countCalls(Object.getPrototypeOf(handle), name);
await handle.close();
calls = 0;
syncBuiltinESMExports();

const { replaceFolder } = await import(pathToFileURL(bundle).href);
const files = ["rapport.html", "data/data.json", "leeg.txt"].map((path) => ({
  path,
  bytes: Buffer.from(path === "leeg.txt" ? "" : `${word} `.repeat(20_000)),
}));
await replaceFolder(folder, files);
process.stdout.write(String(calls));
