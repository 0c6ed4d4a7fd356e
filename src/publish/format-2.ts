import * as z from "zod";
import { attachmentList, ATTACHMENT_FORMAT, type AttachmentList } from "./attachment-schema.ts";
import { cijfer, DATA_FORMAT, herkomst, oordeel, plaats, type DataFile } from "./data-schema.ts";

/**
 * What programs put into a PDF before promises, decisions and the money by contributor were in it; docs/schema/ has what
 * it looked like. What changed since stands here apart; the pieces that today's format still has as they were (a figure
 * with its origin, a verdict, a place) are taken from it: whoever changes one of those brings the old one here.
 */
export const onderdeel2 = z.object({
  id: z.string(),
  naam: z.string(),
  meetwijze: z.string().nullable(),
  operator: z.string().nullable(),
  telwijze: z.string().nullable(),
  eenheid: z.string().nullable(),
  eigen: z.boolean(),
  beginsituatie: cijfer,
  streefwaarde: cijfer,
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
    z.object({ jaar: z.string(), peildatum: z.string().nullable(), waarde: cijfer, herzien: z.boolean() }),
  ),
  mijlpalen: z.array(
    z.object({ id: z.string(), naam: z.string(), gepland: z.string().nullable(), gehaald: z.string().nullable() }),
  ),
  gereed: z.object({ gereed: z.boolean(), datum: z.string().nullable(), herkomst }).nullable(),
});

const bedragen = z.object({
  rijk: z.record(z.string(), cijfer),
  "regio-publiek": z.record(z.string(), cijfer),
  "regio-privaat": z.record(z.string(), cijfer),
});

export const resultaat2 = z.object({
  id: z.string(),
  thema: z.string().nullable(),
  titel: z.string(),
  oordeel,
  vorig_oordeel: oordeel,
  herkomst: plaats.nullable(),
  onderdelen: z.array(onderdeel2),
});

export const data2 = z.object({
  formaat: z.literal(2),
  deal: z.object({ id: z.string(), naam: z.string() }),
  verslagjaar: z.string(),
  versie: z.enum(["concept", "definitief"]),
  editie: z.string(),
  voorbeeld: z.boolean(),
  verslagperiode: z.object({ van: z.string().nullable(), tot: z.string().nullable() }),
  peildatum: z.string().nullable(),
  stand_geld: z.string().nullable(),
  oordelen: z.record(z.string(), z.int()),
  resultaten: z.array(resultaat2),
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
      resultaten: z.array(z.string()),
      geld: bedragen,
    }),
  ),
  geld: z.object({
    totaal: bedragen,
    verdeling: z.array(z.object({ id: z.string(), afspraak_rijk: cijfer, afspraak_regio: cijfer, bedragen })),
  }),
});

type Data2 = z.infer<typeof data2>;

const list2 = attachmentList.extend({ formaat: z.literal(2) });

/** The figures of a data.json of format 2, as the format of today has them; null for what is none. */
export function readData2(value: unknown): DataFile | null {
  const read = data2.safeParse(value);
  return read.success ? upgradeData2(read.data) : null;
}

/** Of a data.json of format 2 what that format knows; null for what is none. */
export function keepKnown2(value: unknown): unknown {
  return data2.safeParse(value).data ?? null;
}

/** The figures of a report as far as format 2 knew them, in the format of today. */
export function withoutLater2(data: DataFile): DataFile {
  return upgradeData2({ ...data, formaat: 2 });
}

/** The same figures in the format of today: of what format 2 did not know there is nothing. */
export function upgradeData2(data: Data2): DataFile {
  return {
    ...data,
    formaat: DATA_FORMAT,
    versienummer: 1,
    resultaten: data.resultaten.map((result) => ({
      ...result,
      onderdelen: result.onderdelen.map((part) => ({
        ...part,
        streefwaarde_door: null,
        uitsplitsing: [],
        tussendoelen: [],
        streefwaarden: [],
        verloop: part.verloop.map((one) => ({ ...one, reden: null })),
      })),
    })),
    projecten: data.projecten.map((project) => ({
      ...project,
      start: null,
      einde: null,
      trekker: null,
      aanpak: [],
      waar: [],
      betreft: [],
    })),
    geld: { ...data.geld, bijdragers: [] },
    greep: [],
    besluiten: [],
    beloften: [],
    agenda: [],
    teksten: [],
    veranderd: null,
  };
}

/** The list of a bijlagen.json of format 2, as the format of today has it; null for what is none. */
export function readList2(value: unknown): AttachmentList | null {
  const read = list2.safeParse(value);
  return read.success ? { ...read.data, formaat: ATTACHMENT_FORMAT } : null;
}
