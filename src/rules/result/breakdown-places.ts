import type { Deal, Realisatie } from "../../content/content.ts";
import { inForce } from "../../content/in-force.ts";
import { FOCUSGEBIED } from "../../value/nouns.ts";

type Row = Realisatie["uitsplitsing"][number];

/** What a row of a breakdown is about, as a key; null when it says nothing of it. */
export function keyOfRow({ focusgebied, gemeente, provincie, overig }: Row): string | null {
  const given = [focusgebied, gemeente, provincie, overig === null ? null : "overig"].find((one) => one !== null);
  return given === undefined
    ? null
    : [focusgebied === null ? (gemeente === null && provincie !== null ? "provincie" : "") : "gebied", given].join(" ");
}

/** How the place of a row is called, in Dutch. */
export function nameOfRow(
  { focusgebied, gemeente, provincie }: Row,
  { focusgebieden, gemeenten, provincies }: Deal,
): string {
  const area = focusgebieden.find(({ id }) => id === focusgebied)?.naam ?? focusgebied;
  const municipality = inForce(gemeenten.find(({ id }) => id === gemeente)?.naam ?? null, null) ?? gemeente;
  const province = inForce(provincies.find(({ id }) => id === provincie)?.naam ?? null, null) ?? provincie;
  return area ?? municipality ?? province ?? `buiten ${FOCUSGEBIED.meervoud}`;
}
