import { formatNumber } from "../../value/notation/format-number.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Neighbours know who the three families in their village are. */
export const smallCount = defineRule({
  id: "privacy/small-count",
  ground: norm("AVG"),
  severity: "warning",
  isFixed: true,
  title: "Een uitsplitsing laat geen heel kleine groep mensen zien.",
  why: `In een dorp of wijk is een groep van een paar mensen of gezinnen te herkennen. Dan vertelt een aantal iets over een mens.

Het programma kijkt naar uitsplitsingen per focusgebied of gemeente, als de eenheid mensen, gezinnen of iets dergelijks is. Het vraagt naar een aantal tussen "van" en "tot", die twee meegeteld. Nul mag.`,
  example: { value: 3, unit: "gezinnen", area: "noord" },
  settings: {
    van: { kind: "getal", what: "het kleinste aantal dat herkenbaar is", standard: 1 },
    tot: { kind: "getal", what: "het grootste aantal dat herkenbaar is", standard: 4 },
    eenheden: {
      kind: "woorden",
      what: "eenheden die over mensen gaan",
      standard: [
        "mensen",
        "personen",
        "inwoners",
        "bewoners",
        "gezinnen",
        "huishoudens",
        "kinderen",
        "jongeren",
      ].concat([
        "leerlingen",
        "studenten",
        "ouders",
        "ouderen",
        "cliënten",
        "deelnemers",
        "werkzoekenden",
        "slachtoffers",
      ]),
    },
  },
  scope: "onderdeel",
  message: ({ value, unit, area }) =>
    `In ${area} is het aantal ${unit} ${formatNumber(value)}. Zo'n kleine groep kan te herkennen zijn.`,
  hint: () => 'Tel het op bij een ander gebied, of zet het bij "overig".',
  actual: ({ value }) => formatNumber(value),
  check: ({ part, said, year: { deal } }, { say, settings }) => {
    const unit = part.onderdeel.eenheid ?? "";
    if (said === null || !settings.eenheden.includes(unit.toLowerCase())) return;
    for (const [index, { waarde, focusgebied, gemeente }] of said.realisatie.uitsplitsing.entries()) {
      const area = deal.focusgebieden.find(({ id }) => id === focusgebied)?.naam ?? focusgebied ?? gemeente;
      if (area === null || waarde === null || waarde < settings.van || waarde > settings.tot) continue;
      say(placeOf(said.at, ["uitsplitsing", index, "waarde"]), { value: waarde, unit, area });
    }
  },
});
