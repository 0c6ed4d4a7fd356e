import type { ComparisonGroup, ComparisonModel, ComparisonRow } from "../compose/comparison-model.ts";
import type { RichText } from "../compose/report-model.ts";
import { plainText } from "./plain-text.ts";

/** A sentence is told whole. */
const MOST_LETTERS = 2000;

/** What changed, for a terminal: by kind, each with a sign and a word. */
export function formatComparison(
  { title, lead, groups, note }: ComparisonModel,
  { spell, hasColour }: { readonly spell: (text: RichText) => string; readonly hasColour: boolean },
): string {
  const strong = (text: string): string => (hasColour ? `\u001b[1m${text}\u001b[0m` : text);
  const parts = [
    [strong(title), lead],
    ...groups.map((group) => [strong(group.title), ...formatGroup(group, spell)]),
    ...(note === "" ? [] : [[note]]),
  ];
  return parts.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

/** What is told of one thing stands below its name. */
function formatGroup({ rows }: ComparisonGroup, spell: (text: RichText) => string): string[] {
  return rows.flatMap((row, index) => {
    const isSame = rows[index - 1]?.about === row.about;
    return [...(isSame ? [] : [plainText(row.about)]), ...formatRow(row, spell)];
  });
}

function formatRow({ sign, what, was, now, reason }: ComparisonRow, spell: (text: RichText) => string): string[] {
  const side = (word: string, text: RichText): string[] =>
    text.length === 0 ? [] : [`      ${word}: ${plainText(spell(text).replace(/\s+/gu, " "), MOST_LETTERS)}`];
  return [
    `  ${sign}${what === "" ? "" : ` · ${plainText(what)}`}`,
    ...side("was", was),
    ...side("is nu", now),
    ...(reason === "" ? [] : [`      omdat: ${plainText(reason)}`]),
  ];
}
