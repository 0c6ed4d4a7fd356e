import { isAnswered } from "../../content/is-filled.ts";
import { placeOf } from "../engine/place.ts";
import { COMPLETE } from "../engine/result-norms.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { defineRule } from "../engine/rule.ts";
import { RESULTAAT } from "../../value/nouns.ts";

/** A result that needs no explanation still has one line. */
export const missingLine = defineRule({
  id: "result/missing-line",
  ground: COMPLETE,
  severity: "warning",
  title: "Bij op schema, afgerond en nog niet gestart staat één regel toelichting.",
  why: `Bij een goed oordeel wil de lezer in één regel zien waarom. Bij een resultaat dat nog niet is gestart, wil hij weten wanneer het begint.

Bij oranje en rood vraagt het programma om meer: zie result/missing-explanation. Bij een vervallen resultaat: zie result/dropped-without-decision.`,
  example: { result: "3.1 (Gezinnen helpen)", oordeel: "op schema" },
  settings: {},
  scope: "voortgang",
  message: ({ result, oordeel }) =>
    `${RESULTAAT.Naam} ${result} heeft het oordeel "${oordeel}", maar een toelichting van één regel ontbreekt.`,
  hint: () => 'Voeg een regel "toelichting: …" toe.',
  expected: () => "toelichting",
  check: ({ entry: { oordeel, toelichting, at }, stand }, { say }) => {
    const needsLine = oordeel === "op schema" || oordeel === "afgerond" || oordeel === "nog niet gestart";
    if (needsLine && !isAnswered(at, "toelichting", toelichting))
      say(placeOf(at, "oordeel"), { result: nameOfResult(stand.resultaat), oordeel });
  },
});
