import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** A report that was handed in is no draft any more, and was handed in after it was written. */
export const statusThawed = defineRule({
  id: "year/status-thawed",
  ground: STEADY,
  severity: "error",
  title: "Een ingediend rapport heet niet meer concept, en is na zijn eigen datum ingediend.",
  why: `Bij "ingediend" staat op welke dag het rapport is ingediend. Vanaf die dag is het geen concept meer: partners en ministerie hebben het gelezen. En een rapport kan niet zijn ingediend voor de datum die er zelf op staat.`,
  example: { year: "2025", status: "concept", isEarly: false },
  settings: {},
  scope: "jaar",
  message: ({ year, status, isEarly }) =>
    isEarly
      ? `Het rapport over ${year} is ingediend voor de datum die erop staat.`
      : `Het rapport over ${year} heeft de status ${status}, maar er staat ook op welke dag het is ingediend.`,
  hint: ({ isEarly }) =>
    isEarly
      ? "Kijk welke datum klopt: die van het rapport of die van het indienen."
      : "Schrijf status: ingediend of besproken. Is het rapport nog niet ingediend? Haal dan weg wat er bij ingediend staat.",
  check: ({ jaar: { rapport, naam } }, { say }) => {
    if (rapport === null || rapport.ingediend === null) return;
    const { ingediend, status, rapportdatum } = rapport;
    const args = { year: naam, status: status ?? "" };
    const related = relatedTo("de dag van indienen", rapport.at, "ingediend");
    if (status === "concept" || status === "vastgesteld")
      say(withRelated(placeOf(rapport.at, "status"), related), { ...args, isEarly: false });
    else if (ingediend.datum !== null && rapportdatum !== null && ingediend.datum < rapportdatum)
      say(placeOf(rapport.at, ["ingediend", "datum"]), { ...args, isEarly: true });
  },
});
