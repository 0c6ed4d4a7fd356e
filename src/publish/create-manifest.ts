import type { Effects, OutputFile } from "../effects.ts";
import type { Attachment } from "../pdf/attachments/attach-files.ts";
import { MANIFEST_FORMAT, type ManifestFile } from "./manifest-schema.ts";

/** What a manifest lists: the hashes of what went in, the files that came out, and the program's version. */
export interface ManifestInput {
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: readonly OutputFile[];
  /** What travels in the PDF. */
  readonly attachments: readonly Attachment[];
  readonly version: string;
}

/** manifest.json: SHA-256 of every input, every output and every file that travels in the PDF, in order of path. */
export function createManifest(
  { inputs, outputs, attachments, version }: ManifestInput,
  sha256: Effects["sha256"],
): string {
  const manifest: ManifestFile = {
    formaat: MANIFEST_FORMAT,
    programma: version,
    invoer: listInputs(inputs).map(([bestand, hash]) => ({ bestand, sha256: hash })),
    uitvoer: [...outputs]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes }) => ({ bestand: path, sha256: sha256(bytes) })),
    bijlagen: attachments
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, bytes }) => ({ bestand: name, sha256: sha256(bytes) })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** One hash for all that went in: SHA-256 of its list as `sha256sum` writes one, in the order of the manifest. */
export function hashInputs(inputs: ManifestInput["inputs"], sha256: Effects["sha256"]): string {
  const lines = listInputs(inputs).map(([path, hash]) => `${hash}  ${path}\n`);
  return sha256(new TextEncoder().encode(lines.join("")));
}

function listInputs(inputs: ManifestInput["inputs"]): (readonly [path: string, hash: string])[] {
  return [...inputs].sort(([a], [b]) => (a < b ? -1 : 1));
}
