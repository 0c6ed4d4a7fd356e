import * as z from "zod";
import { OORDELEN } from "../value/value.ts";
import { veranderd } from "./comparison-schema.ts";

/** Version of the shape of data.json; a change that breaks readers gives it a new number. */
export const DATA_FORMAT = 3;

export const plaats = z
  .object({ bestand: z.string(), regel: z.int() })
  .meta({ description: "Bestand en regel in de inhoud." });

const rapport = z
  .string()
  .meta({ description: "Naam van een rapport: het jaar, met een nummer als er meer rapporten in een jaar zijn." });

/** Where a figure comes from: one place, or a rule with the places it computed from. */
export const herkomst = z.union([
  plaats,
  z
    .object({ rekenregel: z.string(), uit: z.array(plaats) })
    .meta({ description: "Een berekening en de plaatsen waar de cijfers vandaan komen." }),
]);

export const cijfer = z
  .object({
    status: z.enum(["bekend", "volgt", "vertrouwelijk", "onbekend", "nvt"]),
    waarde: z.number().nullable().meta({ description: "Bedragen in hele eurocenten; aandelen in procenten." }),
    eenheid: z.enum(["aantal", "m2", "eurocent", "procent", "eurocent per euro"]),
    herkomst,
  })
  .meta({ id: "cijfer" });

export const oordeel = z.enum([...OORDELEN, "vertrouwelijk"]).nullable();

const addendum = z.string().nullable().meta({
  description: "Kenmerk van het addendum waar het getal uit komt; null als het al bij het begin is afgesproken.",
});

const tussendoel = z.object({ datum: z.string(), waarde: cijfer, addendum });

const plek = z.string().nullable();
const plekdoel = z.object({ gemeente: plek, focusgebied: plek, provincie: plek, waarde: cijfer, addendum });

const onderdeel = z.object({
  id: z.string().meta({ description: "Deal, resultaat en onderdeel, met een schuine streep ertussen." }),
  naam: z.string(),
  meetwijze: z.string().nullable(),
  operator: z.string().nullable(),
  telwijze: z.string().nullable(),
  eenheid: z.string().nullable(),
  eigen: z.boolean().meta({ description: "Waar als de regio dit zelf meet en het convenant het niet noemt." }),
  beginsituatie: cijfer,
  streefwaarde: cijfer,
  streefwaarde_door: z.string().nullable().default(null).meta({
    description: "Wat de streefwaarde veranderde, zoals een addendum; null als zij bij het begin is afgesproken.",
  }),
  waarde: cijfer,
  aandeel: cijfer,
  stap: cijfer,
  gepland: cijfer,
  prognose: cijfer,
  tempo: cijfer,
  tempo_nodig: cijfer,
  streefdatum: z.string().nullable(),
  peildatum: z.string().nullable(),
  bron: z.string().nullable(),
  zekerheid: z.string().nullable(),
  verloop: z.array(
    z.object({
      jaar: rapport,
      peildatum: z.string().nullable(),
      waarde: cijfer,
      herzien: z.boolean(),
      reden: z
        .string()
        .nullable()
        .default(null)
        .meta({ description: "Bij een herzien cijfer: waarom het anders werd." }),
    }),
  ),
  uitsplitsing: z
    .array(z.object({ waar: z.string(), waarde: cijfer }))
    .default([])
    .meta({ description: "Hoe de waarde van dit rapport over gebieden is verdeeld, zoals de regio dat opgaf." }),
  mijlpalen: z.array(
    z.object({ id: z.string(), naam: z.string(), gepland: z.string().nullable(), gehaald: z.string().nullable() }),
  ),
  gereed: z.object({ gereed: z.boolean(), datum: z.string().nullable(), herkomst }).nullable(),
  // A file of this format from before these were in it has none
  tussendoelen: z
    .array(tussendoel)
    .default([])
    .meta({ description: "Wat onderweg is afgesproken, zoals het op de peildatum geldt; op volgorde van dag." }),
  streefwaarden: z
    .array(plekdoel)
    .default([])
    .meta({ description: "Wat per gemeente, gebied of provincie is afgesproken, zoals het op de peildatum geldt." }),
});

const bedragen = z.object({
  rijk: z.record(z.string(), cijfer),
  "regio-publiek": z.record(z.string(), cijfer),
  "regio-privaat": z.record(z.string(), cijfer),
});

const betreft = z
  .array(z.string())
  .meta({ description: "Kenmerken van de partijen die het in het bijzonder aangaat." });

const bijdrager = z.object({
  id: z.string().meta({ description: "Kenmerk van de deal, of van het thema of de post." }),
  bijdrager: z.string(),
  soort: z.enum(["rijk", "regio-publiek", "regio-privaat"]),
  afspraak: cijfer.nullable().meta({ description: "null als met deze bijdrager niets apart is afgesproken." }),
  toegezegd: cijfer,
  besteed: cijfer,
  vorig: cijfer.meta({ description: "Wat daarvan in eerdere rapporten stond." }),
  erbij: cijfer.meta({ description: "Wat er in dit rapport bij kwam." }),
  geld: cijfer.meta({ description: "Wat daarvan geld is." }),
  natura: cijfer.meta({ description: "Wat daarvan iets anders dan geld is." }),
});

