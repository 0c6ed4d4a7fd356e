import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { hashFiles } from "./hash-files.mjs";
import { PROJECT_FOLDER } from "./project-folder.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";
import { writeWhole } from "./write-whole.mjs";

const STAMP = "lettertypen";
const FOLDER = join(PROJECT_FOLDER, "dist", "fonts");

const SERIF = { family: "Source Serif 4", package: "@expo-google-fonts/source-serif-4", prefix: "SourceSerif4_" };
const SANS = { family: "Source Sans 3", package: "@expo-google-fonts/source-sans-3", prefix: "SourceSans3_" };

/** The faces the report is set in; `face` is the name of folder and file in the package. */
const FACES = [
  { ...SERIF, face: "300Light", weight: 300, style: "normal" },
  { ...SERIF, face: "400Regular", weight: 400, style: "normal" },
  { ...SERIF, face: "400Regular_Italic", weight: 400, style: "italic" },
  { ...SERIF, face: "600SemiBold", weight: 600, style: "normal" },
  { ...SANS, face: "400Regular", weight: 400, style: "normal" },
  { ...SANS, face: "400Regular_Italic", weight: 400, style: "italic" },
  { ...SANS, face: "600SemiBold", weight: 600, style: "normal" },
  { ...SANS, face: "700Bold", weight: 700, style: "normal" },
];

/** First and last code point of each block that is kept, as far as the fonts have it. */
const BLOCKS = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x24f], // Latin-1, Latin Extended-A and -B: names of people and places
  [0x2c6, 0x2dd], // spacing accents
  [0x300, 0x308], // combining accents, for text that is not composed
  [0x2000, 0x209c], // general punctuation, superscripts, subscripts
  [0x20a0, 0x20c0], // currency
  [0x2100, 0x218b], // letterlike symbols and number forms
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // mathematical operators
  [0x25a0, 0x25ff], // geometric shapes
  [0x2713, 0x2717], // ticks and crosses
];

/** Kerning, marks, standard ligatures, and the figures of tables. */
const FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "tnum"];

/** The notices of the licence (13, 14) travel with each subset; names and copyright (0-6) are kept by default. */
const NAME_IDS = [13, 14];

/** The report's fonts, made small enough to embed, in dist/fonts/. @type {import("./set-up.mjs").Step} */
export const subsetFonts = {
  name: "Lettertypen",
  doing: "verkleinen",
  isDone: async () => (await readStamp(STAMP)) === (await facesKey()) && existsSync(join(FOLDER, "fonts.json")),
  run: async () => {
    for (const face of FACES) await writeWhole(join(FOLDER, subsetFile(face)), await subset(sourceFile(face)));
    await writeWhole(join(FOLDER, "fonts.json"), `${JSON.stringify(FACES.map(describeFace), null, 2)}\n`);
    await writeStamp(STAMP, await facesKey());
    return `${String(FACES.length)} verkleind`;
  },
};

const facesKey = () => hashFiles(["package-lock.json", "src/setup/subset-fonts.mjs"]);

/** @param {typeof FACES[number]} face */
const sourceFile = ({ package: name, prefix, face }) => `node_modules/${name}/${face}/${prefix}${face}.ttf`;

/** @param {typeof FACES[number]} face */
const subsetFile = ({ family, weight, style }) =>
  `${family.toLowerCase().replaceAll(" ", "-")}-${String(weight)}${style === "italic" ? "-italic" : ""}.woff2`;

/**
 * What a renderer needs to know of a face. Paths are relative: `file` to dist/fonts/, `source` (the whole face as
 * TrueType, for measuring text in charts) to the checkout.
 *
 * @param {typeof FACES[number]} face
 */
function describeFace(face) {
  const { family, weight, style } = face;
  return { family, weight, style, file: subsetFile(face), source: sourceFile(face), package: face.package };
}

/**
 * @param {string} file a TrueType face, relative to the checkout
 * @returns {Promise<Uint8Array>} its subset as WOFF2
 */
async function subset(file) {
  const { default: subsetFont } = await import("subset-font");
  const font = await readFile(join(PROJECT_FOLDER, file));
  return subsetFont(font, keptCharacters(), {
    targetFormat: "woff2",
    keepFeatures: FEATURES,
    preserveNameIds: NAME_IDS,
  });
}

function keptCharacters() {
  return BLOCKS.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).join("");
}
