import { nameTheme } from "../../content/name-theme.ts";
import { WRONG_RESULT } from "../../content/need-marks.ts";
import { wholeFile, withAbout } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import { RESULTAAT, THEMA } from "../../value/nouns.ts";

/** Each theme says what was learnt about the cause, what works or does not, and what changes. */
export const themeIncomplete = defineRule({
  id: "lesson/theme-incomplete",
  ground: CONVENANT,
  severity: "warning",
  title: "Elk thema zegt wat het leerde over de oorzaak, over de aanpak en wat het aanpast.",
  why: `De deal wil niet alleen verantwoorden, maar ook leren: wat veroorzaakt het probleem, en hoe pakken we het goed aan? Per thema hoort daar iets over in het rapport te staan.

Het programma telt de leerpunten van alle resultaten van het thema samen. Elke gevraagde soort moet minstens één keer voorkomen. Welke soorten dat zijn, vult de deal in; tussen soorten waarvan er één genoeg is, staat een schuine streep. Of een les goed is, ziet het programma niet.`,
  example: { thema: "Bomen", missing: ["aanpassing"] },
  settings: {
    soorten: {
      kind: "woorden",
      names: "leersoort",
      what: `de soorten leerpunten die ${THEMA.elk} moet hebben; een schuine streep betekent: een van beide`,
    },
  },
  scope: "thema",
  message: ({ thema, missing }) =>
    `${THEMA.Naam} ${thema} heeft nog geen leerpunt van ${missing.length === 1 ? "deze soort" : "deze soorten"}: ${missing.map((one) => `"${one.split("/").join('" of "')}"`).join(", en ")}.`,
  hint: ({ missing }) =>
    `Zet bij een van de ${RESULTAAT.meervoud} onder "leerpunten:" een regel: - {id: …, soort: ${missing[0]?.split("/")[0] ?? ""}, tekst: …}.`,
  check: ({ stand, year }, { say, settings }) => {
    const entries = stand.resultaten.flatMap(({ voortgang }) => voortgang ?? []);
    const first = entries[0];
    // A theme that says nothing at all misses its file or its entries, and that is said elsewhere
    if (first === undefined) return;
    const kinds = new Set(
      entries.flatMap(({ leerpunten }) => leerpunten.flatMap(({ soort }): string[] => (soort === null ? [] : [soort]))),
    );
    const missing = settings.soorten.filter((wanted) => !wanted.split("/").some((one) => kinds.has(one.trim())));
    if (missing.length === 0) return;
    const named = year.index.themas.get(stand.thema.id);
    const thema = named === undefined ? stand.thema.id : nameTheme(named);
    const { file } = first.at;
    // An entry may be missed because it names another result
    const needs = [{ file, line: null, about: WRONG_RESULT }];
    say({ ...withAbout(wholeFile(file), [stand.thema.id]), needs }, { thema, missing });
  },
});