const belofte = z.object({
  id: z.string().meta({ description: "Deal, resultaat en kenmerk, met een schuine streep ertussen." }),
  soort: z.enum(["bijsturing", "toezegging", "leerpunt"]),
  resultaat: z.string(),
  rapport,
  tekst: z.string().nullable(),
  door: z.string().nullable().meta({ description: "Bij een bijsturing: wie het doet." }),
  aan: z.string().nullable().meta({ description: "Bij een toezegging: aan wie." }),
  betreft,
  wanneer: z.string().nullable(),
  nog_te_beantwoorden: z.boolean().meta({ description: "Waar als dit rapport moet zeggen wat ervan kwam." }),
  herkomst: plaats,
  antwoorden: z.array(
    z.object({
      rapport,
      uitkomst: z
        .string()
        .nullable()
        .meta({ description: "nagekomen, later, vervallen, loopt door, afgesloten of herhaald." }),
      toelichting: z.string().nullable(),
      herkomst: plaats,
    }),
  ),
});

const tekst = z.object({
  id: z.string().meta({ description: "Kenmerk van waar de tekst over gaat; die van de deal voor het rapport zelf." }),
  soort: z.enum(["rapport", "thema", "resultaat", "project"]),
  veld: z.string().meta({ description: "Welke tekst: het veld, of de kop erboven." }),
  zinnen: z.array(z.string()).meta({ description: "Zonder opmaak, met de cijfers erin." }),
  bestand: z.string(),
});

/** data.json: every figure of the report with its source. */
export const dataFile = z.object({
  formaat: z.literal(DATA_FORMAT),
  deal: z.object({ id: z.string(), naam: z.string() }),
  verslagjaar: rapport,
  versie: z.enum(["concept", "definitief"]),
  versienummer: z
    .int()
    .default(1)
    .meta({ description: "1 voor het eerste rapport; wordt het teruggegeven, dan is het volgende 2." }),
  editie: z.string(),
  voorbeeld: z.boolean().meta({ description: "Waar als de cijfers verzonnen voorbeelden zijn." }),
  verslagperiode: z.object({ van: z.string().nullable(), tot: z.string().nullable() }),
  peildatum: z.string().nullable(),
  stand_geld: z.string().nullable(),
  oordelen: z.record(z.string(), z.int()),
  resultaten: z.array(
    z.object({
      id: z.string(),
      thema: z.string().nullable(),
      titel: z.string(),
      oordeel,
      vorig_oordeel: oordeel,
      herkomst: plaats.nullable(),
      onderdelen: z.array(onderdeel),
    }),
  ),
  doelen: z.array(
    z.object({
      id: z.string(),
      titel: z.string(),
      gemeten_aan: z.string().nullable(),
      waarde: cijfer,
      streefwaarde: cijfer,
      aandeel: cijfer,
    }),
  ),
  projecten: z.array(
    z.object({
      id: z.string(),
      nummer: z.string(),
      naam: z.string(),
      thema: z.string(),
      status: z.string().nullable(),
      start: z.string().nullable().default(null),
      einde: z.string().nullable().default(null),
      trekker: z.string().nullable().default(null),
      resultaten: z.array(z.string()),
      aanpak: z.array(z.string()).default([]),
      waar: z.array(z.string()).default([]).meta({ description: "Focusgebieden, gemeenten en provincies." }),
      geld: bedragen,
      betreft,
    }),
  ),
  geld: z.object({
    totaal: bedragen,
    verdeling: z.array(
      z
        .object({
          id: z.string(),
          afspraak_rijk: cijfer,
          afspraak_regio: cijfer,
          bedragen,
        })
        .meta({ description: "Per thema of post: wat is afgesproken en wat er is." }),
    ),
    bijdragers: z.array(bijdrager).meta({
      description: "Per bijdrager: voor de hele deal, en per thema of post. Die twee gaan over hetzelfde geld.",
    }),
  }),
  greep: z
    .array(
      z.object({
        id: z.string(),
        tekst: z.string().nullable(),
        resultaten: z.array(z.string()),
        project: z.string().nullable(),
        herkomst: plaats,
      }),
    )
    .meta({ description: "Een greep uit wat er is bereikt." }),
  besluiten: z
    .array(
      z.object({
        id: z.string(),
        titel: z.string().nullable(),
        tekst: z.string().nullable(),
        resultaten: z.array(z.string()),
        herkomst: plaats,
      }),
    )
    .meta({ description: "Wat er aan de Partijen wordt gevraagd." }),
  beloften: z.array(belofte).meta({
    description: "De bijsturingen, toezeggingen en leerpunten van dit rapport en de rapporten ervoor.",
  }),
  agenda: z
    .array(
      z.object({
        id: z.string(),
        datum: z.string().nullable(),
        tekst: z.string().nullable(),
        wie: z.string().nullable(),
        herkomst: plaats,
      }),
    )
    .default([])
    .meta({ description: "Wat er gepland is." }),
  teksten: z
    .array(tekst)
    .default([])
    .meta({ description: "De teksten van het rapport, in zinnen. De volgorde van de lijst zegt niets." }),
  veranderd: veranderd.nullable().default(null).meta({
    description: "Wat er is veranderd sinds het concept, of sinds de vorige versie; null als er niets is verstuurd.",
  }),
});
export type DataFile = z.infer<typeof dataFile>;

/** The JSON Schema (draft 2020-12) of data.json. */
export function createDataSchema(): object {
  return {
    ...z.toJSONSchema(dataFile, { target: "draft-2020-12" }),
    title: `data.json van een voortgangsrapportage, formaat ${String(DATA_FORMAT)}`,
  };
}
