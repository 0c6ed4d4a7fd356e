import { capitalise, RESULTAAT, THEMA } from "../../value/nouns.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { listWords } from "../../value/dutch.ts";
import type { Assessment, ResultaatStand, VoornemenStand } from "../../assess/assessment.ts";
import { isEmptied } from "../../content/is-emptied.ts";
import { listPlaced, nameOf } from "../compose-context.ts";
import { resultAnchor } from "../compose-result.ts";
import { dropStop, lackIn, lackOf, link, longDate, NVT, shortDate, textOr, VERTROUWELIJK, VOLGT } from "../inline.ts";
import { countOf, spellCount } from "../oordeel-words.ts";
import type { Block, Chapter, Inline, RichText, Row } from "../report-model.ts";
import { nameShort } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { listUnknownProjects } from "../unknown-projects.ts";
import { composeChanges } from "./compose-changes.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph, small } from "./chapter.ts";
import { periodWords } from "../../content/period-words.ts";

/** By exception: the results that deviate, what became of earlier promises, stopped projects, and what nobody works on. */
export function composeDeviations(context: ChapterContext): Chapter {
  const { assessment, number } = context;
  return createChapter({
    id: "afwijkingen",
    number,
    title: "Afwijkingen en toezeggingen",
    lead: composeLead(assessment),
    blocks: [
      ...composeResults(assessment),
      ...composeIntentions(assessment),
      ...composeStopped(context),
      ...composeMoney(assessment),
      ...composeUntouched(context),
      ...composeChanges(assessment),
    ],
  });
}

/** Red first. */
const DEVIATING = ["vertraagd", "aandacht"] as const;

/** Results of which the report tells no oordeel. */
const GAPS = [
  { oordeel: "volgt", mark: VOLGT, one: "volgt nog", many: "volgen nog" },
  { oordeel: "vertrouwelijk", mark: VERTROUWELIJK, one: "is vertrouwelijk", many: "zijn vertrouwelijk" },
] as const;

function composeLead({ oordelen, resultaten }: Assessment): RichText {
  const count = DEVIATING.reduce((sum, oordeel) => sum + countOf(oordelen, oordeel), 0);
  const gaps = GAPS.map((gap) => ({ ...gap, count: countOf(oordelen, gap.oordeel) })).filter((gap) => gap.count > 0);
  const all = gaps.find((gap) => gap.count === resultaten.length);
  if (all !== undefined) return [all.mark];
  // Of what has no oordeel here nobody can say that it does not deviate
  const more = gaps.map((gap) => ` ${capitalise(spellCount(gap.count))} ${gap.count === 1 ? gap.one : gap.many}.`);
  const unknown = gaps.reduce((sum, gap) => sum + gap.count, 0);
  return [`${countDeviating(count, resultaten.length, unknown)}${more.join("")}`];
}

function countDeviating(count: number, total: number, unknown: number): string {
  if (total === 1) return `${RESULTAAT.De} ${count === 1 ? "vraagt om bijsturing" : "wijkt niet af van de planning"}.`;
  const all = `${formatNumber(total)} ${RESULTAAT.meervoud}`;
  if (count > 0)
    return `${capitalise(spellCount(count))} van de ${all} ${count === 1 ? "vraagt" : "vragen"} om bijsturing.`;
  return unknown === 0
    ? `Geen van de ${all} wijkt af van de planning.`
    : `Van de ${all} wijkt er nog geen af van de planning.`;
}

function composeResults(assessment: Assessment): Block[] {
  const deviating = DEVIATING.flatMap((oordeel) =>
    assessment.resultaten.flatMap((one) =>
      one.oordeel === oordeel && one.voortgang !== null ? [{ ...one, voortgang: one.voortgang }] : [],
    ),
  );
  const dropped = assessment.resultaten.filter(({ oordeel }) => oordeel === "vervallen");
  if (deviating.length + dropped.length === 0) return [];
  return [
    createSection("afwijkingen-resultaten", `${RESULTAAT.Meervoud} die afwijken`, [
      ...deviating.flatMap((stand) => describeDeviation(stand, assessment)),
      ...(deviating.length === 0 ? [] : [small(`De oorzaak, en wie het doet, staan bij ${RESULTAAT.de} zelf.`)]),
      ...dropped.map((stand) => describeDropped(stand, assessment)),
    ]),
  ];
}

/** A result that somebody judged. */
type Judged = ResultaatStand & { readonly voortgang: NonNullable<ResultaatStand["voortgang"]> };

