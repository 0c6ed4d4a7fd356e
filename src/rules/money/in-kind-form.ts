import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { findContributor } from "./contributors.ts";

/** Work or a room is no money: it passes no cashier and has no btw of its own, and not everybody may give it. */
export const inKindForm = defineRule({
  id: "money/in-kind-form",
  ground: norm("een bijdrage in natura is geen geld"),
  severity: "warning",
  title: "Een bijdrage in natura gaat niet via de kassier en heeft geen btw.",
  why: `Een bijdrage in natura is werk, een dienst of een ruimte. Daar komt geen rekening aan te pas. Het kan dus niet via de regiokassier gaan, en de vraag of er btw in zit, is niet van toepassing.

Bij "bijdragers" in deal/financien.yaml kan de deal ook zeggen dat een partij niets in natura geeft.`,
  example: { id: "laan-privaat-toegezegd", reason: "er staat dat het via de regiokassier gaat" },
  settings: {},
  scope: "regel",
  message: ({ id, reason }) => `Regel "${id}" is een bijdrage in natura, maar ${reason}.`,
  hint: () => "Is het geld? Schrijf dan vorm: geld. Is het natura? Schrijf dan via_regiokassier: nee en btw: nvt.",
  check: ({ year, line: { regel } }, { say }) => {
    const { vorm, via_regiokassier, btw, id, at } = regel;
    if (vorm !== "natura") return;
    if (via_regiokassier === true)
      say(placeOf(at, "via_regiokassier"), { id, reason: "er staat dat het via de regiokassier gaat" });
    if (btw !== null && btw !== "nvt") say(placeOf(at, "btw"), { id, reason: `er staat btw: ${btw}` });
    if (findContributor(year.deal, regel)?.natura === false)
      say(placeOf(at, "vorm"), { id, reason: "deze bijdrager geeft volgens de deal alleen geld" });
  },
});
