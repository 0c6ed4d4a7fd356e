import * as z from "zod";
import { attachmentList, ATTACHMENT_FORMAT, type AttachmentList } from "./attachment-schema.ts";
import { cijfer, herkomst, oordeel, plaats, type DataFile } from "./data-schema.ts";
import { upgradeData2 } from "./format-2.ts";

/**
 * What earlier programs put into a PDF. Format 1 knew one report a year and named it by a number; docs/schema/ has what it
 * looked like. It stands here apart, so that a later change of the format of today leaves it as it was.
 */
const onderdeel = z.object({
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
  verloop: z.array(z.object({ jaar: z.int(), peildatum: z.string().nullable(), waarde: cijfer, herzien: z.boolean() })),
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

const data1 = z.object({
  formaat: z.literal(1),
  deal: z.object({ id: z.string(), naam: z.string() }),
  verslagjaar: z.int(),
  versie: z.enum(["concept", "definitief"]),
  editie: z.string(),
  voorbeeld: z.boolean(),
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
      resultaten: z.array(z.string()),
      geld: bedragen,
    }),
  ),
  geld: z.object({
    totaal: bedragen,
    verdeling: z.array(z.object({ id: z.string(), afspraak_rijk: cijfer, afspraak_regio: cijfer, bedragen })),
  }),
});

const list1 = attachmentList.extend({ formaat: z.literal(1), verslagjaar: z.int() });

/** The figures of a data.json of format 1, as the format of today has them; null for what is none. */
export function readData1(value: unknown): DataFile | null {
  const read = data1.safeParse(value);
  if (!read.success) return null;
  const { data } = read;
  return upgradeData2({
    ...data,
    formaat: 2,
    verslagjaar: String(data.verslagjaar),
    resultaten: data.resultaten.map((resultaat) => ({
      ...resultaat,
      onderdelen: resultaat.onderdelen.map((one) => ({
        ...one,
        verloop: one.verloop.map((stand) => ({ ...stand, jaar: String(stand.jaar) })),
      })),
    })),
  });
}

/** Of a data.json of format 1 what that format knows; null for what is none. */
export function keepKnown1(value: unknown): unknown {
  return data1.safeParse(value).data ?? null;
}

/** The list of a bijlagen.json of format 1, as the format of today has it; null for what is none. */
export function readList1(value: unknown): AttachmentList | null {
  const read = list1.safeParse(value);
  if (!read.success) return null;
  return { ...read.data, formaat: ATTACHMENT_FORMAT, verslagjaar: String(read.data.verslagjaar) };
}