/** The result with its oordeel, then what follows from it and what is done about it. */
function describeDeviation({ resultaat, oordeel, voortgang }: Judged, assessment: Assessment): Block[] {
  const title = link(resultAnchor(resultaat.id), `${resultaat.id} ${resultaat.titel ?? ""}`);
  const head = paragraph({ kind: "oordeel", oordeel, showsWord: true }, " ", { kind: "strong", text: [title] });
  const corrections = voortgang.bijsturingen.map((one): RichText => {
    if (isEmptied(one)) return [lackIn(one)];
    return [
      ...textOr(one.wat === null ? null : dropStop(one.wat), assessment),
      " (klaar uiterlijk ",
      longDate(one.wanneer),
      ")",
    ];
  });
  const items = [
    { label: "Gevolg", text: textOr(voortgang.gevolg, assessment) },
    ...(corrections.length === 0 ? [[VOLGT]] : corrections).map((text) => ({ label: "Bijsturing", text })),
  ];
  return [head, { kind: "facts", tone: "afwijking", items }];
}

function describeDropped({ resultaat, voortgang }: ResultaatStand, assessment: Assessment): Block {
  return paragraph(
    link(resultAnchor(resultaat.id), `${resultaat.id} ${resultaat.titel ?? ""}`),
    " is vervallen. ",
    ...textOr(voortgang?.toelichting ?? null, assessment),
    " Besluit: ",
    ...textOr(voortgang?.besluit ?? null, assessment),
  );
}

/** What was promised for this report, and what of it was answered. */
function composeIntentions(assessment: Assessment): Block[] {
  const told = assessment.voornemens.filter((one) => one.isDue || one.antwoord !== null);
  if (told.length === 0) return [];
  const rows = OUTCOMES.filter(({ outcome }) => outcome !== "nagekomen").flatMap(({ outcome }) =>
    told.filter((one) => outcomeOf(one) === outcome).map((one) => intentionRow(one, assessment)),
  );
  const table = createTable({
    id: "tabel-voornemens",
    caption: "Bijsturingen en toezeggingen die later komen of zijn vervallen",
    columns: [
      textColumn(RESULTAAT.Naam, 0.1),
      textColumn("Wat", 0.32),
      numberColumn("Beloofd voor", 0.13),
      textColumn("Uitkomst", 0.11),
      textColumn("Toelichting", 0.34),
    ],
    rows,
    note: [`Wat is nagekomen, staat bij ${THEMA.elk}.`],
  });
  return [
    createSection("afwijkingen-voornemens", "Wat er werd van eerdere beloften", [
      countOutcomes(told),
      ...(rows.length === 0 ? [] : [table]),
    ]),
  ];
}

type Outcome = NonNullable<NonNullable<VoornemenStand["antwoord"]>["uitkomst"]> | "volgt" | "vertrouwelijk";

/** What needs attention first. */
const OUTCOMES: readonly { readonly outcome: Outcome; readonly one: string; readonly many: string }[] = [
  { outcome: "volgt", one: "is nog niet beantwoord", many: "zijn nog niet beantwoord" },
  { outcome: "vertrouwelijk", one: "heeft een vertrouwelijk antwoord", many: "hebben een vertrouwelijk antwoord" },
  { outcome: "vervallen", one: "is vervallen", many: "zijn vervallen" },
  { outcome: "later", one: "komt later", many: "komen later" },
  { outcome: "nagekomen", one: "is nagekomen", many: "zijn nagekomen" },
];

function outcomeOf({ antwoord, isWithheld }: VoornemenStand): Outcome {
  return antwoord?.uitkomst ?? (isWithheld ? "vertrouwelijk" : "volgt");
}

/** What stands where there is no answer. */
const LACKS: Partial<Record<Outcome, Inline>> = { volgt: VOLGT, vertrouwelijk: VERTROUWELIJK };

function countOutcomes(told: readonly VoornemenStand[]): Block {
  const clauses = OUTCOMES.toReversed().flatMap(({ outcome, one, many }) => {
    const count = told.filter((intention) => outcomeOf(intention) === outcome).length;
    return count === 0 ? [] : [`${spellCount(count)} ${count === 1 ? one : many}`];
  });
  const total =
    told.length === 1
      ? "Eén bijsturing of toezegging"
      : `${capitalise(spellCount(told.length))} bijsturingen en toezeggingen`;
  const verb = told.length === 1 ? "was" : "waren";
  return paragraph(`${total} uit eerdere rapporten ${verb} voor nu beloofd: ${listWords(clauses)}.`);
}

