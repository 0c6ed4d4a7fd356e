import type { Deal, Realisatie } from "../../content/content.ts";
import { inForce } from "../../content/in-force.ts";
import { FOCUSGEBIED } from "../../value/nouns.ts";

type Row = Realisatie["uitsplitsing"][number];

/** What a row of a breakdown is about, as a key; null when it says nothing of it. */
export function keyOfRow({ focusgebied, gemeente, overig }: Row): string | null {
  const given = [focusgebied, gemeente, overig === null ? null : "overig"].find((one) => one !== null);
  return given === undefined ? null : [focusgebied === null ? "" : "gebied", given].join(" ");
}

/** How the place of a row is called, in Dutch. */
export function nameOfRow({ focusgebied, gemeente }: Row, { focusgebieden, gemeenten }: Deal): string {
  const area = focusgebieden.find(({ id }) => id === focusgebied)?.naam ?? focusgebied;
  const municipality = inForce(gemeenten.find(({ id }) => id === gemeente)?.naam ?? null, null) ?? gemeente;
  return area ?? municipality ?? `buiten ${FOCUSGEBIED.meervoud}`;
}
