import { listWords } from "../../value/dutch.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import { isAnswered } from "../../content/is-filled.ts";
import { placeOf } from "../engine/place.ts";
import { COMPLETE } from "../engine/result-norms.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { defineRule } from "../engine/rule.ts";

/** A result is only dropped by those who agreed on it, and the report says why. */
export const droppedWithoutDecision = defineRule({
  id: "result/dropped-without-decision",
  ground: COMPLETE,
  severity: "error",
  title: "Bij een vervallen resultaat staan de reden en het besluit.",
  why: `Een resultaat is samen afgesproken. Wie het laat vervallen, verandert de afspraak. De lezer moet daarom kunnen zien waarom dat is gebeurd en welk besluit eronder ligt.

Het programma kijkt of "toelichting" en "besluit" zijn ingevuld. Het besluit is een addendum op de deal, of een ander besluit met een datum en een plaats waar het te vinden is.`,
  example: { result: "4.3 (Gezinnen helpen)", missing: ["besluit"] },
  settings: {},
  scope: "voortgang",
  message: ({ result, missing }) =>
    `${RESULTAAT.Naam} ${result} is vervallen, maar er ontbreekt: ${listWords(missing)}.`,
  hint: () =>
    `Schrijf in toelichting waarom ${RESULTAAT.de} vervalt, en in besluit wie dat wanneer besloot en waar dat staat. Is er nog geen besluit? Dan is ${RESULTAAT.de} nog niet vervallen.`,
  expected: ({ missing }) => missing.join(", "),
  check: ({ entry: { oordeel, toelichting, besluit, at }, stand }, { say }) => {
    if (oordeel !== "vervallen") return;
    const missing = Object.entries({ toelichting, besluit }).flatMap(([field, value]) =>
      isAnswered(at, field, value) ? [] : [field],
    );
    if (missing.length > 0) say(placeOf(at, "oordeel"), { result: nameOfResult(stand.resultaat), missing });
  },
});
