import type { z } from "zod";
import type { Entry, Sited } from "../content/content.ts";
import type { FileValue } from "../content/file-value.ts";
import type { Sources } from "../content/sources.ts";
import type { DEAL_SCHEMAS, DealName, YEAR_SCHEMAS } from "../schema/content-schemas.ts";
import { inside, type At } from "../source/at.ts";

/** What a YAML file says, with its place. */
export interface ReadValue<T> {
  readonly data: T;
  readonly at: At;
}

type YearRole = keyof typeof YEAR_SCHEMAS;
export type DealValue<N extends DealName> = ReadValue<z.output<(typeof DEAL_SCHEMAS)[N]["schema"]>>;
export type YearValue<R extends YearRole> = ReadValue<z.output<(typeof YEAR_SCHEMAS)[R]>>;

/** What a file of deal/ says; null when it is missing or nothing of it can be used. */
export function readDealValue<N extends DealName>(sources: Sources, name: N): DealValue<N> | null {
  const value = sources.files.get(`deal/${name}.yaml`);
  return value?.role.role === "deal" && value.role.name === name ? readValue(value) : null;
}

/** What a file of a report says; null when it has another role, is missing or nothing of it can be used. */
export function readYearValue<R extends YearRole>(value: FileValue | undefined, role: R): YearValue<R> | null {
  return value?.role.role === role ? readValue(value) : null;
}

/** `read` gave the data its type by the schema of the file's role, which the caller has looked at. */
function readValue<T>({ path, body }: FileValue): ReadValue<T> | null {
  if (body?.kind !== "yaml" || body.data === null) return null;
  return { data: body.data as T, at: { file: path, path: [], spot: body.spot, isThere: true } };
}

type ListKey<T> = { [K in keyof T]: T[K] extends readonly object[] | null ? K : never }[keyof T] & string;
type ItemOf<T, K extends keyof T> = NonNullable<T[K]> extends readonly (infer I)[] ? I : never;

/** The items of a list in a file, each with its place. */
export function siteAll<T, K extends ListKey<T>>(file: ReadValue<T> | null, key: K): Sited<ItemOf<T, K>>[] {
  return file === null ? [] : siteItems((file.data[key] ?? []) as readonly ItemOf<T, K>[], inside(file.at, key));
}

/** The items of a list, each with its place. */
export function siteItems<T>(items: readonly T[], at: At): Sited<T>[] {
  return items.map((item, index) => ({ ...item, at: inside(at, [index]) }));
}

/** The items of a list that have their mark; one without it was reported and cannot be referred to. */
export function entriesOf<T, K extends ListKey<T>>(file: ReadValue<T> | null, key: K): Entry<ItemOf<T, K>>[] {
  return keepEntries(siteAll(file, key));
}

/** Of items with their place those that have their mark. */
export function keepEntries<T>(items: readonly Sited<T>[]): Entry<T>[] {
  return items.filter((item): item is Sited<T> & Entry<T> => hasId(item));
}

function hasId(item: object): boolean {
  return "id" in item && typeof item.id === "string";
}
