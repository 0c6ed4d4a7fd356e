import { formatNumber } from "../../value/notation/format-number.ts";
import { findPart } from "../../content/find-part.ts";
import { isCounted } from "../../content/is-counted.ts";
import { missesBaseline } from "../../content/plan-path.ts";
import { isUnreadable } from "../../value/figure.ts";
import { nameOfPart } from "./judge-pace.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What counts as extra can only be told from a baseline. */
export const baselineMissing = defineRule({
  id: "pace/baseline-missing",
  ground: CONVENANT,
  severity: "warning",
  title: "Wat extra is of behouden blijft, heeft een beginsituatie.",
  why: `Bij sommige resultaten gaat het om wat erbij komt, of om wat blijft, vergeleken met de start van de deal. Zonder beginsituatie kan niemand zien of dat zo is. Het rapport laat dan geen aandeel zien.

Het programma vraagt alleen om de beginsituatie. Het oordeel van de themacoördinator blijft staan en wordt bij dit onderdeel niet met de cijfers vergeleken. "Onbekend" is ook een antwoord, maar de vraag blijft.`,
  example: {
    part: "1.4 Begeleide mensen",
    unknown: "Hoeveel van de 1.016 er sinds de start bij kwamen, is dus niet te zien.",
  },
  settings: {},
  scope: "onderdeel",
  message: ({ part, unknown }) => `${part}: de beginsituatie ontbreekt. ${unknown}`.trim(),
  hint: () =>
    "Zoek uit hoe het ervoor stond bij de start van de deal. Geef dat door aan het programmabureau: het hoort in deal/beginsituatie.yaml. Het oordeel blijft zoals het is.",
  check: ({ entry, part, said, year }, { say }) => {
    // One that cannot be read is told at its own place
    if (!missesBaseline(part) || isUnreadable(part.beginsituatie)) return;
    if (!isCounted(part.onderdeel) || entry.oordeel === "vervallen") return;
    const { resultaat } = part;
    const baseline = year.deal
      .beginsituatieOf(resultaat.id)
      .find(({ onderdeel }) => findPart(resultaat, onderdeel)?.id === part.onderdeel.id);
    const related = baseline === undefined ? [] : relatedTo("de beginsituatie", baseline.at, "waarde");
    const place = said === null ? placeOf(entry.at) : placeOf(said.at, "waarde");
    const value = part.stand.value;
    const unknown =
      value === null ? "" : `Hoeveel van de ${formatNumber(value)} er sinds de start bij kwamen, is dus niet te zien.`;
    say(withRelated(place, related), { part: nameOfPart(part), unknown });
  },
});
