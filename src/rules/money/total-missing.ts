import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import type { Jaar } from "../../content/content.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A total that the bureau added up in every report and now leaves out is the one that no longer fits. */
export const totalMissing = defineRule({
  id: "money/total-missing",
  ground: norm("een optelling is na te rekenen"),
  severity: "warning",
  title: "De totalen die in het vorige rapport zijn nageteld, staan er weer.",
  why: `Controletotalen zijn opgeteld door een mens. Het programma rekent ze na en vindt zo een regel die dubbel staat of ontbreekt. Een totaal dat er in het vorige rapport wel stond en nu niet, kan zo'n fout verbergen.`,
  example: { total: "soort regio-publiek, fase besteed", year: "2025" },
  settings: {},
  scope: "jaar",
  message: ({ total, year }) => `Het controletotaal voor ${total} stond in het rapport van ${year}, maar ontbreekt nu.`,
  hint: () => 'Tel de regels zelf op en zet het totaal weer bij "controletotalen". Het programma rekent het na.',
  check: ({ jaar, previous }, { say }) => {
    if (jaar.financien === null || previous === null) return;
    const present = new Set(jaar.controletotalen.map(nameOf));
    for (const total of previous.jaar.controletotalen) {
      if (present.has(nameOf(total))) continue;
      const place = placeOf(jaar.financien.at, "controletotalen", "key");
      // A total that cannot be read may be this one
      const needs = [...(place.needs ?? []), { file: jaar.financien.at.file, line: null, about: null }];
      const related = relatedTo("het totaal in het vorige rapport", total.at, "bedrag");
      say({ ...withRelated(place, related), needs }, { total: nameOf(total), year: previous.jaar.naam });
    }
  },
});

function nameOf({ soort, fase, thema, post }: Jaar["controletotalen"][number]): string {
  const said = { soort, thema, post, fase };
  return Object.entries(said)
    .flatMap(([field, value]) => (value === null ? [] : [`${field} ${value}`]))
    .join(", ");
}
