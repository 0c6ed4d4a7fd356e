import type { Onderdeel } from "../../content/content.ts";

/** The words by which a coordinator knows a part of a result. */
export function partName({ naam, id }: Onderdeel): string {
  return naam ?? id;
}
