import { formatDate } from "../../value/notation/format-date.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { daysBetween } from "../../value/iso-date.ts";
import { newestReportDate } from "./changes.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What a finding tells; without a talk yet, `talked` is null. */
interface Args {
  readonly id: string;
  readonly asked: string;
  readonly talked: string | null;
  readonly weeks: string;
}

const EXAMPLE: Args = { id: "addendum-1", asked: "2 februari 2026", talked: "1 april 2026", weeks: "6" };

/** After a request the Parties talk within some weeks. */
export const lateTalks = defineRule({
  id: "change/late-talks",
  ground: CONVENANT,
  severity: "warning",
  title: "Na een verzoek om de deal te wijzigen praten Partijen op tijd met elkaar.",
  why: `De deal noemt een termijn voor het gesprek na een verzoek. Is het gesprek later geweest, of is er na die termijn nog geen gesprek, dan is het goed om uit te leggen waarom.

Het programma telt de dagen vanaf de datum van het verzoek. Staat er nog geen gesprek, dan telt het tot de datum van het nieuwste rapport.`,
  example: EXAMPLE,
  settings: { weken: { kind: "getal", what: "binnen hoeveel weken na het verzoek Partijen praten" } },
  scope: "inhoud",
  message: ({ id, asked, talked, weeks }) =>
    talked === null
      ? `Om addendum "${id}" is gevraagd op ${asked}. Het is meer dan ${weeks} weken later en er staat nog geen gesprek.`
      : `Om addendum "${id}" is gevraagd op ${asked}. Het gesprek was pas op ${talked}, meer dan ${weeks} weken later.`,
  hint: () =>
    "Vul de datum van het gesprek in, of plan het gesprek. Was het gesprek echt zo laat? Leg dan bij reden uit waarom.",
  actual: ({ talked }) => talked ?? "geen gesprek",
  expected: ({ weeks }) => `binnen ${weeks} weken`,
  check: (subject, { say, settings }) => {
    for (const { id, verzoek, gesprek, at } of subject.content.deal.addenda) {
      const asked = verzoek?.datum ?? null;
      const until = gesprek ?? newestReportDate(subject);
      if (asked === null || until === null || daysBetween(asked, until) <= settings.weken * 7) continue;
      say(placeOf(at, gesprek === null ? ["verzoek", "datum"] : "gesprek"), {
        id,
        asked: formatDate(asked),
        talked: gesprek === null ? null : formatDate(gesprek),
        weeks: formatNumber(settings.weken),
      });
    }
  },
});
