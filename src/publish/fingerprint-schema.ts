import * as z from "zod";

import type { Fingerprint } from "../pdf/shape/take-fingerprint.ts";

const hash = z.string().regex(/^[0-9a-f]{32}$/u);

/** vingerafdruk.json: of each aspect of a PDF a hash (the first half of a SHA-256). */
export const fingerprintFile = z.object({
  formaat: z.literal(1),
  document: z.object({
    acties: hash,
    lagen: hash,
    bladwijzers: hash,
    plaatsen: hash,
    nummers: hash,
    opbouw: hash,
    gegevens: hash,
    metagegevens: hash,
    bijlagen: hash,
    formulier: hash,
    overig: hash,
  }),
  bladzijden: z.array(
    z.object({
      vak: hash,
      tekst: hash,
      tekening: hash,
      beelden: hash,
      lettertypen: hash,
      notities: hash,
      overig: hash,
    }),
  ),
}) satisfies z.ZodType<Fingerprint>;
