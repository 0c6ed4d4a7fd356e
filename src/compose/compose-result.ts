import { capitalise, CONVENANT, RESULTAAT } from "../value/nouns.ts";
import type { Assessment, DoelStand, OnderdeelStand, ResultaatStand } from "../assess/assessment.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { isCounted } from "../content/is-counted.ts";
import { originAt } from "../source/at.ts";
import { createDate } from "../value/figure.ts";
import type { Resultaat, Voortgang } from "../content/content.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import { composePartChart } from "./compose-part-chart.ts";
import { findYardstick } from "./find-yardstick.ts";
import { composePlaces } from "./compose-places.ts";
import { composePartTable, describeSource } from "./compose-part-table.ts";
import { describeAgreementSource } from "./bron-words.ts";
import { composeAmendments } from "./compose-amendments.ts";
import { closed, composeMarkdown, dropStop, lackIn, link, longDate, spaced, textOr, VOLGT, wordOr } from "./inline.ts";
import { listWords } from "../value/dutch.ts";
import { groupBy } from "../value/group-by.ts";
import { nameConcerned } from "./party-words.ts";
import { nameTheme } from "./theme-words.ts";
import { quoteOr } from "./chapters/chapter.ts";
import type { Block, Facts, Inline, ResultBlock, RichText } from "./report-model.ts";

/** Anchor of a result, for every link to it. */
export function resultAnchor(id: string): string {
  return `resultaat-${id}`;
}

/** Anchor of the full words of a result in the annex. */
export function agreementAnchor(id: string): string {
  return `afspraak-${id}`;
}

/** A result: its oordeel, the words of the deal, figure and table, and what deviates. Green without a number stays short. */
export function composeResult(
  stand: ResultaatStand,
  doelen: readonly DoelStand[],
  assessment: Assessment,
): ResultBlock {
  const { resultaat, oordeel } = stand;
  return {
    kind: "result",
    id: resultAnchor(resultaat.id),
    number: resultaat.id,
    title: resultaat.titel ?? "",
    oordeel,
    blocks: isEmptied(stand.voortgang)
      ? [{ kind: "paragraph", tone: "volgt", text: [lackIn(stand.voortgang)] }]
      : composeBody(stand, doelen, assessment),
  };
}

function composeBody(stand: ResultaatStand, doelen: readonly DoelStand[], assessment: Assessment): Block[] {
  const { resultaat, voortgang } = stand;
  const table = composePartTable(stand, doelen);
  const hasDeviation = stand.oordeel === "aandacht" || stand.oordeel === "vertraagd";
  const isShort = table === null && !hasDeviation;
  return [
    ...(isShort ? [] : [quoteOr(quoteOf(stand), describeAgreementSource(stand))]),
    ...composeAmendments(stand, assessment.peildatum),
    ...composeExplanation(voortgang, assessment),
    ...composeStates(stand, assessment),
    ...composeFigures(stand, doelen, assessment),
    ...composeAssumptions(stand, assessment),
    ...composePlaces(stand, assessment),
    ...(voortgang !== null && hasDeviation ? [composeDeviation(voortgang, assessment)] : []),
    ...composeCorrections(voortgang, assessment),
    ...composeReach(resultaat, assessment),
    ...(isShort ? [agreementLink(resultaat.id)] : []),
  ];
}

/** What the prognoses go by: those that go by the same in one sentence. */
function composeAssumptions({ onderdelen }: ResultaatStand, assessment: Assessment): Block[] {
  const known = onderdelen.filter(({ aanname, prognose }) => aanname !== null && prognose.status !== "nvt");
  return [...groupBy(known, ({ aanname }) => [aanname ?? ""])].map(([assumption, parts]): Block => {
    const names = listWords(parts.map(({ onderdeel }) => `“${onderdeel.naam ?? onderdeel.id}”`));
    const start = parts.length === 1 ? `De prognose van ${names} gaat` : `De prognoses van ${names} gaan`;
    return { kind: "paragraph", tone: "klein", text: [`${start} uit van: `, ...closed(assumption, assessment)] };
  });
}