function intentionRow(one: VoornemenStand, assessment: Assessment): Row {
  const outcome = outcomeOf(one);
  return row([
    link(resultAnchor(one.resultaat), one.resultaat),
    textOr(one.wat, assessment),
    shortDate(one.wanneer),
    LACKS[outcome] ?? outcome,
    textOr(one.antwoord?.toelichting ?? null, assessment, one.antwoord === null ? (LACKS[outcome] ?? NVT) : NVT),
  ]);
}

/** The projects that stopped since the last report, with their reason and what replaces them. */
function composeStopped({ assessment, projects }: ChapterContext): Block[] {
  const before = new Map((assessment.earlier.at(-1)?.projecten ?? []).map(({ id, status }) => [id, status]));
  const stopped = listPlaced(
    assessment.jaar.projecten.filter(({ id, status }) => status === "gestopt" && before.get(id) !== "gestopt"),
    projects,
  );
  if (stopped.length === 0) return [];
  const items = stopped.map(({ project, number, anchor }): RichText => {
    const next = projects.get(project.gestopt?.vervangen_door ?? "");
    return [
      link(anchor, `${number} ${nameOf(project)}`),
      ". ",
      ...textOr(project.gestopt?.reden ?? null, assessment),
      ...(next === undefined
        ? []
        : [" Vervangen door ", link(next.anchor, `${next.number} ${nameOf(next.project)}`), "."]),
      ...(project.gestopt?.vervanging === null || project.gestopt === null
        ? []
        : [" ", ...textOr(project.gestopt.vervanging, assessment)]),
    ];
  });
  return [createSection("afwijkingen-projecten", "Gestopte projecten", [{ kind: "list", ordered: false, items }])];
}

/** Where the money leaves what was agreed, in the region's own words. */
function composeMoney(assessment: Assessment): Block[] {
  const { jaar, deal, peildatum } = assessment;
  const names = new Map(deal.themas.map((thema) => [thema.id, nameShort(thema, peildatum)]));
  const items = (jaar.financien?.afwijkingen ?? []).map(({ thema, reden, verwijzing }): RichText => [
    { kind: "strong", text: [`${names.get(thema ?? "") ?? thema ?? "volgt"}. `] },
    ...textOr(reden, assessment),
    ...(verwijzing === null ? [] : [` (${verwijzing})`]),
  ]);
  const costs = jaar.financien?.uitvoeringskosten?.motivatie ?? null;
  const name = deal.financien?.vat?.naam ?? "Uitvoeringskosten";
  const all: RichText[] =
    costs === null ? items : [...items, [{ kind: "strong", text: [`${name}. `] }, ...textOr(costs, assessment)]];
  if (all.length === 0) return [];
  return [
    createSection("afwijkingen-geld", "Afwijkingen van de verdeling van het geld", [
      { kind: "list", ordered: false, items: all },
    ]),
  ];
}

/** The parts of the approach to which no project of this year is tied. */
function composeUntouched({ assessment, projects }: ChapterContext): Block[] {
  const { deal, jaar } = assessment;
  const touched = new Set(jaar.projecten.flatMap(({ aanpak }) => aanpak));
  const untouched = deal.aanpak.filter(({ id }) => !touched.has(id));
  if (deal.aanpak.length === 0) return [];
  const title = "Waar nog geen project aan werkt";
  const lack = lackOf(listUnknownProjects(jaar));
  if (untouched.length > 0 && lack !== null) return [createSection("afwijkingen-aanpak", title, [paragraph(lack)])];
  if (untouched.length === 0) {
    const all =
      deal.aanpak.length === 1
        ? "Aan het onderdeel van de aanpak werkt ten minste één project."
        : `Aan elk van de ${formatNumber(deal.aanpak.length)} onderdelen van de aanpak werkt ten minste één project.`;
    return [createSection("afwijkingen-aanpak", title, [paragraph(all)])];
  }
  const names = listWords(untouched.map(({ id, titel }) => `${id} ${titel ?? ""}`.trim()));
  const count =
    deal.aanpak.length === 1
      ? "Het onderdeel van de aanpak"
      : `${capitalise(spellCount(untouched.length))} van de ${formatNumber(deal.aanpak.length)} onderdelen van de aanpak`;
  // The table is there as soon as there is a project
  const table: RichText =
    projects.size === 0 ? [] : [" Alle onderdelen staan in ", link("tabel-aanpak", "de tabel van de aanpak"), "."];
  return [
    createSection("afwijkingen-aanpak", title, [
      paragraph(
        `${count} ${untouched.length === 1 ? "heeft" : "hebben"} ${periodWords(assessment).dit} geen project: ${names}.`,
        ...table,
      ),
    ]),
  ];
}
