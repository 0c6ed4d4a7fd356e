import { z } from "zod";

/** Version of the shape of manifest.json. */
export const MANIFEST_FORMAT = 1;

const file = z.object({ bestand: z.string(), sha256: z.string() });

/** manifest.json beside a report: the hashes of all that went in and came out. */
export const manifestFile = z.object({
  formaat: z.literal(MANIFEST_FORMAT),
  programma: z.string(),
  invoer: z.array(file),
  uitvoer: z.array(file),
});
export type ManifestFile = z.infer<typeof manifestFile>;
