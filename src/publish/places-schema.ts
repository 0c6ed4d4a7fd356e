import * as z from "zod";

/** Version of the shape of plaatsen.json. */
export const PLACES_FORMAT = 1;

/** What a place is about; its `id` is that of the content, or of the chapter or the table in the report. */
export const PLACE_KINDS = ["hoofdstuk", "thema", "resultaat", "project", "besluit", "tabel"] as const;

/** How much of what stands at a place goes along, in characters. */
export const LONGEST_PLACE_TEXT = 80;

const plaats = z.object({
  nummer: z.int().positive().meta({ description: "Staat als [57] in het document, in de bladwijzer plaats_57." }),
  anker: z.string().meta({ description: "De plek op de webpagina van het rapport: die van de rij of de kop erboven." }),
  onderwerp: z.object({ soort: z.enum(PLACE_KINDS), id: z.string() }),
  tekst: z.string().meta({ description: `Hoe het begint: ten hoogste ${String(LONGEST_PLACE_TEXT)} tekens.` }),
});
export type Place = z.infer<typeof plaats>;

/** plaatsen.json beside the report for Word: what its numbered places are about, in order. */
export const placesFile = z.object({
  formaat: z.literal(PLACES_FORMAT),
  deal: z.string().meta({ description: "Kenmerk van de deal." }),
  rapport: z.string().meta({ description: "Naam van het rapport, zoals 2026." }),
  versie: z.enum(["concept", "definitief"]),
  plaatsen: z.array(plaats).meta({ description: "Op volgorde van het document." }),
});
export type PlacesFile = z.infer<typeof placesFile>;

/** The JSON Schema (draft 2020-12) of plaatsen.json. */
export function createPlacesSchema(): object {
  return {
    ...z.toJSONSchema(placesFile, { target: "draft-2020-12" }),
    title: `plaatsen.json bij een voortgangsrapportage voor Word, formaat ${String(PLACES_FORMAT)}`,
  };
}
