import type { Report } from "../diagnostics/create-diagnostic.ts";
import { locate } from "../source/locate.ts";
import type { At, Deal } from "../content/content.ts";
import type { Assessment } from "./assessment.ts";
import { findRealisation } from "../content/find-realisation.ts";
import { inForce } from "../content/in-force.ts";

/** Reports every total that somebody typed and that differs from the sum of what it is the total of. */
export function checkYearTotals(assessment: Assessment, report: Report): void {
  checkLedgerTotals(assessment, report);
  checkLedgerPlaces(assessment, report);
  checkTypedSums(assessment, report);
}

function checkLedgerTotals({ jaar, ledger }: Assessment, report: Report): void {
  for (const { soort, fase, thema, post, bedrag, at } of jaar.controletotalen) {
    if (fase === null || bedrag === null) continue;
    const computed = ledger.total({
      fase,
      ...(soort === null ? {} : { soort }),
      ...(thema === null ? {} : { thema }),
      ...(post === null ? {} : { post }),
    }).value;
    if (computed === null || computed === bedrag) continue;
    const what = [soort, thema ?? post, fase].filter((word) => word !== null).join(" ");
    report("money/total-differs", placeOf(at, "bedrag"), {
      typed: formatEuro(bedrag),
      computed: formatEuro(computed),
      what,
    });
  }
}

/** Each line belongs to one project, theme or post. */
function checkLedgerPlaces({ jaar }: Assessment, report: Report): void {
  for (const regel of jaar.regels) {
    const places = [regel.project, regel.thema, regel.post].filter((one) => one !== null);
    if (places.length !== 1) report("money/no-place", placeOf(regel.at, "id"), { id: regel.id });
  }
}

/** A part that is the sum of others may be typed, but then it must be that sum. */
function checkTypedSums({ jaar, resultaten }: Assessment, report: Report): void {
  for (const { resultaat, onderdelen, voortgang } of resultaten) {
    if (voortgang === null) continue;
    for (const { onderdeel, stand } of onderdelen) {
      const found = onderdeel.som_van.length === 0 ? null : findRealisation(voortgang, { resultaat, onderdeel });
      const typed = found?.realisatie.waarde ?? null;
      if (
        found === null ||
        typed === null ||
        stand.value === null ||
        typed === stand.value ||
        voortgang.jaar !== jaar.year
      )
        continue;
      const args = {
        id: resultaat.id,
        part: onderdeel.naam ?? onderdeel.id,
        typed: String(typed),
        computed: String(stand.value),
      };
      report("result/typed-sum-differs", placeOf(found.at, "waarde"), args);
    }
  }
}

/** Reports printed totals of the deal's own table that differ from the sum of its amounts. */
export function checkDealTotals(deal: Deal, file: At["source"] | null, report: Report): void {
  const tracks = new Map(deal.themas.map((thema) => [thema.id, thema.spoor]));
  for (const [index, total] of (deal.financien?.gedrukte_totalen ?? []).entries()) {
    if (file === null || total.bedrag === null || total.kolom === null) continue;
    const rows = deal.verdeling.filter(({ thema, post }) => {
      if (total.spoor !== null) return thema !== null && tracks.get(thema) === total.spoor;
      return total.post === null ? total.alles === true : post === total.post;
    });
    const start = deal.file?.looptijd?.van ?? null;
    const computed = rows.reduce((sum, row) => {
      const rijk = inForce(row.rijk, start) ?? 0;
      const regio = inForce(row.regio, start) ?? 0;
      return sum + (total.kolom === "rijk" ? rijk : total.kolom === "regio" ? regio : rijk + regio);
    }, 0);
    if (computed === total.bedrag) continue;
    const place = placeOf({ source: file, path: ["gedrukte_totalen", index] }, "bedrag");
    report("deal/total-differs", place, {
      name: total.naam ?? "",
      typed: formatEuro(total.bedrag),
      computed: formatEuro(computed),
    });
  }
}

function placeOf(at: At, key: string): { readonly file: string; readonly range: ReturnType<typeof locate> } {
  return { file: at.source.path, range: locate(at.source, [...at.path, key]) };
}

/** Cents as "1.234.567,50 euro"; the cents only where there are any. */
function formatEuro(cents: number): string {
  const [whole = "0", rest = "00"] = (Math.abs(cents) / 100).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return `${cents < 0 ? "-" : ""}${grouped}${rest === "00" ? "" : `,${rest}`} euro`;
}
