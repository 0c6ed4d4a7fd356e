import { inForce } from "../../content/in-force.ts";
import { FOCUSGEBIED } from "../../value/nouns.ts";
import { listWords } from "../../value/dutch.ts";
import { inside, isWritten, type At } from "../../source/at.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { normaliseQuotation } from "../quotations/covenant-words.ts";
import { findWords } from "../reading/find-words.ts";

/** The areas of the deal are those that its text names, each in its own municipality. */
export const areaDiffers = defineRule({
  id: "deal/area-differs",
  ground: norm("een citaat is letterlijk"),
  severity: "error",
  title: "De focusgebieden zijn die van de deal, elk in zijn gemeente.",
  why: `De deal noemt de gebieden waar hij zich op richt. Een gebied dat er niet bij staat, of dat ontbreekt, verandert waar het geld naartoe gaat.

Het programma zoekt elk gebied in "focusgebieden_citaat", onder zijn naam of een andere naam ("ook_genoemd"). Achter het gebied, voor het volgende, moet zijn gemeente staan. Blijft er in het citaat een naam over die bij geen gebied en geen gemeente hoort, dan ontbreekt een gebied.`,
  example: { kind: "missing", area: "Oude Haven", municipality: "", said: "" },
  settings: {},
  scope: "inhoud",
  message: ({ kind, area, municipality, said }) => {
    if (kind === "unknown") return `"${area}" staat niet bij de gebieden die de deal noemt.`;
    if (kind === "missing") return `De deal noemt het gebied "${area}", maar dat ontbreekt hier.`;
    return `Bij ${FOCUSGEBIED.naam} ${area} staat gemeente ${municipality}, maar de deal noemt gemeente ${said}.`;
  },
  hint: ({ kind }) =>
    kind === "missing" ? "Voeg het gebied toe, met zijn gemeente." : 'Neem over wat bij "focusgebieden_citaat" staat.',
  actual: ({ kind, area, municipality }) => (kind === "moved" ? municipality : area),
  expected: ({ said }) => said,
  check: (subject, { say }) => {
    const file = subject.content.deal.file;
    const quotation = normaliseQuotation(file?.focusgebieden_citaat ?? "");
    if (file === null || quotation === "") return;
    const areas = listAreas(subject).map((one) => ({ ...one, found: findArea(one, quotation) }));
    for (const { name, at, found } of areas) {
      if (found === null) say(placeOf(at, "naam"), { kind: "unknown", area: name, municipality: "", said: "" });
    }
    const places = areas.flatMap(({ found }) => (found === null ? [] : [found.start]));
    for (const { name, municipalities, at, found } of areas) {
      if (found === null || municipalities.length === 0) continue;
      const said = findMunicipality(quotation.slice(found.end), subject);
      const key = isWritten(at, "gemeente") ? "gemeente" : "gemeenten";
      if (said !== null && !municipalities.includes(said))
        say(placeOf(at, key), { kind: "moved", area: name, municipality: listWords(municipalities), said });
    }
    const place = inside(file.at, "focusgebieden_citaat");
    for (const area of findLeft(quotation, areas, subject).slice(0, places.length + 1)) {
      say(placeOf(place), { kind: "missing", area, municipality: "", said: "" });
    }
  },
});

interface Area {
  readonly name: string;
  /** All by which the deal may call it, the longest first. */
  readonly names: readonly string[];
  readonly municipalities: readonly string[];
  readonly at: At;
}

function listAreas({ content: { deal } }: ContentSubject): Area[] {
  const municipalities = new Map(deal.gemeenten.map(({ id, naam }) => [id, inForce(naam, null) ?? ""]));
  return deal.focusgebieden.map(({ id, naam, ook_genoemd, gemeenten, at }) => ({
    ...{ name: naam ?? id, at, municipalities: gemeenten.flatMap((one) => municipalities.get(one) ?? []) },
    names: [naam ?? id, ...ook_genoemd].map(normaliseQuotation).sort((a, b) => b.length - a.length),
  }));
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** An area may be called as its municipality is: the first place that is not behind the word "gemeente". */
function findArea({ names }: Pick<Area, "names">, quotation: string): Found | null {
  for (const { word, index } of findWords(quotation, names, true)) {
    if (!/gemeente $/iu.test(quotation.slice(0, index))) return { start: index, end: index + word.length };
  }
  return null;
}

/** The first municipality that is named behind an area. */
function findMunicipality(rest: string, { content: { deal } }: ContentSubject): string | null {
  const names = deal.gemeenten.flatMap(({ naam }) => (naam ?? []).flatMap(({ waarde }) => waarde ?? []));
  const marked = findWords(
    rest,
    names.map((one) => `gemeente ${one}`),
    true,
  )[0];
  return marked?.word.replace(/^gemeente /u, "") ?? null;
}

/** Names that stay when those of all areas and municipalities are taken out. */
function findLeft(quotation: string, areas: readonly Area[], { content: { deal } }: ContentSubject): string[] {
  const known = [
    ...areas.flatMap(({ names }) => names),
    ...deal.gemeenten.flatMap(({ naam }) => (naam ?? []).flatMap(({ waarde }) => waarde ?? [])),
  ];
  let left = quotation;
  for (const { word, index } of findWords(quotation, known, true).reverse()) {
    // "Stad-West" is not the municipality Stad
    if (quotation.charAt(index - 1) === "-" || quotation.charAt(index + word.length) === "-") continue;
    left = `${left.slice(0, index)},${left.slice(index + word.length)}`;
  }
  // The first word of the quotation has a capital as any sentence does
  return [...left.slice(1).matchAll(/\p{Lu}[\p{L}&-]*(?: (?:\p{Lu}[\p{L}&-]*))*/gu)].map(([name]) => name);
}
