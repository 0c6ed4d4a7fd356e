import type { Effects } from "../effects.ts";
import { ATTACHMENT_LIST, FINGERPRINT_FILE } from "../value/attached-names.ts";
import { SOURCE_FOLDER } from "../value/safe-path.ts";
import type { ManifestFile } from "../publish/manifest-schema.ts";
import { joinComparisons, type Comparison, type Difference } from "./difference.ts";
import type { ReportFiles } from "./read-report.ts";

/** A PDF, and what was published beside it. */
export interface Published {
  readonly pdf: Uint8Array;
  readonly report: ReportFiles;
  readonly manifest: ManifestFile;
}

/** How a PDF fits a manifest. */
export interface PublishedComparison extends Comparison {
  /**
   * The manifest names the file itself; or it names the fingerprint in it, so that whoever compares the PDF with that has
   * compared it with what was published; or neither.
   */
  readonly match: "file" | "fingerprint" | "none";
}

/** Holds a PDF and the sources in it against a manifest that came by another way, which a forger of the PDF has not. */
export function comparePublished({ pdf, report, manifest }: Published, sha256: Effects["sha256"]): PublishedComparison {
  const own = sha256(pdf);
  const printed = manifest.uitvoer.filter(({ bestand }) => bestand.endsWith(".pdf"));
  const promised = printed.map((one) => one.sha256).join(" of ");
  const match = printed.some((one) => one.sha256 === own) ? "file" : matchFingerprint(report, manifest, sha256);
  const whole: Comparison = {
    differences:
      match === "none" ? [{ place: "de PDF, tegen het manifest", given: own, rebuilt: promised || null }] : [],
    count: 1,
  };
  const compared = [whole, compareSources(report, manifest), compareAttachments(report, manifest, sha256)];
  return { match, ...joinComparisons(compared) };
}

function matchFingerprint(
  { files }: ReportFiles,
  { bijlagen }: ManifestFile,
  sha256: Effects["sha256"],
): "fingerprint" | "none" {
  const given = files.get(FINGERPRINT_FILE);
  const promised = bijlagen.find(({ bestand }) => bestand === FINGERPRINT_FILE)?.sha256;
  return given !== undefined && promised === sha256(given) ? "fingerprint" : "none";
}

/** What did not travel is not there to compare, and the list says that it is not. */
function compareSources({ list }: ReportFiles, { invoer }: ManifestFile): Comparison {
  const given = new Map(
    list.bijlagen
      .filter(({ bestand }) => bestand.startsWith(SOURCE_FOLDER))
      .map(({ bestand, sha256 }) => [bestand.slice(SOURCE_FOLDER.length), sha256]),
  );
  const promised = new Map(invoer.map(({ bestand, sha256 }) => [bestand, sha256]));
  const stayed = new Set([...list.ongelezen, ...list.achtergehouden]);
  return compareHashes({ given, promised, nameOf: (path) => `bron ${path}` }, stayed);
}

/** The sources among them are compared by their paths already. */
function compareAttachments(
  { list, files }: ReportFiles,
  { bijlagen }: ManifestFile,
  sha256: Effects["sha256"],
): Comparison {
  if (bijlagen.length === 0) return { differences: [], count: 0 };
  const sources = new Set(
    list.bijlagen.filter(({ bestand }) => bestand.startsWith(SOURCE_FOLDER)).map(({ naam }) => naam),
  );
  const others = [ATTACHMENT_LIST, FINGERPRINT_FILE].flatMap((file): [string, string][] => {
    const bytes = files.get(file);
    return bytes === undefined ? [] : [[file, sha256(bytes)]];
  });
  const given = new Map([...list.bijlagen.map((one): [string, string] => [one.naam, one.sha256]), ...others]);
  const promised = new Map(bijlagen.map((one) => [one.bestand, one.sha256]));
  return compareHashes({ given, promised, nameOf: (file) => `bijlage ${file}` }, sources);
}

interface Hashes {
  readonly given: ReadonlyMap<string, string>;
  readonly promised: ReadonlyMap<string, string>;
  readonly nameOf: (path: string) => string;
}

function compareHashes({ given, promised, nameOf }: Hashes, without: ReadonlySet<string>): Comparison {
  const paths = [...new Set([...given.keys(), ...promised.keys()])].filter((path) => !without.has(path));
  const differences = paths
    .filter((path) => given.get(path) !== promised.get(path))
    .map((path): Difference => {
      const place = `${nameOf(path)}, tegen het manifest`;
      return { place, given: given.get(path) ?? null, rebuilt: promised.get(path) ?? null };
    });
  return { differences, count: paths.length };
}
