import type { Jaar, Resultaat, Voortgang } from "../content/content.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { listIntentions } from "../content/list-intentions.ts";
import { inside } from "../source/at.ts";
import type { Assessment } from "./assessment.ts";
import type { Antwoord, Belofte } from "./promises.ts";

/** A promise or lesson as a report made it. */
type Gedaan = Omit<Belofte, "antwoorden" | "isGevraagd">;

/**
 * Every promise, correction and lesson of this report and those before it, with what later reports say of it: in order of
 * result, then of report and place. What has no mark cannot be answered and was reported.
 */
export function assessPromises({ deal, jaar, earlier, resultaten, peildatum }: Assessment): Belofte[] {
  const jaren = [...earlier, jaar];
  const agreed = new Set(resultaten.map(({ resultaat }) => resultaat.id));
  return deal.resultaten.flatMap((resultaat) =>
    jaren.flatMap((made, index) =>
      listMade(resultaat, made).map((one): Belofte => {
        const later = jaren.slice(index + 1);
        const antwoorden = later.flatMap((report) => listAnswers(one, report));
        // In what these readers do not get the answer may stand
        const isOpen =
          antwoorden.length === 0 && !later.some(({ voortgang }) => isEmptied(voortgang.get(resultaat.id)));
        const isDue =
          one.soort === "leerpunt"
            ? index === jaren.length - 2
            : index < jaren.length - 1 && one.wanneer !== null && peildatum !== null && one.wanneer <= peildatum;
        return { ...one, antwoorden, isGevraagd: isDue && isOpen && agreed.has(one.resultaat) };
      }),
    ),
  );
}

function listMade({ id: resultaat, thema }: Resultaat, { naam: rapport, voortgang }: Jaar): Gedaan[] {
  const entry = voortgang.get(resultaat);
  if (entry === undefined) return [];
  const intentions = listIntentions(entry).map((one): Gedaan => {
    const { id, soort, wat, wie, wanneer, at } = one;
    const [door, aan] = soort === "bijsturing" ? [wie, null] : [null, wie];
    const promise = soort === "toezegging" ? entry.toezeggingen.find((other) => other.id === id) : undefined;
    const betreft = promise?.betreft ?? [];
    const said = { id, soort, resultaat, thema, rapport, tekst: wat, door, aan, betreft, wanneer, at };
    return one.leeg === undefined ? said : { ...said, leeg: one.leeg };
  });
  const lessons = entry.leerpunten.flatMap((one, index): Gedaan[] => {
    if (one.id === null) return [];
    const at = inside(entry.at, ["leerpunten", index]);
    const nobody = { door: null, aan: null, betreft: [], wanneer: null };
    return [{ id: one.id, soort: "leerpunt", resultaat, thema, rapport, tekst: one.tekst, ...nobody, at }];
  });
  return [...intentions, ...lessons];
}

function listAnswers({ id, soort, resultaat }: Gedaan, { naam: rapport, voortgang }: Jaar): Antwoord[] {
  const entry = voortgang.get(resultaat);
  if (entry === undefined) return [];
  const said = soort === "leerpunt" ? findFollowed(id, entry) : findSettled(id, entry);
  const again =
    soort === "leerpunt"
      ? entry.leerpunten.findIndex((one) => one.id === id)
      : listIntentions(entry).findIndex((one) => one.id === id && one.soort === soort);
  if (said !== null) return [{ rapport, ...said }];
  if (again === -1) return [];
  return [{ rapport, uitkomst: "herhaald", toelichting: null, at: entry.at }];
}

type Said = Omit<Antwoord, "rapport">;

function findSettled(id: string, { at, afgehandeld }: Voortgang): Said | null {
  const index = afgehandeld.findIndex((one) => one.id === id);
  const found = afgehandeld[index];
  if (found === undefined) return null;
  return { uitkomst: found.uitkomst, toelichting: found.toelichting, at: inside(at, ["afgehandeld", index]) };
}

function findFollowed(id: string, { at, lessen }: Voortgang): Said | null {
  const index = lessen.findIndex((one) => one.id === id);
  const found = lessen[index];
  if (found === undefined) return null;
  return { uitkomst: found.vervolg, toelichting: found.toelichting, at: inside(at, ["lessen", index]) };
}
