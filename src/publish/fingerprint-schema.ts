import * as z from "zod";

import type { Fingerprint } from "../pdf/shape/take-fingerprint.ts";

/** Version of the shape of vingerafdruk.json. */
export const FINGERPRINT_FORMAT: Fingerprint["formaat"] = 1;

const hash = (description: string): z.ZodString =>
  z
    .string()
    .regex(/^[0-9a-f]{32}$/u)
    .meta({ description });

/** vingerafdruk.json: of each aspect of a PDF a hash (the first half of a SHA-256). */
export const fingerprintFile = z.object({
  formaat: z.literal(FINGERPRINT_FORMAT),
  document: z
    .object({
      acties: hash("Wat een lezer vanzelf doet: bij het openen, bij het afdrukken, of door een script."),
      lagen: hash("Lagen die aan en uit kunnen."),
      bladwijzers: hash("De bladwijzers, met waar ze heen gaan."),
      plaatsen: hash("De plaatsen met een naam, waar links heen gaan."),
      nummers: hash("Hoe de bladzijden zijn genummerd."),
      opbouw: hash("De labels (tags), op volgorde van voorlezen."),
      gegevens: hash("Wat de PDF over zichzelf zegt in de Info-lijst."),
      metagegevens: hash("Wat de PDF over zichzelf zegt in XMP, behalve het controlegetal van dit bestand."),
      bijlagen: hash("De bijlagen, behalve dit bestand."),
      formulier: hash("Velden om in te vullen, en handtekeningen."),
      overig: hash("Al het andere van het document."),
    })
    .meta({ description: "Controlegetallen van het document als geheel." }),
  bladzijden: z
    .array(
      z.object({
        vak: hash("Welk deel van het vel te zien is, en hoe het is gedraaid."),
        tekst: hash("Elk stuk tekst, met plaats, grootte en lettertype."),
        tekening: hash("Alles wat wordt getekend: tekst, lijnen, vlakken en kleuren, op volgorde."),
        beelden: hash("Elk beeld, met wat erin staat."),
        lettertypen: hash("De vormen van de letters."),
        notities: hash("Links en notities, met hun plaats en wat ze doen."),
        overig: hash("Al het andere van de bladzijde."),
      }),
    )
    .meta({ description: "Controlegetallen per bladzijde, op volgorde." }),
}) satisfies z.ZodType<Fingerprint>;

/** The JSON Schema (draft 2020-12) of vingerafdruk.json. */
export function createFingerprintSchema(): object {
  return {
    ...z.toJSONSchema(fingerprintFile, { target: "draft-2020-12" }),
    title: `vingerafdruk.json in een voortgangsrapportage, formaat ${String(FINGERPRINT_FORMAT)}`,
  };
}
