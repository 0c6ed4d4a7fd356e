import type { FileValue } from "../../content/file-value.ts";
import { schemaOf } from "../../content/schema-of.ts";
import { unwrap } from "../../schema/walk-schema.ts";
import type { Spot } from "../../source/spot.ts";
import { remember } from "../../value/remember.ts";

/** Where something stands in a text: the offsets of its first character and behind its last. */
export type Stretch = readonly [start: number, end: number];
type Schema = Parameters<typeof unwrap>[0];

/** The values of a file that are numbers or amounts by their field: what stands there can be nothing else. */
export const listNumberPlaces = remember(({ role, body }: FileValue): readonly Stretch[] => {
  const schema = schemaOf(role);
  return schema === null || body?.kind !== "yaml" ? [] : listIn(schema, body.spot);
});

function listIn(schema: Schema, spot: Spot): Stretch[] {
  const { element, fields, values, info } = unwrap(schema);
  const { items, fields: written, span } = spot;
  if (element !== null) {
    if (items !== null) return items.flatMap((item) => listIn(element, item));
    // One value for a list, or for a field over time
    const inner = written === null ? (unwrap(element).fields?.get("waarde") ?? element) : element;
    return listIn(inner, spot);
  }
  if (written !== null)
    return Object.entries(written).flatMap(([key, child]) => {
      const own = fields?.get(key) ?? values;
      return own === null ? [] : listIn(own, child);
    });
  const { notation } = info;
  const isNumber = notation !== undefined && notation.texts !== null && notation.numbersFrom !== null;
  return isNumber ? [[span[2], span[5]]] : [];
}
