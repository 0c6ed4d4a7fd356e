import { listWords } from "../../value/dutch.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Who made an image is named beside it. */
export const imageNoCredit = defineRule({
  id: "image/no-credit",
  ground: norm("Auteurswet"),
  severity: "warning",
  title: "Bij elke afbeelding staat de maker en wat ermee mag.",
  why: `De maker van een afbeelding heeft recht op naamsvermelding. En wie het rapport deelt, moet weten of dat met de afbeelding mag.

Het programma kijkt of "bron" en "licentie" zijn ingevuld in beelden.yaml. De bron mag een rol of organisatie zijn.`,
  example: { file: "plein.png", missing: ["bron"] },
  settings: {},
  scope: "beeld",
  message: ({ file, missing }) => `Bij de afbeelding ${file} ontbreekt: ${listWords(missing)}.`,
  hint: () => "Vul in wie de afbeelding maakte (bron) en wat ermee mag (licentie), zoals CC BY of: eigen gebruik.",
  expected: ({ missing }) => missing.join(", "),
  check: ({ beeld }, { say }) => {
    const missing = (["bron", "licentie"] as const).filter((key) => (beeld[key] ?? "") === "");
    if (missing.length > 0) say(placeOf(beeld.at, missing[0]), { file: beeld.bestand ?? "zonder naam", missing });
  },
});
