import type { Deal } from "./content.ts";

/** A municipality, area or province that something is said of: one of them is not null, when all is well. */
export interface Place {
  readonly gemeente: string | null;
  readonly focusgebied: string | null;
  readonly provincie: string | null;
}

type Layout = Pick<Deal, "gemeenten" | "focusgebieden">;

/**
 * Of places those that lie in no other of them: what is said of these adds up to what is said of the whole. A
 * municipality lies in its province, an area in its municipalities, as far as the deal says so.
 */
export function outermostPlaces<T extends Place>(places: readonly T[], map: Layout): T[] {
  const provinces = new Set(places.flatMap(({ provincie }) => provincie ?? []));
  const towns = new Set(places.flatMap(({ gemeente }) => gemeente ?? []));
  const isInProvince = (town: string): boolean =>
    provinces.has(map.gemeenten.find(({ id }) => id === town)?.provincie ?? "");
  const isInner = ({ gemeente, focusgebied }: Place): boolean => {
    if (gemeente !== null) return isInProvince(gemeente);
    const around = map.focusgebieden.find(({ id }) => id === focusgebied)?.gemeenten ?? [];
    return around.length > 0 && around.every((town) => towns.has(town) || isInProvince(town));
  };
  return places.filter((one) => !isInner(one));
}

/** Of places the municipalities of a province; null where one that the deal says to lie in it is not among them. */
export function townsOfProvince<T extends Place>(province: string, places: readonly T[], map: Layout): T[] | null {
  const towns = map.gemeenten.filter(({ provincie }) => provincie === province).map(({ id }) => id);
  const found = places.filter(({ gemeente }) => gemeente !== null && towns.includes(gemeente));
  return towns.length > 0 && found.length === towns.length ? found : null;
}
