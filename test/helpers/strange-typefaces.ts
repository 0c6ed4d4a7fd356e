import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createCatchAll, createNames, readTables, writeTables } from "./rewrite-font.ts";

const PACKAGES = fileURLToPath(new URL("../../node_modules/@expo-google-fonts/", import.meta.url));
const SERIF = join(PACKAGES, "source-serif-4", "400Regular", "SourceSerif4_400Regular.ttf");
const EMOJI = join(PACKAGES, "noto-emoji", "400Regular", "NotoEmoji_400Regular.ttf");

/** A family that passes for others, as the free ones do that come with a program for PostScript. */
export const STAND_IN = "Plaatsvervanger";
/** A family that has every character there is: what a browser asks a typeface of the machine for, is drawn in it. */
export const CATCH_ALL = "Vangnet";

/** What a page may ask a machine for. */
const ASKED = [
  ...["Georgia", "Times New Roman", "Times", "Segoe UI", "Arial", "Helvetica", "Cascadia Mono", "Consolas"],
  ...["Liberation Mono", "Courier New", "serif", "sans-serif", "monospace", "system-ui"],
];

/** Only Linux can be told with which typefaces a program is to find itself. */
export const CAN_CHANGE_TYPEFACES = process.platform === "linux";

/** Typefaces that a program finds in the place of those of the machine. */
export interface MachineTypefaces {
  /** For the environment of that program. */
  readonly env: Readonly<Record<"FONTCONFIG_FILE", string>>;
  readonly remove: () => Promise<void>;
}

/** One family stands in for all that a page may ask for, and joins letters; another has every character. */
export function createStrangeTypefaces(): Promise<MachineTypefaces> {
  return createTypefaces({ write: writeStrange, standsInFor: ASKED, hinting: "hintfull" });
}

/** One family for emoji, and no letter at all. */
export function createFewTypefaces(): Promise<MachineTypefaces> {
  const write = async (fonts: string): Promise<void> => copyFile(EMOJI, join(fonts, "emoji.ttf"));
  return createTypefaces({ write, standsInFor: [], hinting: "hintnone" });
}

interface Making {
  /** Puts the typefaces in a folder. */
  readonly write: (folder: string) => Promise<void>;
  /** The families in whose place the stand-in comes. */
  readonly standsInFor: readonly string[];
  /** How far letters are moved to fit the dots of a screen. */
  readonly hinting: "hintnone" | "hintfull";
}

async function createTypefaces(making: Making): Promise<MachineTypefaces> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-letters-"));
  await mkdir(join(folder, "letters"));
  await making.write(join(folder, "letters"));
  const file = join(folder, "fonts.conf");
  await writeFile(file, formatConfiguration(folder, making));
  return { env: { FONTCONFIG_FILE: file }, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function writeStrange(fonts: string): Promise<void> {
  const tables = readTables(await readFile(SERIF));
  await writeFile(join(fonts, "a.ttf"), writeTables(new Map([...tables, ["name", createNames(STAND_IN)]])));
  const catchAll = new Map([...tables].filter(([tag]) => !["GSUB", "GPOS", "GDEF"].includes(tag)))
    .set("name", createNames(CATCH_ALL))
    .set("cmap", createCatchAll(A_LETTER));
  await writeFile(join(fonts, "b.ttf"), writeTables(catchAll));
}

/** The glyph of some letter: what matters is that it is drawn. */
const A_LETTER = 20;

function formatConfiguration(folder: string, { standsInFor, hinting }: Making): string {
  const aliases = standsInFor.map(
    (family) => `<alias binding="same"><family>${family}</family><accept><family>${STAND_IN}</family></accept></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>${join(folder, "letters")}</dir>
<cachedir>${join(folder, "geheugen")}</cachedir>
<match target="pattern"><edit name="hintstyle" mode="assign"><const>${hinting}</const></edit></match>
${aliases.join("\n")}
</fontconfig>
`;
}
