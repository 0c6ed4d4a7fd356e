import { describeSubject, formatAgreed } from "./changes.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** What an addendum says that was agreed, was in force until then. */
export const wasDiffers = defineRule({
  id: "change/was-differs",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "error",
  title: "Wat een addendum als oude afspraak noemt, gold tot die dag.",
  why: `Het rapport laat oud en nieuw naast elkaar zien. Daarom moet de oude afspraak in het addendum dezelfde zijn als die in de bestanden van de deal.

Het programma neemt de afspraak die gold op de dag dat het addendum inging. Eerdere addenda die zijn ondertekend, tellen mee.`,
  example: { id: "addendum-1", subject: "de streefwaarde van G1 Geplante bomen", was: "900", before: "1.000" },
  settings: {},
  scope: "inhoud",
  message: ({ id, subject, was, before }) =>
    `Volgens addendum "${id}" was ${subject} ${was}, maar tot die dag gold ${before}.`,
  hint: () => "Verbeter was, of het bestand waarin de oude afspraak staat. Was er geen afspraak? Vul dan geen in.",
  actual: ({ was }) => was,
  expected: ({ before }) => before,
  check: ({ content }, { say }) => {
    for (const { addendum, onderwerp, was, gold, at } of content.deal.wijzigingen) {
      if (onderwerp === null || was === null || was.waarde === gold.waarde) continue;
      const related = gold.at === null ? [] : relatedTo("hier staat wat tot die dag gold", gold.at);
      say(withRelated(placeOf(at, "was"), related), {
        id: addendum.id,
        subject: describeSubject(onderwerp),
        was: formatAgreed(was.waarde, onderwerp),
        before: formatAgreed(gold.waarde, onderwerp),
      });
    }
  },
});