/** Which other themes a result serves, and whom it concerns in particular. */
function composeReach({ ook_themas: others, betreft }: Resultaat, assessment: Assessment): Block[] {
  const themes = assessment.deal.themas.filter(({ id }) => others.includes(id));
  const names = listWords(themes.map((thema) => nameTheme(thema, assessment.peildatum)));
  const concerned = nameConcerned(betreft, assessment);
  const text = [
    ...(names === "" ? [] : [`Draagt ook bij aan ${names}.`]),
    ...(concerned === "" ? [] : [`Gaat in het bijzonder ${concerned} aan.`]),
  ].join(" ");
  return text === "" ? [] : [{ kind: "paragraph", tone: "klein", text: [text] }];
}

/** The words of the deal: those of the principal part when it quotes its own, else the whole bullet. */
function quoteOf({ resultaat, onderdelen }: ResultaatStand): string | null {
  return onderdelen[0]?.onderdeel.citaat ?? resultaat.citaat;
}

function agreementLink(id: string): Block {
  return {
    kind: "paragraph",
    tone: "klein",
    text: [link(agreementAnchor(id), `Lees de afspraak in ${CONVENANT.de}`), "."],
  };
}

function composeExplanation(voortgang: Voortgang | null, assessment: Assessment): Block[] {
  if (voortgang === null)
    return [{ kind: "paragraph", tone: "volgt", text: [`De gegevens over ${RESULTAAT.deze}: `, VOLGT] }];
  if (voortgang.toelichting === null) return [];
  return [{ kind: "paragraph", tone: "gewoon", text: [composeMarkdown(voortgang.toelichting, assessment)] }];
}

/** What there is to say of parts that are not counted: milestones, yes/no and qualitative ones. */
function composeStates(stand: ResultaatStand, assessment: Assessment): Block[] {
  return stand.onderdelen.flatMap((part): Block[] => {
    const text = describeState(part, assessment);
    if (text.length === 0) return [];
    const isFirst = part === stand.onderdelen[0];
    const name: RichText =
      isFirst || part.onderdeel.naam === null ? [] : [{ kind: "strong", text: [`${part.onderdeel.naam}: `] }];
    return [{ kind: "paragraph", tone: "gewoon", text: [...name, ...text] }];
  });
}

function describeState(part: OnderdeelStand, assessment: Assessment): RichText {
  const { meetwijze } = part.onderdeel;
  if (meetwijze === "mijlpalen") return describeMilestones(part);
  if (meetwijze === "ja-nee") return describeDeliverable(part, assessment);
  return meetwijze === "kwalitatief" ? describeQuality(part, assessment) : [];
}

function describeMilestones({ mijlpalen }: OnderdeelStand): RichText {
  if (mijlpalen.length === 0) return [];
  const emptied = mijlpalen.find((one) => isEmptied(one));
  if (emptied !== undefined) return ["Wat van de mijlpalen is gehaald: ", lackIn(emptied), "."];
  const reached = mijlpalen.filter((one) => one.gehaald !== null).length;
  const next = mijlpalen.find((one) => one.gehaald === null);
  if (mijlpalen.length === 1 && next === undefined) return ["De mijlpaal is gehaald."];
  const start = `${formatNumber(reached)} van de ${formatNumber(mijlpalen.length)} mijlpalen gehaald`;
  if (next === undefined) return [`${start}.`];
  const late = next.isLaat ? ", en dat is al voorbij" : "";
  const lead = mijlpalen.length === 1 ? "De mijlpaal is nog niet gehaald" : `${start}. De volgende`;
  return [
    `${lead}: ${next.naam.charAt(0).toLowerCase()}${next.naam.slice(1)} (gepland op `,
    longDate(next.gepland),
    late,
    ").",
  ];
}

