import type { z } from "zod";
import type { WrittenReference } from "../content/file-value.ts";
import { toMark } from "../schema/fields.ts";
import { isRecord, walkSchema } from "../schema/walk-schema.ts";
import { locate } from "../source/at.ts";
import type { YamlSource } from "../source/source-file.ts";
import type { DataPath } from "../source/spot.ts";

/** Every field of a file that names something which must exist, in the order of the schema. */
export function listReferences(schema: z.ZodType, { data: raw, root }: YamlSource): WrittenReference[] {
  const found: WrittenReference[] = [];
  walkSchema(schema, raw, ({ data, path, info: { refersTo: kind } }) => {
    if (kind === undefined || typeof data !== "string") return;
    const near = kind === "onderdeel" ? findNear(raw, path) : NOWHERE;
    found.push({ kind, id: toMark(data), range: locate(root, path), ...near });
  });
  return found;
}

type Near = Pick<WrittenReference, "resultaat" | "self">;
const NOWHERE: Near = { resultaat: null, self: null };

/** The result that the same entry, or the one it stands in, is about or is itself, and the part that it stands in. */
function findNear(raw: unknown, path: DataPath): Near {
  const part = path.indexOf("onderdelen");
  const self = part === -1 ? null : valueAt(raw, [...path.slice(0, part + 2), "id"]);
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const resultaat = resultOf(valueAt(raw, path.slice(0, depth)));
    if (resultaat !== null) return { resultaat, self: typeof self === "string" ? toMark(self) : null };
  }
  return NOWHERE;
}

/** The mark of the result that an entry is about or is itself. */
function resultOf(entry: unknown): string | null {
  if (!isRecord(entry)) return null;
  const id = entry["resultaat"] ?? (entry["onderdelen"] === undefined ? null : entry["id"]);
  return typeof id === "string" ? toMark(id) : null;
}

/** What stands at a path; a single item may stand where a list is allowed. */
function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === "number") value = value[step] as unknown;
    else if (isRecord(value) && typeof step === "string") value = value[step];
    else if (!(isRecord(value) && step === 0)) return null;
  }
  return value;
}
