import type { Uitzondering } from "../../content/content.ts";
import { CATALOGUE } from "../../diagnostics/catalogue.ts";
import { PROOF_MESSAGES } from "../../diagnostics/catalogue/proof.ts";
import type { Report } from "../../diagnostics/create-diagnostic.ts";
import { findNearest } from "../../diagnostics/nearest.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { RULES } from "../rules.ts";
import { mayPass } from "./may-pass.ts";
import { placeOf } from "./place.ts";

/** Whether an exception counts in the report that it was made for; what is wrong with it is reported. One without its required fields was reported before. */
export function isValidException(uitzondering: Uitzondering, reportDate: string | null, report: Report): boolean {
  const { regel, bestand, reden, rol, tot, at } = uitzondering;
  if (regel === null || bestand === null || reden === null || rol === null || tot === null) return false;
  const place = placeOf(at, "regel");
  if (!isKnown(regel)) {
    report("exception/unknown-rule", place, { rule: regel, nearest: findNearest(regel, listRuleIds()) });
    return false;
  }
  if (!mayPass(regel)) {
    report("exception/not-allowed", place, { rule: regel });
    return false;
  }
  if (reportDate !== null && tot < reportDate) {
    const args = { rule: regel, until: formatDate(tot), reportDate: formatDate(reportDate) };
    report("exception/expired", placeOf(at, "tot"), args);
    return false;
  }
  return true;
}

function listRuleIds(): string[] {
  return [...RULES.map(({ id }) => id), ...Object.keys(CATALOGUE), ...Object.keys(PROOF_MESSAGES)];
}

function isKnown(regel: string): boolean {
  return listRuleIds().includes(regel);
}
