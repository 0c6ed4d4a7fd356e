import type { Leegte, Voortgang, WholeJaar, WholeVoortgang } from "../content/content.ts";
import { findPart } from "../content/find-part.ts";
import type { Marks } from "../content/withheld/is-withheld.ts";
import { inside } from "../source/at.ts";
import type { Choice } from "./choice.ts";
import { discloseTexts, withoutMarks } from "./disclose-texts.ts";
import { emptyItem, emptyVoortgang } from "./empty-entries.ts";

/** One entry that may be seen, of which parts and promises may be hidden. */
interface Entry {
  readonly entry: WholeVoortgang;
  readonly choice: Choice;
  /** An item without its values, of which is remembered that it was hidden. */
  readonly hide: <T extends object>(item: T) => T;
}

/** What a report says of a result, without what its reader may not see; `earlier` are the reports before it. */
export function discloseVoortgang(entry: WholeVoortgang, earlier: readonly WholeJaar[], choice: Choice): Voortgang {
  const { at, resultaat, jaar } = entry;
  // Only what is hidden gets a number
  const number = (): Leegte => choice.registry.numberOf(`resultaat ${jaar} ${resultaat}`);
  if (choice.isHidden(entry, at)) {
    choice.secretFiles.add(at.file);
    return emptyVoortgang(entry, number());
  }
  const hide = <T extends object>(item: T): T => {
    choice.secretFiles.add(at.file);
    return emptyItem(item, number());
  };
  const own: Entry = { entry, choice, hide };
  const kept = listHiddenMarks(resultaat, earlier, choice);
  const shown = {
    ...withoutMarks(entry),
    ...discloseParts(own),
    bijsturingen: discloseIntentions("bijsturingen", entry.bijsturingen, own).map(withoutMarks),
    toezeggingen: discloseIntentions("toezeggingen", entry.toezeggingen, own).map(withoutMarks),
    afgehandeld: entry.afgehandeld.map((one) => (kept.intentions.has(one.id ?? "") ? hide(one) : one)),
    lessen: entry.lessen.map((one) => (kept.lessons.has(one.id ?? "") ? hide(one) : one)),
    leerpunten: entry.leerpunten.map((one) => (choice.isLeftOut(one) ? hide(one) : one)),
  };
  return discloseTexts(shown, at.file, choice);
}

/** What is said of the parts: of a hidden one also what is expected of it, and what was corrected. */
function discloseParts({ entry, choice, hide }: Entry): Pick<Voortgang, "realisatie" | "prognose" | "correctie"> {
  const agreed = choice.deal.resultaten.find(({ id }) => id === entry.resultaat);
  const partOf = (id: string | null): string | null => (agreed === undefined ? id : (findPart(agreed, id)?.id ?? id));
  const hidden = new Set([
    ...choice.leftOutParts(entry),
    ...entry.realisatie.flatMap((one, index) =>
      choice.isHidden(one, inside(entry.at, ["realisatie", index])) ? [partOf(one.onderdeel)] : [],
    ),
  ]);
  const isHidden = (one: { readonly onderdeel: string | null }): boolean => hidden.has(partOf(one.onderdeel));
  return {
    realisatie: entry.realisatie.map((one) =>
      withoutMarks(isHidden(one) ? { ...hide(one), onderdeel: one.onderdeel } : one),
    ),
    prognose: entry.prognose.map((one) => (isHidden(one) ? { ...hide(one), onderdeel: one.onderdeel } : one)),
    correctie: entry.correctie.map((one) =>
      isHidden(one) ? { ...hide(one), onderdeel: one.onderdeel, jaar: one.jaar } : one,
    ),
  };
}

/** Corrections or promises; a hidden one keeps a place of its own, by which a later report answers it. */
function discloseIntentions<T extends Marks & { readonly id: string | null }>(
  name: "bijsturingen" | "toezeggingen",
  items: readonly T[],
  { entry: { at, jaar, resultaat }, choice, hide }: Entry,
): T[] {
  return items.map((one, index) => {
    if (!choice.isHidden(one, inside(at, [name, index]))) return one;
    const mark = choice.registry.markOf(`voornemen ${jaar} ${resultaat} ${one.id ?? String(index)}`);
    return { ...hide(one), id: mark };
  });
}

/** The marks of what earlier entries of a result promised and learnt, and this reader does not get. */
function listHiddenMarks(
  resultaat: string,
  earlier: readonly WholeJaar[],
  choice: Choice,
): { readonly intentions: ReadonlySet<string>; readonly lessons: ReadonlySet<string> } {
  const [intentions, lessons] = [new Set<string>(), new Set<string>()];
  for (const { voortgang } of earlier) {
    const entry = voortgang.get(resultaat);
    if (entry === undefined) continue;
    const isWhole = choice.isHidden(entry, entry.at);
    for (const name of ["bijsturingen", "toezeggingen"] as const)
      for (const [index, one] of entry[name].entries())
        if (isWhole || choice.isHidden(one, inside(entry.at, [name, index]))) intentions.add(one.id ?? "");
    for (const one of entry.leerpunten) if (isWhole || choice.isLeftOut(one)) lessons.add(one.id ?? "");
  }
  return { intentions, lessons };
}
