import type { Jaar } from "../content/content.ts";
import { DEFAULT_EDITION } from "../content/edition.ts";
import { nameSentFolder } from "../content/sent-folder.ts";
import type { ContentChange, Effects } from "../effects.ts";
import type { Stapnaam } from "../schema/stappen.ts";
import { isFresh } from "../value/side-files.ts";
import type { CheckedContent } from "./check-content.ts";
import { findStanding } from "./compare-standing.ts";
import { discloseReport } from "./disclose-report.ts";
import { HOUSE, MANIFEST } from "./house-files.ts";
import { nameFolder } from "./name-output.ts";
import { parseManifest } from "./read-manifest.ts";
import { selectInputs } from "./select-inputs.ts";

/** What is sent by a step, and how the report says so. */
interface Sending {
  readonly checked: CheckedContent;
  readonly jaar: Jaar;
  readonly stap: Stapnaam;
  readonly datum: string;
  readonly version: "concept" | "definitief";
  /** rapport.yaml as it will be. */
  readonly report: readonly ContentChange[];
}

/** Where the content and what was made of it lie. */
export interface StepPlaces {
  readonly root: string;
  readonly outputRoot: string;
}

/** Why what was made cannot be what was sent. */
export type Unsent =
  /** It was not made. */
  | { readonly kind: "not-made"; readonly version: Sending["version"] }
  /** It was made of other content: of these files. */
  | { readonly kind: "outdated"; readonly version: Sending["version"]; readonly files: readonly string[] }
  /** A file is another than the one that was made. */
  | { readonly kind: "altered"; readonly version: Sending["version"]; readonly file: string };

/** What is to be written, and in which folder of the content. */
interface Sent {
  readonly kind: "sent";
  readonly changes: readonly ContentChange[];
  readonly folder: string;
}

/**
 * The files of a version as they are sent, to be kept below the report: all but what stays in the house, and rapport.yaml
 * as the step leaves it. They must be what the program made of the content as it is. Writes nothing itself.
 */
export async function keepSent(sending: Sending, places: StepPlaces, effects: Effects): Promise<Sent | Unsent> {
  const { checked, jaar, version } = sending;
  const { naam } = jaar;
  const made = nameFolder({ outputRoot: places.outputRoot, naam, version, edition: DEFAULT_EDITION });
  const standing = await findStanding(made, effects);
  const list = standing.names.includes(MANIFEST) ? await effects.readFile(made, MANIFEST) : null;
  const manifest = list === null ? null : parseManifest(list);
  if (list === null || manifest === null) return { kind: "not-made", version };
  const inputs = new Map(manifest.invoer.map(({ bestand, sha256 }) => [bestand, sha256]));
  const { sources } = checked;
  const wanted = selectInputs(sources, discloseReport(checked, { naam, edition: DEFAULT_EDITION }), naam);
  const other = [...new Set([...wanted, ...inputs.keys()])].filter(
    (path) => sources.hashes.get(path) !== inputs.get(path),
  );
  if (other.length > 0) return { kind: "outdated", version, files: other.sort() };
  const files: [string, Uint8Array][] = [];
  for (const { bestand, sha256 } of manifest.uitvoer) {
    const bytes = await effects.readFile(made, bestand).catch(() => null);
    if (bytes === null || effects.sha256(bytes) !== sha256) return { kind: "altered", version, file: bestand };
    if (!Object.values(HOUSE).includes(bestand)) files.push([bestand, bytes]);
  }
  files.push([MANIFEST, list]);
  files.push(...sending.report.map(({ path, bytes }): [string, Uint8Array] => [path.slice(naam.length + 1), bytes]));
  return place(sending, files, { root: places.root, effects });
}

/**
 * Into the first folder that is not taken. One that holds the beginning of just this was left by a run that was broken
 * off: it gets the rest.
 */
async function place(
  { jaar, stap, datum }: Sending,
  files: readonly (readonly [string, Uint8Array])[],
  { root, effects }: { readonly root: string; readonly effects: Effects },
): Promise<Sent> {
  const there = ((await effects.listFiles(root)) ?? []).map(({ path }) => path);
  for (let turn = 1; ; turn++) {
    const folder = nameSentFolder(jaar.naam, { stap, datum }, turn);
    // What a killed writer left beside its place goes by itself
    const standing = there.filter((path) => path.startsWith(`${folder}/`) && !isFresh(path));
    const wanted = new Map(files.map(([name, bytes]) => [`${folder}/${name}`, bytes]));
    const isOwn = await Promise.all(
      standing.map(async (path) => {
        const own = wanted.get(path);
        return own !== undefined && effects.sha256(await effects.readFile(root, path)) === effects.sha256(own);
      }),
    );
    if (!isOwn.every((one) => one)) continue;
    const rest = [...wanted].filter(([path]) => !standing.includes(path));
    return { kind: "sent", folder, changes: rest.map(([path, bytes]) => ({ path, bytes, before: null })) };
  }
}
