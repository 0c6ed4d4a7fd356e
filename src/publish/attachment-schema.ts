import * as z from "zod";

/**
 * Version of the shape of bijlagen.json and what it lists; a change that breaks readers gives it a new number. It goes up
 * with that of data.json, so that an earlier program says that a PDF is newer, and not that it is damaged.
 */
export const ATTACHMENT_FORMAT = 3;

export const DATA_FILE = "data.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const bijlage = z.object({
  bestand: z.string().meta({ description: "Pad, met schuine strepen. Onder bronnen/ ligt de inhoud van het rapport." }),
  naam: z.string().meta({ description: "De naam in de PDF. Daarin zijn geen mappen." }),
  relatie: z.enum(["Source", "Data", "Alternative", "Supplement", "Unspecified"]),
  mediatype: z.string(),
  bytes: z.int(),
  sha256,
});

/** With what a report was made: the same of all these gives the same bytes. */
const gemaaktMet = z.object({
  versie: z.string().meta({ description: "Versie van het programma." }),
  bouw: z.string().meta({ description: "Controlegetal van het programma zelf, met sjablonen en lettertypen." }),
  node: z.string(),
  browser: z.string(),
  systeem: z.string(),
});
export type MadeWith = z.infer<typeof gemaaktMet>;

/** bijlagen.json: which report this is, with what it was made, and every file that travels in the PDF. */
export const attachmentList = z.object({
  formaat: z.literal(ATTACHMENT_FORMAT),
  deal: z.object({ id: z.string(), naam: z.string() }),
  verslagjaar: z
    .string()
    .meta({ description: "Naam van het rapport: het jaar, met een nummer als er meer rapporten in een jaar zijn." }),
  versie: z.enum(["concept", "definitief"]),
  editie: z.string(),
  voorbeeld: z.boolean().meta({ description: "Waar als de cijfers verzonnen voorbeelden zijn." }),
  gemaakt_met: gemaaktMet,
  ongelezen: z
    .array(z.string())
    .meta({ description: "Bestanden van de inhoud die niet te lezen waren en dus niet meereizen." }),
  achtergehouden: z.array(z.string()).meta({
    description:
      "De bestanden van de inhoud, als die niet meereizen omdat er iets vertrouwelijks of persoonlijks in staat.",
  }),
  bijlagen: z
    .array(bijlage)
    .meta({ description: "Alle bijlagen op volgorde van bestand, behalve bijlagen.json zelf en vingerafdruk.json." }),
});
export type AttachmentList = z.infer<typeof attachmentList>;

/** The JSON Schema (draft 2020-12) of bijlagen.json. */
export function createAttachmentSchema(): object {
  return {
    ...z.toJSONSchema(attachmentList, { target: "draft-2020-12" }),
    title: `bijlagen.json in een voortgangsrapportage, formaat ${String(ATTACHMENT_FORMAT)}`,
  };
}
