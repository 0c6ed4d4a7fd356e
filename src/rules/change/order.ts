import { formatDate } from "../../value/notation/format-date.ts";
import type { Addendum } from "../../content/content.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The steps of a change follow each other: asked, discussed, agreed, recorded, signed, and only then in force. */
export const order = defineRule({
  id: "change/order",
  ground: CONVENANT,
  severity: "error",
  title: "De stappen van een addendum volgen elkaar op.",
  why: `Eerst komt het verzoek, dan het gesprek, dan de instemming van alle Partijen. Het overleg legt die vast in zijn verslag. Daarna ondertekent de minister. Een addendum kan pas ingaan als het is ondertekend: tot die dag gold de oude afspraak, ook in de rapporten die al zijn ingediend.

Het programma vergelijkt elke datum met de stap ervoor. Twee stappen op dezelfde dag mag. Heeft een wijziging een eigen dag (vanaf), dan is die niet eerder dan de dag waarop het addendum ingaat.`,
  example: {
    id: "addendum-1",
    step: "ondertekend",
    date: "1 maart 2026",
    before: "instemming",
    earlier: "12 maart 2026",
  },
  settings: {},
  scope: "inhoud",
  message: ({ id, step, date, before, earlier }) =>
    `Bij addendum "${id}" is de stap "${step}" van ${date}, maar de stap "${before}" ervoor is van ${earlier}.`,
  hint: () => "Controleer de twee datums.",
  actual: ({ date }) => date,
  expected: ({ earlier }) => `${earlier} of later`,
  check: ({ content }, { say }) => {
    for (const addendum of content.deal.addenda) {
      const steps = listSteps(addendum);
      for (const [index, { name, date, path }] of steps.entries()) {
        const before = steps[index - 1];
        if (before === undefined || date >= before.date) continue;
        const args = { step: name, date: formatDate(date), before: before.name, earlier: formatDate(before.date) };
        say(placeOf(addendum.at, path), { id: addendum.id, ...args });
      }
    }
    for (const { addendum, tekst, at } of content.deal.wijzigingen) {
      const [from, start] = [tekst.vanaf, addendum.ingaand];
      if (from === null || start === null || from >= start) continue;
      const args = { step: "vanaf", date: formatDate(from), before: "ingaand", earlier: formatDate(start) };
      say(placeOf(at, "vanaf"), { id: addendum.id, ...args });
    }
  },
});

interface Step {
  readonly name: string;
  readonly date: string;
  readonly path: readonly string[];
}

/** The steps that have a date, in the order in which they belong. */
function listSteps({ verzoek, gesprek, instemming, verslag, ondertekend, ingaand }: Addendum): Step[] {
  const steps: readonly (readonly [string, string | null | undefined, readonly string[]])[] = [
    ["verzoek", verzoek?.datum, ["verzoek", "datum"]],
    ["gesprek", gesprek, ["gesprek"]],
    ["instemming", instemming?.datum, ["instemming", "datum"]],
    ["verslag", verslag, ["verslag"]],
    ["ondertekend", ondertekend?.datum, ["ondertekend", "datum"]],
    ["ingaand", ingaand, ["ingaand"]],
  ];
  return steps.flatMap(([name, date, path]) => (date === null || date === undefined ? [] : [{ name, date, path }]));
}
