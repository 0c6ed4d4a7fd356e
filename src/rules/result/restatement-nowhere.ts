import type { Onderdeel, Voortgang } from "../../content/content.ts";
import { findPart } from "../../content/find-part.ts";
import { isCounted } from "../../content/is-counted.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";

type Fault = "jaar" | "onderdeel" | "som";

interface Nowhere {
  readonly id: string;
  readonly part: string;
  readonly year: string;
  readonly fault: Fault;
}

const EXAMPLE: Nowhere = { id: "3.1", part: "Ondersteunde gezinnen", year: "2026", fault: "jaar" };

const REASONS: Readonly<Record<Fault, string>> = {
  jaar: "van dat jaar is er geen eerder rapport",
  onderdeel: "dit onderdeel heeft geen getal",
  som: "dit onderdeel is de som van andere",
};

const HINTS: Readonly<Record<Fault, string>> = {
  jaar: "Noem het jaar van een eerder rapport. Een cijfer van dit jaar verbetert u bij de realisatie.",
  onderdeel: "Haal de correctie weg en vertel in de toelichting wat er anders is dan eerder gemeld.",
  som: "Corrigeer de onderdelen waaruit de som bestaat. Het programma telt ze opnieuw op.",
};

/** A correction that changes nothing anywhere would be lost. */
export const restatementNowhere = defineRule({
  id: "result/restatement-nowhere",
  ground: STEADY,
  severity: "error",
  title: "Een correctie gaat over een cijfer uit een eerder rapport.",
  why: `Een correctie verandert een cijfer dat een eerder rapport noemde, in elke tabel en grafiek die het gebruikt. Gaat een correctie over een jaar zonder rapport, over dit jaar zelf, of over een onderdeel zonder eigen cijfer, dan gebeurt er niets.

Een cijfer van dit jaar verbetert u gewoon bij de realisatie. Is een onderdeel de som van andere, dan corrigeert u de onderdelen waaruit het bestaat.`,
  example: EXAMPLE,
  settings: {},
  scope: "voortgang",
  message: ({ id, part, year, fault }) => `De correctie van ${id} ${part} over ${year} doet niets: ${REASONS[fault]}.`,
  hint: ({ fault }) => HINTS[fault],
  actual: ({ year }) => year,
  check: (subject, { say }) => {
    const { entry, stand } = subject;
    for (const [index, one] of entry.correctie.entries()) {
      const onderdeel = findPart(stand.resultaat, one.onderdeel);
      const fault = onderdeel === undefined ? null : findFault(subject, one, onderdeel);
      if (fault === null || onderdeel === undefined) continue;
      const place = placeOf(entry.at, ["correctie", index, fault === "jaar" ? "jaar" : "onderdeel"]);
      say(place, { id: stand.resultaat.id, part: partName(onderdeel), year: String(one.jaar), fault });
    }
  },
});

function findFault(
  { year }: EntrySubject,
  { jaar }: Voortgang["correctie"][number],
  onderdeel: Onderdeel,
): Fault | null {
  if (jaar === null) return null;
  if (!year.assessment.earlier.some((one) => one.naam === jaar)) return "jaar";
  if (!isCounted(onderdeel)) return "onderdeel";
  return onderdeel.som_van.length > 0 ? "som" : null;
}
