import { shorten } from "../../diagnostics/catalogue/define.ts";
import type { Bron } from "../../schema/fields.ts";
import type { At } from "../../source/at.ts";
import { THEMA } from "../../value/nouns.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { readCovenant } from "../quotations/covenant-words.ts";
import { namesOfTheme } from "../quotations/names-of-theme.ts";

/** Name, number and place of a theme are those that the deal gives it. */
export const themeDiffers = defineRule({
  id: "deal/theme-differs",
  ground: norm("een afspraak heeft één waarde"),
  severity: "error",
  title: "Naam, nummer en afspraken van een thema zijn die van de deal.",
  why: `Lezers zoeken een afspraak op bij het thema. Heet het anders, heeft het een ander nummer, of staat er een afspraak van een ander thema bij, dan vinden zij die niet.

Het programma zoekt de namen van de thema's in convenant.txt. Staat een naam daar niet, terwijl de meeste andere er wel staan, dan is dat een fout. Staat er een nummer voor, zoals "3. Groen", dan moet het thema dat nummer hebben. En afspraken die in één lid van de deal staan, horen bij één thema.`,
  example: { kind: "nummer", name: "Groen", value: "2", said: "1. Groen" },
  settings: {},
  scope: "inhoud",
  message: ({ kind, name, value, said }) => {
    if (kind === "naam") return `De naam "${value}" van ${THEMA.de} staat niet in de tekst van de deal.`;
    return kind === "nummer"
      ? `${THEMA.Naam} ${name} heeft nummer ${value}, maar in de deal staat "${shorten(said, 60)}".`
      : `De afspraak "${name}" staat hier bij ${THEMA.naam} ${value}, maar de andere afspraken uit ${said} horen daar niet bij.`;
  },
  hint: ({ kind }) =>
    kind === "plaats"
      ? `Verbeter ${THEMA.de}, of de bron.`
      : `Neem over wat er in convenant.txt staat. Gebruikt de deal meer namen? Zet die dan bij ook_genoemd.`,
  actual: ({ value }) => value,
  check: (subject, { say }) => {
    const { deal } = subject.content;
    const covenant = readCovenant(subject.sources);
    if (covenant === null) return;
    const text = covenant.normalised.toLowerCase();
    const named = deal.themas.map((thema) => ({ thema, names: namesOfTheme(thema) }));
    // A short name may be half of the real one, and says nothing of the rest
    const unknown = deal.themas
      .map((thema) => ({ thema, names: namesOfTheme({ ...thema, kort: null }) }))
      .filter(({ names }) => names.every((name) => !text.includes(name)));
    const isNamed = named.length - unknown.length > unknown.length;
    for (const { thema } of isNamed ? unknown : []) {
      const [first] = thema.naam ?? [];
      // What an addendum named has no words in the deal's own text
      if (first === undefined || first.waarde === null || first.addendum !== undefined) continue;
      say(placeOf(thema.at, "naam"), { kind: "naam", name: first.waarde, value: first.waarde, said: "" });
    }
    for (const { thema, names } of named) {
      const numbers = names.flatMap((name) => listNumbers(text, name));
      if (thema.nummer === null || numbers.length === 0 || numbers.includes(thema.nummer)) continue;
      const name = thema.kort ?? thema.naam?.[0]?.waarde ?? thema.id;
      const said = `${String(numbers[0])}. ${name}`;
      say(placeOf(thema.at, "nummer"), { kind: "nummer", name, value: String(thema.nummer), said });
    }
    for (const { what, thema, at, place } of listMisplaced(subject))
      say(placeOf(at, "thema"), { kind: "plaats", name: what, value: thema, said: place });
  },
});

/** Letters from which a name says something by itself. */
const TELLING = 4;

/** "3. Groen": the numbers of a list before a name. */
function listNumbers(text: string, name: string): number[] {
  if (name.length < TELLING) return [];
  const pattern = new RegExp(String.raw`(?<![\d.])(\d{1,2})\. ${escape(name)}(?!\p{L})`, "gu");
  return Array.from(text.matchAll(pattern), ({ 1: number }) => Number(number));
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

interface Misplaced {
  readonly what: string;
  readonly thema: string;
  readonly at: At;
  readonly place: string;
}

/** Of all that comes from one lid, what alone belongs to another theme: at least two others agree. */
const LEAST_OTHERS = 2;

function listMisplaced({ content: { deal } }: ContentSubject): Misplaced[] {
  const entries = [
    ...deal.resultaten.map(({ id, thema, bron, at }) => ({ what: id, thema, bron, at })),
    ...deal.aanpak.map(({ id, thema, bron, at }) => ({ what: id, thema, bron, at })),
  ];
  const groups = new Map<string, typeof entries>();
  for (const entry of entries) {
    const key = keyOf(entry.bron);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].flatMap(([place, group]) =>
    group.flatMap(({ what, thema, at }): Misplaced[] => {
      const others = group.filter((one) => one.what !== what);
      const isAlone = others.length >= LEAST_OTHERS && new Set(others.map((one) => one.thema)).size === 1;
      return isAlone && thema !== null && others[0]?.thema !== thema ? [{ what, thema, at, place }] : [];
    }),
  );
}

function keyOf(bron: Bron | null): string | null {
  if (bron === null || bron.artikel === null || bron.lid === null) return null;
  return `artikel ${bron.artikel}, lid ${bron.lid}`;
}
