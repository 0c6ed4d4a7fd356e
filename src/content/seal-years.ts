import type { Content, Jaar } from "./content.ts";
import { COVENANT_PATH } from "../schema/content-schemas.ts";
import { isHandedIn } from "./handed-in.ts";
import type { Sources } from "./sources.ts";
import { findCounting, findTotal, listCountingOnce, type YearSeal } from "./year-seal.ts";

/** SHA-256 in hexadecimal; in a browser page it is a promise, so no stage can ask for one. */
type Digest = (bytes: Uint8Array) => string | Promise<string>;

/**
 * The hashes of each year that was handed in, by its name: made between linking and the rules, by whoever conducts them. Of a file that counts as it stands the hash that was made
 * when it was read serves.
 */
export async function sealYears(
  { jaren }: Content,
  sources: Sources,
  sha256: Digest,
): Promise<ReadonlyMap<string, YearSeal>> {
  const seals = new Map<string, YearSeal>();
  for (const jaar of jaren) if (isHandedIn(jaar.rapport)) seals.set(jaar.naam, await sealYear(jaar, sources, sha256));
  return seals;
}

/**
 * The hash of the deal's own text, whatever its line ends; null when it is not there. As `sealYears`, made between
 * linking and the rules.
 */
export async function sealCovenant({ texts }: Sources, sha256: Digest): Promise<string | null> {
  const source = texts.get(COVENANT_PATH);
  return source === undefined ? null : hashText(source.text.replace(/\r\n?/gu, "\n"), sha256);
}

/**
 * The hash of each file in the folder of a theme, by its path in that folder; in order of path. As `sealYears`, made by
 * whoever conducts the stages.
 *
 * @param folder with a slash at its end: "2026/wonen/"
 */
export async function sealFolder(
  folder: string,
  sources: Sources,
  sha256: Digest,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const value of sources.values.values()) {
    const { path, hash } = value;
    if (!path.startsWith(folder) || hash === null) continue;
    const counting = findCounting(value, sources.bytes.get(path));
    files.set(path.slice(folder.length), counting === null ? hash : await hashText(counting, sha256));
  }
  return files;
}

async function sealYear({ naam, rapport }: Jaar, sources: Sources, sha256: Digest): Promise<YearSeal> {
  const files = new Map(await sealFolder(`${naam}/`, sources, sha256));
  // Who reacts later, or gets an answer, changes nothing of a report that tells of no reactions
  if (rapport?.reacties_in_rapport !== true) files.delete(REACTIONS);
  const isAsked = rapport !== null && findTotal(rapport) !== null;
  return { files, totals: isAsked ? await listTotals(naam, { files, sources }, sha256) : [] };
}

interface Sealed extends Pick<YearSeal, "files"> {
  readonly sources: Sources;
}

/** The one hash over all files, for each form that rapport.yaml may have had. */
async function listTotals(naam: string, { files, sources }: Sealed, sha256: Digest): Promise<string[]> {
  const body = sources.files.get(`${naam}/${REPORT}`)?.body;
  const totals: string[] = [];
  for (const counting of listCountingOnce(body?.kind === "yaml" ? body.raw : null)) {
    const report = await hashText(counting, sha256);
    const lines = [...files].map(([path, hash]) => `${naam}/${path}\t${path === REPORT ? report : hash}`);
    totals.push(await hashText(lines.sort().join("\n"), sha256));
  }
  return totals;
}

const REPORT = "rapport.yaml";
const REACTIONS = "reacties.yaml";

async function hashText(text: string, sha256: Digest): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
