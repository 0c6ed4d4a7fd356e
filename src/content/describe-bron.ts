import type { Bron } from "../schema/fields.ts";

/** A place in the deal in words: "artikel 4, lid 3, eerste streepje". Empty when it is not given. */
export function describeBron(bron: Bron | null): string {
  if (bron === null) return "";
  const parts = [
    bron.artikel === null ? null : `artikel ${bron.artikel}`,
    bron.lid === null ? null : `lid ${bron.lid}`,
    bron.onderdeel,
    bron.plaats,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
