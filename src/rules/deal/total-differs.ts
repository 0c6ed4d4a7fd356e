import { formatEuro } from "../../value/notation/format-euro.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import type { DealFinancien } from "../../content/content.ts";
import { addUpAgreed } from "../../content/agreed-amount.ts";
import { addUp } from "../../value/add-up.ts";
import { ADDS_UP } from "../money/ledger-sums.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** The totals printed in the deal's table are the sums of its amounts. */
export const dealTotalDiffers = defineRule({
  id: "deal/total-differs",
  ground: norm(ADDS_UP),
  severity: "error",
  title: "Een totaal in de tabel van de deal is de som van de bedragen.",
  why: `De deal noemt bedragen en telt ze ook op. Beide staan in deal/financien.yaml, zoals ze zijn ondertekend. Kloppen ze niet met elkaar, dan is een bedrag of een totaal verkeerd overgenomen.

Het programma telt de bedragen van de verdeling op die bij de start golden. Een addendum telt hier niet mee.`,
  example: { name: "Bijdragen totaal", typed: "16.000.000 euro", computed: "15.900.000 euro" },
  settings: {},
  scope: "inhoud",
  message: ({ name, typed, computed }) =>
    `Het totaal "${name}" in de tabel van de deal is ${typed}, maar de bedragen zijn samen ${computed}.`,
  hint: () => "Controleer de bedragen in de verdeling en het totaal tegen de tabel in de deal.",
  actual: ({ typed }) => typed,
  expected: ({ computed }) => computed,
  check: (subject, { say }) => {
    const { financien } = subject.content.deal;
    if (financien === null) return;
    for (const [index, total] of financien.gedrukte_totalen.entries()) {
      const computed = sumRows(total, subject);
      if (total.bedrag === null || computed === null || computed === total.bedrag) continue;
      const args = { name: total.naam ?? "", typed: formatEuro(total.bedrag), computed: formatEuro(computed) };
      say(placeOf(financien.at, ["gedrukte_totalen", index, "bedrag"]), args);
    }
  },
});

type PrintedTotal = DealFinancien["gedrukte_totalen"][number];

/** The rows that a printed total is of, added up as they were at the start; null while one of them is not known. */
function sumRows({ spoor, post, alles, kolom }: PrintedTotal, { content }: ContentSubject): number | null {
  if (kolom === null) return null;
  const { deal } = content;
  const start = deal.file?.looptijd?.van ?? null;
  const inTrack = new Set(deal.themas.flatMap((thema) => (thema.spoor === spoor ? [thema.id] : [])));
  const rows = deal.verdeling.filter((row) => {
    if (spoor !== null) return row.thema !== null && inTrack.has(row.thema);
    return post === null ? alles === true : row.post === post;
  });
  const sides = kolom === "totaal" ? (["rijk", "regio"] as const) : [kolom];
  const sums = sides.map((side) => addUpAgreed(rows, side, start));
  return addUp(sums, { quantity: "euro", rule: "totaal" }).value;
}
