import type { Prozatekst } from "../../content/content.ts";
import { LAST_YEAR_END, LAST_YEAR_IN_PROSE } from "../../content/last-year.ts";
import { KOPPEN } from "../../schema/year-schemas.ts";

/** A prose file of a new report: the headings, each with the lead of the last report as a comment. */
export function carryProse(name: keyof typeof KOPPEN, last: Prozatekst | null): string {
  const { required, optional } = KOPPEN[name];
  const sections = last?.sections ?? new Map<string, { readonly body: string }>();
  const headings = [...required, ...optional.filter((heading) => sections.has(heading))];
  return headings
    .map((heading) => {
      const lead = leadOf(sections.get(heading)?.body ?? "");
      return `## ${heading}\n${lead === "" ? "" : `\n${LAST_YEAR_IN_PROSE} ${lead} ${LAST_YEAR_END}\n`}`;
    })
    .join("\n");
}

/** The first paragraph, in which nothing can end a comment. */
function leadOf(body: string): string {
  const [first = ""] = body
    .replace(/\r\n?/gu, "\n")
    .trim()
    .split(/\n[^\S\n]*\n/u);
  return first.replace(/--+>/gu, (sign) => `${sign.slice(0, -1)} >`);
}
