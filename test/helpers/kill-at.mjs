/**
 * Loaded before the program (`node --import`): kills it with SIGKILL at a moment of its own run.
 * KILL_AT is "rename 2" (at the second such call of node:fs/promises on a path below KILL_BELOW, before it is done)
 * or "browser 300" (so many milliseconds after the browser was started).
 */
import childProcess from "node:child_process";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const [moment = "", number = ""] = (process.env["KILL_AT"] ?? "").split(" ");
const below = process.env["KILL_BELOW"] ?? "";

const die = () => process.kill(process.pid, "SIGKILL");

/** @param {any} holder @param {string} name @param {(args: readonly unknown[]) => void} before */
function listen(holder, name, before) {
  const original = holder[name];
  holder[name] = function (/** @type {unknown[]} */ ...args) {
    before(args);
    return original.apply(this, args);
  };
}

if (moment === "browser") {
  listen(childProcess, "spawn", () => setTimeout(die, Number(number)));
} else {
  let calls = 0;
  listen(fs, moment, ([path]) => {
    if (!String(path).startsWith(below)) return;
    calls += 1;
    if (calls === Number(number)) die();
  });
}
syncBuiltinESMExports();
