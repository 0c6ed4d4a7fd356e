/**
 * Loaded before the program (`node --import`): makes this machine another one. Its clock is OTHER_DAYS days ahead, and
 * its disk lists the names in a folder backwards.
 */
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const AHEAD_MS = Number(process.env["OTHER_DAYS"]) * 24 * 60 * 60 * 1000;

const RealDate = Date;
globalThis.Date = /** @type {DateConstructor} */ (
  class extends RealDate {
    /** @param {[]} moment */
    constructor(...moment) {
      if (moment.length === 0) super(RealDate.now() + AHEAD_MS);
      else super(...moment);
    }

    /** @override */
    static now() {
      return RealDate.now() + AHEAD_MS;
    }
  }
);

const { readdir } = fs;
/** @param {Parameters<typeof readdir>} args */
const readBackwards = async (...args) => (await readdir(...args)).sort().reverse();
Object.assign(fs, { readdir: readBackwards });
syncBuiltinESMExports();
