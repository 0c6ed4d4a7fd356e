import * as z from "zod";
import { STAPPEN } from "../schema/stappen.ts";
import { AARDEN, ONDERWERPSOORTEN, type Veranderd, type Vergelijking } from "../content/verandering.ts";

/** Version of the shape of a comparison as JSON. */
export const COMPARISON_FORMAT = 1;

const kant = z.object({
  rapport: z.string().meta({ description: "Naam van het rapport." }),
  versie: z.enum(["concept", "definitief"]),
  versienummer: z.int(),
  editie: z.string(),
  peildatum: z.string().nullable(),
});

const toestand = z.discriminatedUnion("soort", [
  z.object({
    soort: z.literal("cijfer"),
    status: z.enum(["bekend", "volgt", "vertrouwelijk", "onbekend", "nvt"]),
    waarde: z.number().nullable().meta({ description: "Bedragen in hele eurocenten; aandelen in procenten." }),
    eenheid: z.enum(["aantal", "m2", "eurocent", "procent", "eurocent per euro"]),
    maat: z.string().nullable().meta({ description: "Wat er wordt geteld." }),
  }),
  z.object({ soort: z.literal("datum"), waarde: z.string() }),
  z.object({ soort: z.literal("woorden"), waarde: z.string() }),
]);

const verandering = z.object({
  soort: z.enum(ONDERWERPSOORTEN).meta({ description: "Waar het over gaat." }),
  id: z.string().meta({ description: "Kenmerk ervan, met dat van de deal ervoor." }),
  naam: z.string().nullable(),
  onderdeel: z.string().nullable(),
  wat: z.string().nullable().meta({ description: "Wat ervan; null als het zelf kwam of verviel." }),
  aard: z.enum(AARDEN).meta({ description: "herzien: een cijfer van een eerder rapport werd anders." }),
  was: toestand.nullable(),
  nu: toestand.nullable(),
  reden: z.string().nullable().meta({ description: "Bij herzien: waarom." }),
});

/** What changed between two reports or versions. */
const vergelijking = z.object({
  van: kant,
  naar: kant,
  veranderingen: z.array(verandering),
  niet_vergeleken: z
    .array(z.enum(ONDERWERPSOORTEN))
    .meta({ description: "Wat het oudste van de twee bestanden niet heeft." }),
});

/** What a report tells of how it changed since it was sent. */
export const veranderd = z.object({
  sinds: z.object({
    stap: z.enum(STAPPEN),
    datum: z.string(),
    versienummer: z.int(),
  }),
  vergelijking,
});

/** A comparison as a file of its own. */
const comparisonFile = vergelijking.extend({ formaat: z.literal(COMPARISON_FORMAT) });
export type ComparisonFile = z.infer<typeof comparisonFile>;

/** A comparison for other programs. */
export function createComparison(comparison: Vergelijking): ComparisonFile {
  return { formaat: COMPARISON_FORMAT, ...copy(comparison) };
}

/** What a report tells of how it changed, as its data has it; null for nothing. */
export function createChanges(changes: Veranderd | null): z.infer<typeof veranderd> | null {
  return changes === null ? null : { sinds: changes.sinds, vergelijking: copy(changes.vergelijking) };
}

function copy({ van, naar, veranderingen, niet_vergeleken }: Vergelijking): z.infer<typeof vergelijking> {
  return { van, naar, veranderingen: [...veranderingen], niet_vergeleken: [...niet_vergeleken] };
}

/** The JSON Schema (draft 2020-12) of a comparison. */
export function createComparisonSchema(): object {
  return {
    ...z.toJSONSchema(comparisonFile, { target: "draft-2020-12" }),
    title: `vergelijking.json, formaat ${String(COMPARISON_FORMAT)}`,
  };
}
