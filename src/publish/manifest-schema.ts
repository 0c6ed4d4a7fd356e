import * as z from "zod";

/** Version of the shape of manifest.json. */
export const MANIFEST_FORMAT = 1;

const file = z.object({ bestand: z.string(), sha256: z.string() });

/** manifest.json beside a report: the hashes of all that went in and came out. */
export const manifestFile = z.object({
  formaat: z.literal(MANIFEST_FORMAT),
  programma: z.string(),
  invoer: z.array(file),
  uitvoer: z.array(file),
  /** All that travels in the PDF, by the name that it has there; a manifest of an earlier program has none. */
  bijlagen: z.array(file).default([]),
});
export type ManifestFile = z.infer<typeof manifestFile>;
