import { listWords } from "../../value/dutch.ts";
import { isAnswered } from "../../content/is-filled.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A change that is told in words says by what it is seen, and where that can be looked up. */
export const qualitativeEvidence = defineRule({
  id: "result/qualitative-evidence",
  ground: CONVENANT,
  severity: "warning",
  title: "Een verandering in woorden zegt waaraan die te zien is en waar dat staat.",
  why: `Niet elk resultaat is een getal. Dan beantwoordt de coördinator vaste vragen: wat is er veranderd, waaraan is dat te zien, en waar is dat na te lezen. Zonder die antwoorden is het een mening.

Het programma kijkt of "zichtbaar_aan" is ingevuld, en "bewijs" of "bron". Bij een resultaat dat nog niet is gestart of dat is vervallen, vraagt het niets.`,
  example: { id: "2.4", part: "Regionale samenwerking", missing: ["zichtbaar_aan"] },
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, missing }) =>
    `Bij ${id} ${part} staat wat er is veranderd, maar er ontbreekt: ${listWords(missing)}.`,
  hint: () => "Vul in waaraan een ander de verandering kan zien, en noem het stuk of de bron waarin dat staat.",
  expected: ({ missing }) => missing.join(", "),
  check: ({ part, said, entry }, { say }) => {
    if (said === null || part.onderdeel.meetwijze !== "kwalitatief") return;
    if (entry.oordeel === "nog niet gestart" || entry.oordeel === "vervallen") return;
    const { zichtbaar_aan, bewijs, bron } = said.realisatie;
    const hasEvidence = isAnswered(said.at, "bewijs", bewijs) || isAnswered(said.at, "bron", bron);
    const missing = [
      ...(isAnswered(said.at, "zichtbaar_aan", zichtbaar_aan) ? [] : ["zichtbaar_aan"]),
      ...(hasEvidence ? [] : ["bewijs of bron"]),
    ];
    const names = { id: part.resultaat.id, part: partName(part.onderdeel) };
    if (missing.length > 0) say(placeOf(said.at), { ...names, missing });
  },
});
