import { describe, expect, it } from "vitest";

import type { ManifestFile } from "../../../src/publish/manifest-schema.ts";
import { comparePublished } from "../../../src/readback/compare-published.ts";
import type { ReportFiles } from "../../../src/readback/read-report.ts";
import { toBytes, toText } from "../../helpers/memory-effects.ts";

/** Each text is its own hash. */
const sha256 = (bytes: Uint8Array): string => toText(bytes);

const MANIFEST: ManifestFile = {
  formaat: 1,
  programma: "1.0.0",
  invoer: [
    { bestand: "2026/rapport.yaml", sha256: "rapport" },
    { bestand: "2026/kapot.yaml", sha256: "kapot" },
    { bestand: "2026/geheim.yaml", sha256: "geheim" },
  ],
  uitvoer: [
    { bestand: "rapport.html", sha256: "pagina" },
    { bestand: "rapport.pdf", sha256: "pdf" },
    { bestand: "rapport-archief.pdf", sha256: "archief" },
  ],
  bijlagen: [],
};

/** A report with these sources, of which one file could not be read and another was kept back. */
function toReport(sources: Readonly<Record<string, string>>): ReportFiles {
  const bijlagen = Object.entries({ ...sources, "data.json": "cijfers" }).map(([bestand, hash]) => ({
    ...{ bestand, naam: bestand, relatie: "Source", mediatype: "text/plain", bytes: 1, sha256: hash },
  }));
  const list = { bijlagen, ongelezen: ["2026/kapot.yaml"], achtergehouden: ["2026/geheim.yaml"] };
  // Only these are asked for
  return { list, files: new Map(), others: [] } as unknown as ReportFiles;
}

function compare(pdf: string, sources: Readonly<Record<string, string>>): string[] {
  const { differences } = comparePublished(
    { pdf: toBytes(pdf), report: toReport(sources), manifest: MANIFEST },
    sha256,
  );
  return differences.map(({ place, given, rebuilt }) => `${place}: ${given ?? "-"} / ${rebuilt ?? "-"}`);
}

const SOUND = { "bronnen/2026/rapport.yaml": "rapport" };

describe("a PDF beside the manifest that was published with it", () => {
  it.each(["pdf", "archief"])("is the one that was published: %s", (pdf) => {
    expect(compare(pdf, SOUND)).toEqual([]);
  });

  it.each(["vervalst", "pagina"])("is none of its PDFs: %s", (pdf) => {
    expect(compare(pdf, SOUND)).toEqual([`de PDF, tegen het manifest: ${pdf} / pdf of archief`]);
  });

  it("has other sources: changed, added or left out, but not those that never travelled", () => {
    expect(compare("pdf", { "bronnen/2026/rapport.yaml": "anders", "bronnen/2025/oud.md": "oud" })).toEqual([
      "bron 2026/rapport.yaml, tegen het manifest: anders / rapport",
      "bron 2025/oud.md, tegen het manifest: oud / -",
    ]);
    expect(compare("pdf", {})).toEqual(["bron 2026/rapport.yaml, tegen het manifest: - / rapport"]);
  });
});
