import { findUnitInSentence } from "../content/measure.ts";
import type { OnderdeelStand, ResultaatStand } from "../assess/assessment.ts";
import { findEnded, type Sinds } from "../content/agreed-states.ts";
import type { Deal } from "../content/content.ts";
import { agreedOf, describeAgreements, describeCause, isChanged, withUnit } from "./agreed-words.ts";
import { longDate } from "./inline.ts";
import type { Block, RichText } from "./report-model.ts";
import { RESULTAAT } from "../value/nouns.ts";

/** What addenda changed of a result: since when it is agreed or no longer, its parts, and each number that changed. */
export function composeAmendments(stand: ResultaatStand, peildatum: string | null): Block[] {
  const { resultaat, onderdelen, sinds, vervalt } = stand;
  const sentences: RichText[] = [
    ...tellSince(RESULTAAT.Deze, sinds),
    ...tellEnd(RESULTAAT.Deze, vervalt),
    ...onderdelen.flatMap((part) => describePart(part)),
    ...resultaat.onderdelen.flatMap((part) => {
      const ended = findEnded(part.afgesproken, peildatum);
      return ended === null ? [] : [describeEnded(callPart(part), ended)];
    }),
  ];
  return sentences.map((text) => ({
    kind: "paragraph",
    tone: "gewoon",
    text: [{ kind: "strong", text: ["Gewijzigd. "] }, ...text],
  }));
}

/** The results of a theme that addenda retired, in words; nothing where there are none. */
export function composeRetired(theme: string, deal: Pick<Deal, "resultaten">, peildatum: string | null): Block[] {
  return deal.resultaten.flatMap(({ id, titel, thema, afgesproken }): Block[] => {
    const ended = thema === theme ? findEnded(afgesproken, peildatum) : null;
    if (ended === null) return [];
    const text = describeEnded(`${RESULTAAT.Naam} ${id} ${titel ?? ""}`.trim(), ended);
    return [{ kind: "paragraph", tone: "gewoon", text }];
  });
}

function describePart(part: OnderdeelStand): RichText[] {
  const { onderdeel, sinds, vervalt, afspraken } = part;
  const name = nameOf(onderdeel);
  const changed = describeAgreements(onderdeel, withUnit(agreedOf(part), findUnitInSentence(onderdeel)), "zin");
  return [
    ...tellSince(callPart(onderdeel), sinds),
    ...tellEnd(callPart(onderdeel), vervalt),
    ...(isChanged(afspraken) ? [[`${name}: `, ...changed, "."]] : []),
  ];
}

function nameOf({ naam, id }: OnderdeelStand["onderdeel"]): string {
  return naam ?? id;
}

/** In a sentence of its own: a name may be a plural, or the name of a thing. */
function callPart(part: OnderdeelStand["onderdeel"]): string {
  return `Het onderdeel “${nameOf(part)}”`;
}

function tellSince(what: string, sinds: Sinds | null): RichText[] {
  return sinds === null ? [] : [[`${what} is afgesproken sinds `, longDate(sinds.vanaf), ...describeCause(sinds), "."]];
}

function tellEnd(what: string, vervalt: Sinds | null): RichText[] {
  return vervalt === null ? [] : [[`${what} vervalt op `, longDate(vervalt.vanaf), ...describeCause(vervalt), "."]];
}

function describeEnded(what: string, ended: Sinds): RichText {
  return [`${what} is vervallen op `, longDate(ended.vanaf), ...describeCause(ended), "."];
}
