/**
 * @typedef {object} Face a typeface of one weight and style, as set-up makes it
 * @property {string} family
 * @property {number} weight
 * @property {"normal" | "italic"} style
 * @property {string} package the npm package it comes from
 * @property {string} source its file, relative to the checkout
 * @property {string} file the name of what is made of it
 * @property {readonly Block[]} blocks the characters that are kept, as far as it has them
 * @property {readonly string[] | null} features the layout features that are kept; null for all
 * @property {boolean} isFallback true when a page carries it only where it has a character that needs it
 */
/** @typedef {readonly [first: number, last: number]} Block code points, both included */
/** @typedef {Pick<Face, "family" | "package" | "isFallback" | "blocks" | "features"> & { prefix: string, suffix: string }} Family */
/** @typedef {readonly [folder: string, weight: number, style?: "italic"]} Cut the folder is also the end of the file's name */

/** What every report is set in. @type {readonly Block[]} */
const CORE = [
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

/** Names from further away, in the same typefaces. @type {readonly Block[]} */
const MORE = [
  [0x250, 0x2c5], // phonetic letters, which some African names have, and the letters that look like apostrophes
  [0x2de, 0x36f], // the other accents; those of CORE too, for a letter and its accents come from one font
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional: Vietnamese
  [0xfb00, 0xfb04], // ligatures, from texts copied out of a PDF
];

/** @type {readonly Block[]} */
const HEBREW = [
  [0x590, 0x5ff], // letters and points
  [0x200c, 0x200f], // joiners and marks of direction
  [0x20aa, 0x20aa], // shekel
  [0x25cc, 0x25cc], // the circle that a point without letter stands on
  [0xfb1d, 0xfb4f], // composed letters
];

/** @type {readonly Block[]} */
const ARABIC = [
  [0x600, 0x6ff], // Arabic, Persian, Urdu, Kurdish
  [0x750, 0x77f], // more letters
  [0x870, 0x8ff], // more letters and signs
  [0x200c, 0x200f],
  [0x25cc, 0x25cc],
  [0xfb50, 0xfdff], // composed forms, from texts copied out of a PDF
  [0xfe70, 0xfefc],
];

/** @type {readonly Block[]} */
const SYMBOLS = [
  [0x2190, 0x21ff], // arrows
  [0x2300, 0x243f], // technical signs, keys
  [0x25a0, 0x27bf], // shapes, stars, boxes to tick: what word processors use as bullets
  [0x2b00, 0x2bff], // more arrows and shapes
];

/** With the digits and the invisible characters of which sequences are made. @type {readonly Block[]} */
const EMOJI = [
  [0x23, 0x23],
  [0x2a, 0x2a],
  [0x30, 0x39],
  [0x200d, 0x200d],
  [0x203c, 0x3299],
  [0xfe0e, 0xfe0f],
  [0x1f000, 0x1faff],
  [0xe0020, 0xe007f],
];

/** Kerning, marks, standard ligatures, and the figures of tables. */
const FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "tnum"];

const EXPO = "@expo-google-fonts";
const LATIN = { features: FEATURES, blocks: CORE, isFallback: false, suffix: "" };
const SERIF = { ...LATIN, family: "Source Serif 4", package: `${EXPO}/source-serif-4`, prefix: "SourceSerif4" };
const SANS = { ...LATIN, family: "Source Sans 3", package: `${EXPO}/source-sans-3`, prefix: "SourceSans3" };
/** Other scripts keep all features: without them points do not find their letter and sequences are not joined. */
const OTHER = { features: null, isFallback: true, suffix: "" };
/**
 * Letters that join, marks that find their letter, and nothing that is drawn of parts or joined for beauty: each sign
 * that a page shows must be that of a character, or the PDF cannot say which one it is.
 */
const JOINING = ["isol", "init", "medi", "fina", "rlig", "curs", "kern", "locl", "mark", "mkmk"];
const VAZIRMATN = {
  ...OTHER,
  family: "Vazirmatn",
  package: `${EXPO}/vazirmatn`,
  prefix: "Vazirmatn",
  blocks: ARABIC,
  features: JOINING,
};
/** What a family has beside its core, in fonts of its own under the same name. */
const REST = { blocks: MORE, isFallback: true, suffix: "-meer" };

/** @type {readonly Cut[]} */
const SERIF_CUTS = [
  ["300Light", 300],
  ["400Regular", 400],
  ["400Regular_Italic", 400, "italic"],
  ["600SemiBold", 600],
];
/** @type {readonly Cut[]} */
const SANS_CUTS = [
  ["400Regular", 400],
  ["400Regular_Italic", 400, "italic"],
  ["600SemiBold", 600],
  ["700Bold", 700],
];
/** @type {readonly Cut[]} */
const REGULAR = [["400Regular", 400]];
/** @type {readonly Cut[]} */
const REGULAR_AND_BOLD = [...REGULAR, ["700Bold", 700]];

/** Families in the order of the font stacks in templates/styles/tokens.css. @type {readonly Face[]} */
export const FACES = [
  ...cut(SERIF, SERIF_CUTS),
  ...cut(SANS, SANS_CUTS),
  ...cut({ ...SERIF, ...REST }, SERIF_CUTS),
  ...cut({ ...SANS, ...REST }, SANS_CUTS),
  ...cut(noto("Hebrew", "noto-sans-hebrew", HEBREW), REGULAR_AND_BOLD),
  ...cut(VAZIRMATN, REGULAR_AND_BOLD),
  ...cut(noto("Symbols 2", "noto-sans-symbols-2", SYMBOLS), REGULAR),
  ...cut(
    { ...OTHER, family: "Noto Emoji", package: `${EXPO}/noto-emoji`, prefix: "NotoEmoji", blocks: EMOJI },
    REGULAR,
  ),
];

/**
 * @param {string} script
 * @param {string} name of the package
 * @param {readonly Block[]} blocks
 * @returns {Family}
 */
function noto(script, name, blocks) {
  const family = `Noto Sans ${script}`;
  return { ...OTHER, family, package: `${EXPO}/${name}`, prefix: family.replaceAll(" ", ""), blocks };
}

/**
 * @param {Family} family
 * @param {readonly Cut[]} cuts
 * @returns {Face[]}
 */
function cut({ prefix, suffix, ...family }, cuts) {
  return cuts.map(([folder, weight, slope]) => ({
    ...family,
    weight,
    style: slope ?? "normal",
    source: `node_modules/${family.package}/${folder}/${prefix}_${folder}.ttf`,
    file: `${family.family.toLowerCase().replaceAll(" ", "-")}-${String(weight)}${slope === undefined ? "" : "-italic"}${suffix}.woff2`,
  }));
}