function describeDeliverable({ gereed, realisatie, onderdeel }: OnderdeelStand, assessment: Assessment): RichText {
  // What the deal leaves as a possibility is taken up or not; it cannot be late.
  const done = onderdeel.operator === "mogelijk" ? "opgepakt" : "gereed";
  if (gereed === null) return realisatie === null ? [] : [lackIn(realisatie)];
  const { uiterlijk, at } = onderdeel;
  const until: RichText =
    uiterlijk === null
      ? []
      : [" Afgesproken is uiterlijk ", createDate(uiterlijk, "lang", originAt(at, "uiterlijk")), "."];
  if (!gereed.isGereed) return [`Nog niet ${done}.`, ...until, ...spaced(realisatie?.toelichting ?? null, assessment)];
  const evidence = gereed.bewijs === null ? [VOLGT] : closed(gereed.bewijs, assessment);
  return [`${capitalise(done)} sinds `, longDate(gereed.datum), ". Bewijs: ", ...evidence];
}

function describeQuality({ realisatie }: OnderdeelStand, assessment: Assessment): RichText {
  if (realisatie === null) return [];
  const { verandering, zichtbaar_aan: zichtbaarAan, bewijs } = realisatie;
  const evidence = bewijs === null ? [] : [" Bewijs: ", ...closed(bewijs, assessment)];
  const change =
    verandering === null || verandering.trim() === "" ? [lackIn(realisatie)] : closed(verandering, assessment);
  const seen = zichtbaarAan === null ? [] : [" Zichtbaar aan: ", ...closed(zichtbaarAan, assessment)];
  return [...change, ...seen, ...evidence];
}

/** The chart of the principal part, or of the first that is held against a number, with the table of all. */
function composeFigures(stand: ResultaatStand, doelen: readonly DoelStand[], assessment: Assessment): Block[] {
  const table = composePartTable(stand, doelen);
  const counted = stand.onderdelen.filter((part) => isCounted(part.onderdeel));
  const charted = counted.find((part) => findYardstick(part, doelen) !== null);
  const main = charted ?? counted[0];
  if (table === null || main === undefined) return [];
  const note = describeSource(main);
  const chart =
    charted === undefined
      ? null
      : composePartChart(charted, findYardstick(charted, doelen), { table, note, peildatum: assessment.peildatum });
  return chart === null
    ? [{ ...table, note: [...table.note, ...(table.note.length === 0 ? [] : [" "]), ...note] }]
    : [chart];
}

function composeDeviation({ oorzaak, gevolg, bijsturingen }: Voortgang, assessment: Assessment): Facts {
  const steps = bijsturingen.map((one): RichText => {
    const { wat, wie, wanneer } = one;
    if (isEmptied(one)) return [lackIn(one), "."];
    return [
      ...(wat === null ? [VOLGT, "."] : closed(wat, assessment)),
      " Wie: ",
      wordOr(wie === null ? null : dropStop(wie)),
      ". Klaar uiterlijk: ",
      longDate(wanneer),
      ".",
    ];
  });
  return {
    kind: "facts",
    tone: "afwijking",
    items: [
      { label: "Oorzaak", text: textOr(oorzaak, assessment) },
      { label: "Gevolg", text: textOr(gevolg, assessment) },
      ...(steps.length === 0
        ? [{ label: "Bijsturing", text: [VOLGT] }]
        : steps.map((text) => ({ label: "Bijsturing", text }))),
    ],
  };
}

function composeCorrections(voortgang: Voortgang | null, assessment: Assessment): Block[] {
  return (voortgang?.correctie ?? []).map((one) => ({
    kind: "paragraph",
    tone: "klein",
    text: [
      "Verbeterd: de waarde van ",
      wordOr(one.jaar),
      " was ",
      numberOr(one.was, lackIn(one)),
      " en is nu ",
      numberOr(one.wordt, lackIn(one)),
      ". ",
      ...textOr(one.reden, assessment, lackIn(one)),
    ],
  }));
}

function numberOr(value: number | null, otherwise: Inline): Inline {
  return value === null ? otherwise : formatNumber(value);
}
