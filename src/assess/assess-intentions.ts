import type { Jaar, Voortgang } from "../content/content.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { listIntentions, type Voornemen } from "../content/list-intentions.ts";
import type { VoornemenStand } from "./assessment.ts";
import { inside } from "../source/at.ts";

/**
 * The corrections and promises of earlier reports that no report before this one answered, with this year's answer
 * (the yearly report looks back on what was promised). In order of result, then of year and place.
 */
export function assessIntentions(
  resultaten: readonly string[],
  jaren: readonly Jaar[],
  peildatum: string | null,
): VoornemenStand[] {
  const now = jaren.at(-1);
  const earlier = jaren.slice(0, -1);
  return resultaten.flatMap((id) =>
    listOpen(id, earlier).map((one) => answer(one, now?.voortgang.get(id) ?? null, peildatum)),
  );
}

/** What earlier reports promised of a result and no earlier report answered; a later promise by the same id replaces it. */
function listOpen(id: string, earlier: readonly Jaar[]): Voornemen[] {
  const open = new Map<string, Voornemen>();
  for (const jaar of earlier) {
    const entry = jaar.voortgang.get(id);
    if (entry === undefined) continue;
    for (const { id: answered } of entry.afgehandeld) open.delete(answered ?? "");
    for (const one of listIntentions(entry)) open.set(one.id, one);
  }
  return [...open.values()];
}

function answer(voornemen: Voornemen, entry: Voortgang | null, peildatum: string | null): VoornemenStand {
  const index = entry?.afgehandeld.findIndex(({ id }) => id === voornemen.id) ?? -1;
  const found = entry?.afgehandeld[index] ?? null;
  const isDue = voornemen.wanneer !== null && peildatum !== null && voornemen.wanneer <= peildatum;
  return {
    ...voornemen,
    isDue,
    isWithheld: isEmptied(entry),
    antwoord:
      found === null || entry === null
        ? null
        : {
            uitkomst: found.uitkomst,
            toelichting: found.toelichting,
            at: inside(entry.at, ["afgehandeld", index]),
          },
  };
}
