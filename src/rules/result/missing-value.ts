import { isOordeel } from "../../value/value.ts";
import type { Onderdeel, Realisatie } from "../../content/content.ts";
import { findPart } from "../../content/find-part.ts";
import { isAnswered } from "../../content/is-filled.ts";
import { MEASURING_FIELDS } from "../../content/measuring-fields.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { COMPLETE } from "../engine/result-norms.ts";
import { defineRule, type Say } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";
import { inside, locate } from "../../source/at.ts";

interface Missing {
  readonly id: string;
  readonly part: string;
  readonly expected: string;
}

/** A result that has begun gives of each part what its way of measuring needs; what is done has a date and evidence. */
export const missingValue = defineRule({
  id: "result/missing-value",
  ground: COMPLETE,
  severity: "error",
  title: "Bij elk onderdeel staat wat de meetwijze vraagt.",
  why: `Een aantal of een oppervlakte heeft een waarde, een peildatum en een bron. Een product heeft "gereed"; is het gereed, dan ook een datum en bewijs. Een kwalitatief onderdeel vertelt wat er is veranderd.

Bij een resultaat dat nog niet is gestart of dat is vervallen, hoeft u een onderdeel niet te noemen. Een onderdeel dat de som van andere is, telt het programma zelf op; wel heeft elk van die andere een waarde nodig.`,
  example: { id: "3.1", part: "Ondersteunde gezinnen", expected: "bron" },
  settings: {},
  scope: "voortgang",
  message: ({ id, part, expected }) => `Bij ${id} ${part} ontbreekt: ${expected}.`,
  hint: () => 'Vul het aan. In het concept staat er nu "volgt".',
  expected: ({ expected }) => expected,
  check: (subject, { say }) => {
    askInRealisations(subject, say);
    askAbsentParts(subject, say);
  },
});

/** Asks what is missing in what the entry says. */
function askInRealisations({ entry, stand: { resultaat } }: EntrySubject, say: Say<Missing>): void {
  for (const [index, realisatie] of entry.realisatie.entries()) {
    const part = findPart(resultaat, realisatie.onderdeel);
    if (part === undefined || part.meetwijze === null || part.som_van.length > 0) continue;
    const at = inside(entry.at, ["realisatie", index]);
    const evidence = realisatie.gereed === true ? ["datum", "bewijs"] : [];
    for (const field of [...listNeeds(part), ...evidence]) {
      if (isAnswered(at, field, realisatie[field as keyof Realisatie])) continue;
      // What cannot be used at the field itself is said there
      const needs = inside(at, field).isThere
        ? [{ file: at.file, line: locate(at, field, "key").start.line, about: null }]
        : [];
      say({ ...placeOf(at), needs }, { id: resultaat.id, part: partName(part), expected: field });
    }
  }
}

/** The fields that a part asks for: also what the deal compares it with, which nobody knows beforehand. */
function listNeeds({ meetwijze, vergelijking }: Onderdeel): readonly string[] {
  if (meetwijze === null) return [];
  const { needs } = MEASURING_FIELDS[meetwijze];
  return vergelijking === null ? needs : [...needs, "vergelijking"];
}

/** Asks for the parts that are counted or described and that the entry says nothing of. */
function askAbsentParts({ entry, stand: { resultaat, oordeel, onderdelen } }: EntrySubject, say: Say<Missing>): void {
  if (!isOordeel(oordeel) || oordeel === "nog niet gestart" || oordeel === "vervallen") return;
  const said = new Set(entry.realisatie.map(({ onderdeel }) => findPart(resultaat, onderdeel)));
  for (const { onderdeel: part } of onderdelen) {
    const { meetwijze } = part;
    if (meetwijze === null || meetwijze === "mijlpalen" || meetwijze === "ja-nee") continue;
    if (part.som_van.length > 0 || said.has(part)) continue;
    const expected = listNeeds(part).join(", ");
    say(placeOf(entry.at), { id: resultaat.id, part: partName(part), expected });
  }
}
