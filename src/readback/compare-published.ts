import type { Effects } from "../effects.ts";
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

/** Holds a PDF and the sources in it against a manifest that came by another way, which a forger of the PDF has not. */
export function comparePublished({ pdf, report, manifest }: Published, sha256: Effects["sha256"]): Comparison {
  const own = sha256(pdf);
  const printed = manifest.uitvoer.filter(({ bestand }) => bestand.endsWith(".pdf"));
  const isPublished = printed.some((one) => one.sha256 === own);
  const promised = printed.map((one) => one.sha256).join(" of ");
  const whole: Comparison = {
    differences: isPublished ? [] : [{ place: "de PDF, tegen het manifest", given: own, rebuilt: promised || null }],
    count: 1,
  };
  return joinComparisons([whole, compareSources(report, manifest)]);
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
  const paths = [...new Set([...given.keys(), ...promised.keys()])].filter((path) => !stayed.has(path));
  const differences = paths
    .filter((path) => given.get(path) !== promised.get(path))
    .map((path): Difference => {
      const place = `bron ${path}, tegen het manifest`;
      return { place, given: given.get(path) ?? null, rebuilt: promised.get(path) ?? null };
    });
  return { differences, count: paths.length };
}
