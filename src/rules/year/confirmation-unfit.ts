import type { Need } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../../value/group-by.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import { hashText } from "../../value/hash-text.ts";
import { placeOf, relatedTo } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";
import { namePlaces, type NamedPlace } from "./name-places.ts";
import { compareYears, type ToldBefore } from "./told-before.ts";
import { listProseConfirmations, type Confirmation, type ProseConfirmation, type YearlyEntry } from "./yearly-texts.ts";

/** A confirmation belongs to a text that is still that of the report before; any other is one of another year. */
export const confirmationUnfit = defineRule({
  id: "year/confirmation-unfit",
  ground: STEADY,
  severity: "info",
  title: "Een bevestiging hoort bij een tekst van het vorige rapport die er nog staat.",
  why: `Met "nog_waar" zegt u dat een tekst van het vorige rapport nog klopt. Is de tekst daarna veranderd, dan heeft niemand de nieuwe tekst zo bevestigd. Dan is de bevestiging niet meer nodig.

Het programma kijkt of er bij elke bevestiging een tekst hoort die dezelfde is als in het vorige rapport. Bij een tekst onder een kop kijkt het ook of bestand, kop en controlegetal kloppen.`,
  example: { places: "oorzaak bij 3.1" },
  settings: {},
  scope: "jaar",
  message: ({ places }) =>
    `Er staat "nog_waar" bij ${places}. Maar daar staat geen tekst die dezelfde is als in het vorige rapport, of de tekst is daarna veranderd.`,
  hint: () => 'Haal "nog_waar" daar weg. Is het bestand of de kop niet goed geschreven? Verbeter dat dan.',
  check: (year, { say }) => {
    for (const unfit of groupBy(listUnfit(year), ({ confirmation }) => [confirmation.at.file]).values()) {
      const [first, ...others] = unfit;
      if (first === undefined) continue;
      const related = others.flatMap((one) => relatedTo(`ook: ${namePlaces([one])}`, one.confirmation.at));
      const needs = unfit.flatMap((one) => needsOf(one, year));
      say({ ...placeOf(first.confirmation.at), related, needs }, { places: namePlaces(unfit) });
    }
  },
});

interface Unfit extends NamedPlace {
  readonly confirmation: Confirmation;
  /** The file of the text. */
  readonly of: string;
}

/** A file that cannot be read may say what is asked: that of the text, and the same one of the report before. */
function needsOf({ of }: Unfit, { previous }: YearSubject): Need[] {
  const earlier = previous === null ? [] : [of.replace(/^[^/]*/u, previous.jaar.naam)];
  return [of, ...earlier].map((file) => ({ file, line: null, about: null }));
}

function listUnfit(year: YearSubject): Unfit[] {
  const { entries, told, rapport } = compareYears(year);
  const confirmed = new Set(told.flatMap(({ entry }) => listAround(entry)));
  return [
    ...entries.flatMap((entry) =>
      confirmed.has(entry)
        ? []
        : entry.confirmations
            .filter(({ hash }) => hash === null)
            .map((confirmation) => ({ confirmation, of: confirmation.at.file, ...nameEntry(entry) })),
    ),
    ...listProseConfirmations(rapport)
      .filter((one) => !told.some((other) => isOf(one, other)))
      .map((confirmation) => ({
        confirmation,
        of: confirmation.confirmed.file,
        name: `"## ${confirmation.confirmed.heading}" in ${confirmation.confirmed.file}`,
        owner: null,
      })),
  ];
}

function nameEntry({ name, owner }: YearlyEntry): NamedPlace {
  if (name !== "") return { name, owner };
  return { name: owner === null ? "het hele project" : `${RESULTAAT.naam} ${owner}`, owner: null };
}

/** An entry and the groups that it stands in. */
function listAround(entry: YearlyEntry): YearlyEntry[] {
  return entry.above === null ? [entry] : [entry, ...listAround(entry.above)];
}

function isOf({ confirmed, hash }: ProseConfirmation, { entry, text }: ToldBefore): boolean {
  return text.place.file === confirmed.file && entry.name === confirmed.heading && hash === hashText(text.words);
}
