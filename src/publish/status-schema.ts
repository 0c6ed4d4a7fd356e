import * as z from "zod";

/** Version of the shape of `rapport status --formaat json`; a change that breaks readers gives it a new number. */
export const STATUS_FORMAT = 1;

const datum = z.string().meta({ description: "jjjj-mm-dd" });

const telling = z.object({
  gevraagd: z.int(),
  geleverd: z.int().meta({ description: "Ook wat er is met een let op." }),
  ontbreekt: z.int(),
  fout: z.int().meta({ description: "Ook bestanden met fouten die bij geen stuk horen." }),
  wacht: z.int().meta({ description: "Pas na te gaan als iets anders is verbeterd." }),
  nog_te_doen: z.int().meta({ description: "Wat ontbreekt, fout is of wacht." }),
  let_op: z.int(),
});

const stuk = z.object({
  soort: z.enum(["resultaat", "tekst", "project", "bestand"]),
  naam: z.string(),
  bestand: z.string().meta({ description: "Waar het staat of hoort te staan." }),
  staat: z.enum(["geleverd", "let op", "fout", "ontbreekt", "wacht"]),
  meldingen: z.array(
    z.object({
      ernst: z.enum(["fout", "let op", "ter informatie"]),
      regel: z.string().meta({ description: "Naam van de regel die dit vond." }),
      tekst: z.string(),
      bestand: z.string().nullable(),
      op_regel: z.int().nullable(),
    }),
  ),
  wacht_op: z.array(z.object({ bestand: z.string().nullable(), op_regel: z.int().nullable() })),
});

const klaar = z
  .object({
    door: z.string().nullable(),
    datum: datum.nullable(),
    gewijzigd: z
      .array(z.string())
      .nullable()
      .meta({ description: "Bestanden die daarna zijn gewijzigd; null als dat niet is na te gaan." }),
  })
  .nullable();

const belofte = z.object({
  id: z.string(),
  soort: z.enum(["bijsturing", "toezegging", "leerpunt"]),
  resultaat: z.string(),
  rapport: z.string().meta({ description: "Het rapport waarin het staat." }),
  tekst: z.string(),
  door: z.string().nullable(),
  aan: z.string().nullable(),
  wanneer: datum.nullable(),
  nog_te_beantwoorden: z.boolean().meta({ description: "Waar als dit rapport moet zeggen wat ervan kwam." }),
  antwoorden: z.array(
    z.object({
      rapport: z.string(),
      uitkomst: z
        .string()
        .nullable()
        .meta({ description: "nagekomen, later, vervallen, loopt door, afgesloten of herhaald." }),
      toelichting: z.string().nullable(),
    }),
  ),
});

const groep = z.object({
  van: z.enum(["rapport", "thema", "deal"]),
  thema: z.string().nullable(),
  naam: z.string(),
  rol: z.string().meta({ description: "Aan wie het is gevraagd." }),
  telling,
  klaar,
  stukken: z.array(stuk),
  los: z.array(z.object({ bestand: z.string().nullable(), meldingen: stuk.shape.meldingen })),
  beloften: z.array(belofte),
});

/** What `rapport status --formaat json` says. */
const statusFile = z.object({
  formaat: z.literal(STATUS_FORMAT),
  deal: z.object({ id: z.string(), naam: z.string() }),
  verslagjaar: z.string(),
  voorbeeld: z.boolean(),
  vandaag: datum,
  kern: z.string().meta({ description: "Hoe het ervoor staat, in een paar zinnen." }),
  momenten: z.array(
    z.object({
      id: z.string(),
      naam: z.string(),
      laatste_dag: datum,
      dagen: z.int().meta({ description: "Dagen van vandaag tot en met de laatste dag; onder nul is die voorbij." }),
      gedaan: z.boolean().meta({ description: "Waar als de stap is gezet die bij dit moment hoort." }),
      gedaan_op: datum.nullable(),
    }),
  ),
  telling,
  groepen: z.array(groep).meta({ description: "Het rapport als geheel, de thema's en de deal." }),
  uitvragen: z
    .array(z.object({ bijdrager: z.string(), verstuurd: datum.nullable(), ontvangen: datum.nullable() }))
    .meta({ description: "Aan wie om bedragen is gevraagd; ontvangen is null zolang het antwoord niet compleet is." }),
  reacties: z
    .array(
      z.object({
        thema: z.string().nullable().meta({ description: "Null voor wat bij geen thema hoort." }),
        gekregen: z.int(),
        open: z.array(z.string()).meta({ description: "Kenmerken van de reacties zonder antwoord." }),
      }),
    )
    .meta({ description: "De reacties op het concept; leeg zolang die er niet zijn." }),
});
export type StatusFile = z.infer<typeof statusFile>;

/** The JSON Schema (draft 2020-12) of `rapport status --formaat json`. */
export function createStatusSchema(): object {
  return {
    ...z.toJSONSchema(statusFile, { target: "draft-2020-12" }),
    title: `rapport status --formaat json, formaat ${String(STATUS_FORMAT)}`,
  };
}
