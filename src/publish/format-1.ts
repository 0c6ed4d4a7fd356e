import * as z from "zod";
import { attachmentList, ATTACHMENT_FORMAT, type AttachmentList } from "./attachment-schema.ts";
import type { DataFile } from "./data-schema.ts";
import { data2, onderdeel2, resultaat2, upgradeData2 } from "./format-2.ts";

/**
 * What the first programs put into a PDF. Format 1 knew one report a year and named it by a number; in all else it is format
 * 2, which is as settled as this one. docs/schema/ has what it looked like.
 */
const stand1 = onderdeel2.shape.verloop.element.extend({ jaar: z.int() });
const onderdeel1 = onderdeel2.extend({ verloop: z.array(stand1) });
const resultaat1 = resultaat2.extend({ onderdelen: z.array(onderdeel1) });

const data1 = data2.extend({ formaat: z.literal(1), verslagjaar: z.int(), resultaten: z.array(resultaat1) });

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
