import type { Plek } from "../../content/reactions.ts";
import { RESULTAAT, THEMA } from "../../value/nouns.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";

type Soort = Exclude<NonNullable<NonNullable<Plek>["soort"]>, "algemeen">;

const KINDS: Readonly<Record<Soort, string>> = {
  hoofdstuk: "hoofdstuk",
  thema: THEMA.naam,
  resultaat: RESULTAAT.naam,
  project: "project",
  besluit: "besluit",
  tabel: "tabel",
};

interface UnknownPlace {
  readonly id: string;
  readonly kind: Soort;
  /** Null where none was said. */
  readonly place: string | null;
}

const EXAMPLE: UnknownPlace = { id: "r-012", kind: "resultaat", place: "9.9" };

/** A place that the report does not have: nobody finds out what the reaction was about. */
export const reactionPlaceUnknown = defineRule({
  id: "reaction/place-unknown",
  ground: norm("een reactie gaat over een plek die er is"),
  severity: "warning",
  title: "De plek van een reactie staat in het rapport.",
  why: `De nota van reacties zet de reacties bij elkaar per plek. Een reactie bij een plek die er niet is, komt daar apart te staan.

Het programma kijkt of het thema, het resultaat, het project of het besluit bij "plaats" bestaat, en of het kenmerk er staat. Van hoofdstukken en tabellen kijkt het alleen of er een kenmerk staat.`,
  example: EXAMPLE,
  settings: {},
  scope: "jaar",
  message: ({ id, kind, place }) =>
    place === null
      ? `Bij de plaats van reactie ${id} staat "${KINDS[kind]}", maar geen kenmerk.`
      : `Reactie ${id} gaat over ${KINDS[kind]} "${place}". Die plek is er niet in dit rapport.`,
  hint: () => "Verbeter het kenmerk bij plaats. Weet u de plek niet? Zet er dan: plaats: algemeen.",
  actual: ({ place }) => place ?? "",
  check: (year, { say }) => {
    for (const { id, at, plaats } of year.jaar.reacties) {
      if (plaats === null || plaats.soort === null || plaats.soort === "algemeen") continue;
      if (plaats.id !== null && isThere({ soort: plaats.soort, id: plaats.id }, year)) continue;
      say(placeOf(at, plaats.id === null ? "plaats" : ["plaats", "id"]), {
        id,
        kind: plaats.soort,
        place: plaats.id,
      });
    }
  },
});

/** A project that stopped and stands in an earlier report alone is no place in this one. */
function isThere({ soort, id }: { readonly soort: Soort; readonly id: string }, { deal, jaar }: YearSubject): boolean {
  const has = (entries: readonly { readonly id: string | null }[]): boolean => entries.some((one) => one.id === id);
  switch (soort) {
    case "thema":
      return has(deal.themas);
    case "resultaat":
      return has(deal.resultaten);
    case "project":
      return has(jaar.projecten);
    case "besluit":
      // As long as the file with the decisions cannot be read, nobody knows
      return jaar.rapport === null || has(jaar.rapport.besluiten);
    default:
      return true;
  }
}
