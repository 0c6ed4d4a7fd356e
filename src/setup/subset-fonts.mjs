import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { FACES } from "./font-faces.mjs";
import { hashFiles } from "./hash-files.mjs";
import { PROJECT_FOLDER } from "./project-folder.mjs";
import { readCharacters } from "./read-characters.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";
import { writeWhole } from "./write-whole.mjs";

/** @import { Face } from "./font-faces.mjs" */

const STAMP = "lettertypen";
const FOLDER = join(PROJECT_FOLDER, "dist", "fonts");
const MADE_FROM = ["package-lock.json", ...["font-faces", "read-characters", "subset-fonts"].map(toOwnFile)];

/** The notices of the licence (13, 14) travel with each subset; names and copyright (0-6) are kept by default. */
const NAME_IDS = [13, 14];

/** The report's fonts, made small enough to embed, in dist/fonts/. @type {import("./set-up.mjs").Step} */
export const subsetFonts = {
  name: "Lettertypen",
  doing: "verkleinen",
  isDone: async () =>
    (await readStamp(STAMP)) === (await hashFiles(MADE_FROM)) && existsSync(join(FOLDER, "fonts.json")),
  run: async () => {
    const records = [];
    for (const face of FACES) records.push(await makeFace(face));
    await writeWhole(join(FOLDER, "fonts.json"), `${JSON.stringify(records, null, 2)}\n`);
    await writeStamp(STAMP, await hashFiles(MADE_FROM));
    return `${String(FACES.length)} verkleind`;
  },
};

/** @param {string} name */
function toOwnFile(name) {
  return `src/setup/${name}.mjs`;
}

/**
 * Writes a face and says what a renderer needs to know of it. Paths are relative: `file` to dist/fonts/, `source` (the
 * whole face as TrueType) to the checkout. `characters` is what the font that was made really has.
 *
 * @param {Face} face
 */
async function makeFace(face) {
  const font = await readFile(join(PROJECT_FOLDER, face.source));
  await writeWhole(join(FOLDER, face.file), await subset(font, face, "woff2"));
  const characters = formatRanges(readCharacters(await subset(font, face, "truetype")));
  const { family, weight, style, file, source, package: name, isFallback } = face;
  return { family, weight, style, file, source, package: name, isFallback, characters };
}

/**
 * @param {Uint8Array} font TrueType
 * @param {Face} face
 * @param {"woff2" | "truetype"} targetFormat
 * @returns {Promise<Uint8Array>}
 */
async function subset(font, { blocks, features }, targetFormat) {
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(font, listCharacters(blocks), {
    targetFormat,
    ...(features === null ? {} : { keepFeatures: [...features] }),
    preserveNameIds: NAME_IDS,
  });
}

/** @param {Face["blocks"]} blocks */
function listCharacters(blocks) {
  return blocks
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join("");
}

/**
 * "20-7E A0 A7-AB": compact, and nearly what CSS writes after `unicode-range`.
 *
 * @param {readonly import("./read-characters.mjs").Range[]} ranges
 */
function formatRanges(ranges) {
  /** @param {number} point */
  const format = (point) => point.toString(16).toUpperCase();
  return ranges.map(([first, last]) => (first === last ? format(first) : `${format(first)}-${format(last)}`)).join(" ");
}
