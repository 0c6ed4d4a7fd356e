import { findUnitInSentence } from "../../content/measure.ts";
import { capitalise, CONVENANT, RESULTAAT, SPOOR, THEMA } from "../../value/nouns.ts";
import { isOordeel } from "../../value/value.ts";
import type { Assessment, MijlpaalStand, ThemaStand } from "../../assess/assessment.ts";
import type { Thema } from "../../content/content.ts";
import { originAt } from "../../source/at.ts";
import { createDate } from "../../value/figure.ts";
import { isEmptied } from "../../content/is-emptied.ts";
import { findAgreedMoney } from "../../content/agreed-money.ts";
import { agreedOrWords } from "../agreed-cell.ts";
import { describeAgreedAmount } from "../agreed-amount.ts";
import { agreedOf, describeAgreements, withUnit } from "../agreed-words.ts";
import { describeQuotation, describeRegeling } from "../bron-words.ts";
import { listPlaced, nameOf } from "../compose-context.ts";
import { composeNotes } from "../compose-notes.ts";
import { composeRetired } from "../compose-amendments.ts";
import { agreementAnchor, composeResult, resultAnchor } from "../compose-result.ts";
import {
  beginSentence,
  closed,
  composeMarkdown,
  dropStop,
  join,
  lackIn,
  link,
  NVT,
  shortDate,
  spaced,
  textOr,
  VOLGT,
  wordOr,
} from "../inline.ts";
import type { Block, Chapter, Inline, RichText, Row } from "../report-model.ts";
import { nameConcerned } from "../party-words.ts";
import { nameShort, nameTheme, numberTheme } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph, quoteOr, small, toCome } from "./chapter.ts";
import { composeImages } from "./compose-images.ts";
import { leadOf, proseOrToCome, proseUnder } from "./prose.ts";
import { periodWords } from "../../content/period-words.ts";

/** Anchor of a theme's chapter. */
export function themeAnchor(id: string): string {
  return `thema-${id}`;
}

/** A theme: wanted, reached, done, cost, learnt, deviations, outlook. */
export function composeTheme(stand: ThemaStand, context: ChapterContext): Chapter {
  const { assessment } = context;
  const { thema } = stand;
  const name = nameTheme(thema, assessment.peildatum);
  const number = numberTheme(thema);
  const text = assessment.jaar.voortgangsteksten.get(thema.id) ?? null;
  return createChapter({
    id: themeAnchor(thema.id),
    number,
    kicker: thema.spoor === null ? number : `${number} · ${SPOOR.naam} ${nameTrack(thema.spoor, assessment.deal)}`,
    title: name,
    running: nameRunning(number, nameShort(thema, assessment.peildatum)),
    lead: leadOf(text, assessment),
    blocks: composeSections(stand, context),
    contents: stand.resultaten.map(({ resultaat }) => ({
      href: `#${resultAnchor(resultaat.id)}`,
      number: resultaat.id,
      title: resultaat.titel ?? "",
    })),
  });
}

/** A longer name does not stand beside the version on one line of a page's head; its number does. */
const LONGEST_RUNNING = 60;

function nameRunning(number: string, name: string): string {
  const full = `${number} · ${name}`;
  return full.length > LONGEST_RUNNING ? number : full;
}

/** "A: Sterke kernen" where the deal calls a track by a letter or number, else its name alone. */
function nameTrack(id: string, { sporen }: Assessment["deal"]): string {
  const name = sporen.find((one) => one.id === id)?.naam ?? null;
  if (name === null) return id;
  return /^(?:\p{Lu}|\d+|[IVX]+)$/u.test(id) ? `${id}: ${name}` : name;
}

function composeSections(stand: ThemaStand, context: ChapterContext): Block[] {
  const { assessment } = context;
  const { id } = stand.thema;
  const text = assessment.jaar.voortgangsteksten.get(id) ?? null;
  const section = (key: string, title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [createSection(`${themeAnchor(id)}-${key}`, title, blocks)];
  return [
    ...section("gewild", "Wat wilden we bereiken", composeWanted(stand, assessment)),
    ...section("bereikt", "Wat hebben we bereikt", [
      ...proseOrToCome(text, "Wat hebben we bereikt", assessment),
      ...stand.resultaten.map((one) => composeResult(one, stand.doelen, assessment)),
      ...composeMilestones(stand, assessment),
    ]),
    ...section("gedaan", "Wat hebben we gedaan", [
      ...proseUnder(text, "Wat hebben we gedaan", assessment),
      ...composeImages(stand, assessment),
      ...composeProjects(stand, context),
    ]),
    ...section("gekost", "Wat heeft het gekost", [
      ...proseUnder(text, "Wat heeft het gekost", assessment),
      ...composeCost(stand, assessment),
    ]),
    ...section("geleerd", "Wat leerden we", [
      ...proseUnder(text, "Wat leerden we", assessment),
      ...composeLessons(stand, assessment),
    ]),
    ...section("afwijkingen", "Afwijkingen en toezeggingen", composeDeviations(stand, assessment)),
    ...section("vooruit", "Vooruitblik", proseUnder(text, "Vooruitblik", assessment)),
    ...composeNotes(text, assessment),
  ];
}

function composeWanted({ resultaten, doelen, thema }: ThemaStand, assessment: Assessment): Block[] {
  const { deal, peildatum } = assessment;
  const place = describeRegeling(deal, "resultaten");
  const rows = resultaten.map(({ resultaat, onderdelen, oordeel }): Row => {
    const principal = onderdelen[0];
    const agreed =
      principal === undefined
        ? [NVT]
        : describeAgreements(
            principal.onderdeel,
            withUnit(agreedOf(principal), findUnitInSentence(principal.onderdeel)),
            "cel",
          );
    return row([
      [`${resultaat.id} `, link(agreementAnchor(resultaat.id), resultaat.titel ?? "")],
      agreed,
      { kind: "oordeel", oordeel, showsWord: true },
    ]);
  });
  const table = createTable({
    id: `gewild-${thema.id}`,
    caption: `Beoogde ${RESULTAAT.meervoud} van ${THEMA.deze}${place === "" ? "" : ` (${place})`}`,
    columns: [textColumn(RESULTAAT.Naam), textColumn("Afspraak"), textColumn("Oordeel")],
    rows,
  });
  return [
    ...composeScope(thema, assessment),
    table,
    ...composeRetired(thema.id, deal, peildatum),
    ...composeShared(thema.id, assessment),
    ...doelen.flatMap((stand) => composeGoal(stand)),
  ];
}

/** Whom a theme concerns in particular, and until when it lasts where that is another day than the deal's. */
function composeScope({ betreft, einde, at }: Thema, assessment: Assessment): Block[] {
  const concerned = nameConcerned(betreft, assessment);
  const until: RichText =
    einde === null ? [] : [`${THEMA.Deze} loopt tot en met `, createDate(einde, "lang", originAt(at, "einde")), ". "];
  const whom = concerned === "" ? [] : [`${THEMA.Deze} gaat in het bijzonder ${concerned} aan.`];
  return until.length + whom.length === 0 ? [] : [paragraph(...until, ...whom)];
}

/** The results of other themes that contribute to this one as well. */
function composeShared(id: string, { resultaten }: Assessment): Block[] {
  const shared = resultaten.filter(({ resultaat }) => resultaat.ook_themas.includes(id));
  if (shared.length === 0) return [];
  const links = shared.map(({ resultaat }): Inline =>
    link(resultAnchor(resultaat.id), `${resultaat.id} ${resultaat.titel ?? ""}`.trim()),
  );
  return [paragraph(`Aan ${THEMA.deze} draagt ook bij: `, ...join(links, "; "), ".")];
}

function composeGoal({ doel, stand, streefwaarde, afspraken, aandeel }: ThemaStand["doelen"][number]): Block[] {
  const article = doel.bron?.artikel ?? null;
  return [
    paragraph(
      {
        kind: "strong",
        text: [`Verder doel${article === null ? "" : ` uit artikel ${article}`}: ${doel.titel ?? doel.id}. `],
      },
      ...beginSentence(
        describeAgreements(
          { meetwijze: "aantal", uiterlijk: null, vergelijking: null, at: doel.at },
          withUnit({ operator: doel.operator, value: streefwaarde, tot: null, afspraken }, doel.eenheid),
          "zin",
        ),
      ),
      stand.value === null ? "; de stand: " : "; de stand is ",
      stand,
      ...(aandeel.value === null ? [] : [", ", aandeel]),
      `. Dit doel staat naast de ${RESULTAAT.meervoud} hierboven.`,
    ),
    quoteOr(doel.citaat, describeQuotation(doel.bron)),
  ];
}

/** Every milestone and yes/no result of the theme in one table. */
function composeMilestones({ resultaten, thema }: ThemaStand, assessment: Assessment): Block[] {
  const rows = resultaten.flatMap(({ resultaat, onderdelen }): Row[] => {
    const milestones = onderdelen.flatMap((part) => part.mijlpalen);
    if (milestones.length === 0) return [];
    return [
      row([`${resultaat.id} ${resultaat.titel ?? ""}`], "groep"),
      ...milestones.map((one) =>
        row([[one.naam, ...describeEvidence(one, assessment)], shortDate(one.gepland), describeReached(one)]),
      ),
    ];
  });
  if (rows.length === 0) return [];
  return [
    createTable({
      id: `mijlpalen-${thema.id}`,
      caption: `Mijlpalen van ${THEMA.deze}`,
      columns: [textColumn("Mijlpaal"), numberColumn("Gepland"), numberColumn("Gehaald")],
      rows,
      note: [`De geplande datums zijn van de regio zelf en niet uit ${CONVENANT.de}.`],
    }),
  ];
}

/** Below the name of a milestone: by what one sees that it was reached, and what else there is to say of it. */
function describeEvidence({ bewijs, toelichting }: MijlpaalStand, assessment: Assessment): RichText {
  const evidence: RichText = bewijs === null ? [] : ["Bewijs: ", ...closed(bewijs, assessment)];
  const words = [evidence, spaced(toelichting, assessment)].flat();
  return words.length === 0 ? [] : [{ kind: "line-break" }, ...words];
}

function describeReached(one: MijlpaalStand): Inline {
  if (isEmptied(one)) return lackIn(one);
  if (one.gehaald !== null) return shortDate(one.gehaald);
  return one.isLaat ? "nog niet, te laat" : "nog niet";
}

function composeProjects({ projecten, thema }: ThemaStand, { projects, assessment }: ChapterContext): Block[] {
  const isUnread = assessment.jaar.broken.some(
    ({ role, isLost }) => isLost && role.role === "project" && role.theme === thema.id,
  );
  const unread = isUnread ? [toCome("Een project dat niet te lezen is", VOLGT)] : [];
  if (projecten.length === 0)
    return isUnread ? unread : [paragraph(`${THEMA.Deze} heeft ${periodWords(assessment).dit} geen projecten.`)];
  const rows = listPlaced(projecten, projects).map(({ project, number, anchor }) =>
    row([
      [`${number} `, link(anchor, nameOf(project))],
      wordOr(project.status, lackIn(project)),
      isEmptied(project) ? lackIn(project) : resultNumbers(project.resultaten),
      assessment.ledger.total({ project: project.id, fase: "besteed" }),
    ]),
  );
  return [
    createTable({
      id: `projecten-${thema.id}`,
      caption: `Projecten van ${THEMA.deze}`,
      columns: [
        textColumn("Project"),
        textColumn("Status"),
        textColumn(RESULTAAT.Naam),
        numberColumn("Besteed, Rijk en regio (euro)"),
      ],
      rows,
    }),
    ...unread,
  ];
}

function resultNumbers(ids: readonly string[]): RichText {
  return join(
    ids.map((id): Inline => link(resultAnchor(id), id)),
    ", ",
  );
}

function composeCost({ thema }: ThemaStand, assessment: Assessment): Block[] {
  const row = assessment.deal.verdeling.find((one) => one.thema === thema.id);
  const agreed = (soort: MoneySource): RichText =>
    row !== undefined && (soort === "rijk" || soort === "regio")
      ? describeAgreedAmount(row, soort, assessment.peildatum)
      : agreedOrWords(findAgreedMoney(assessment.deal, { soort, thema: thema.id }, assessment.peildatum));
  const stages = (soort: MoneySource): Inline[] =>
    STAGES.map((fase) => assessment.ledger.total({ thema: thema.id, soort, fase }));
  return [
    createTable({
      id: `geld-${thema.id}`,
      caption: `Geld van ${THEMA.deze}, in euro`,
      columns: [textColumn("Bron"), ...["Afspraak", ...STAGES.map(capitalise)].map((title) => numberColumn(title))],
      rows: [
        moneyRow("Rijk", agreed("rijk"), stages("rijk")),
        moneyRow("Regio, publiek", agreed("regio-publiek"), stages("regio-publiek")),
        moneyRow("Regio, privaat", agreed("regio-privaat"), stages("regio-privaat")),
        { ...moneyRow("Regio samen", agreed("regio"), stages("regio")), kind: "totaal" },
      ],
    }),
  ];
}

type MoneySource = "rijk" | "regio-publiek" | "regio-privaat" | "regio";
const STAGES = ["gereserveerd", "toegezegd", "besteed"] as const;

function moneyRow(name: string, agreed: RichText, stages: readonly Inline[]): Row {
  return row([name, agreed, ...stages]);
}

function composeLessons({ resultaten }: ThemaStand, assessment: Assessment): Block[] {
  const items = resultaten.flatMap(({ voortgang, resultaat }) =>
    (voortgang?.leerpunten ?? []).map(({ soort, tekst }) => ({
      label: LESSON_LABELS[soort ?? "aanpassing"],
      text: [...textOr(tekst, assessment), " (", link(resultAnchor(resultaat.id), resultaat.id), ")"],
    })),
  );
  return items.length === 0 ? [] : [{ kind: "facts", tone: "gewoon", items }];
}

/** The kinds of lesson as a reader sees them. */
const LESSON_LABELS = {
  oorzaak: "Oorzaak",
  "wat werkt": "Wat werkt",
  "wat werkt niet": "Wat niet werkt",
  aanpassing: "Wat we aanpassen",
} as const;

function composeDeviations(stand: ThemaStand, assessment: Assessment): Block[] {
  const deviating = stand.resultaten.filter(({ oordeel }) => oordeel === "aandacht" || oordeel === "vertraagd");
  const names = deviating.map(({ resultaat }): Inline => link(resultAnchor(resultaat.id), resultaat.id));
  const isKnown = stand.resultaten.every(({ oordeel }) => isOordeel(oordeel));
  const start =
    deviating.length === 0
      ? isKnown
        ? paragraph(`Geen ${RESULTAAT.naam} van ${THEMA.deze} wijkt af van de planning.`)
        : toCome("Wat er afwijkt van de planning", VOLGT)
      : paragraph(
          deviating.length === 1
            ? `Eén ${RESULTAAT.naam} vraagt aandacht of is vertraagd: `
            : `Deze ${RESULTAAT.meervoud} vragen aandacht of zijn vertraagd: `,
          ...join(names, ", "),
          `. Oorzaak, gevolg en bijsturing staan bij ${RESULTAAT.de}.`,
        );
  return [start, ...composePromises(stand, assessment), ...composeAnswers(stand, assessment)];
}

function composePromises({ resultaten, thema }: ThemaStand, assessment: Assessment): Block[] {
  const rows = resultaten.flatMap(({ voortgang, resultaat }) =>
    (voortgang?.toezeggingen ?? []).map((one) =>
      row([
        link(resultAnchor(resultaat.id), resultaat.id),
        textOr(one.wat, assessment, lackIn(one)),
        describeReceiver(one, assessment),
        isEmptied(one) ? lackIn(one) : shortDate(one.wanneer),
      ]),
    ),
  );
  if (rows.length === 0) return [];
  const columns = [
    textColumn(RESULTAAT.Naam, 0.12),
    textColumn("Wat", 0.48),
    textColumn("Aan wie", 0.26),
    numberColumn("Wanneer", 0.14),
  ];
  return [createTable({ id: `toezeggingen-${thema.id}`, caption: "Toezeggingen", columns, rows })];
}

/** To whom something is promised, and whom it concerns beside them. */
function describeReceiver(
  one: NonNullable<ThemaStand["resultaten"][number]["voortgang"]>["toezeggingen"][number],
  assessment: Assessment,
): Inline {
  if (isEmptied(one)) return lackIn(one);
  const concerned = nameConcerned(one.betreft, assessment);
  if (concerned === "") return one.aan ?? NVT;
  return one.aan === null ? concerned : `${one.aan} (betreft ${concerned})`;
}

/** What became of the corrections and promises of earlier years. */
function composeAnswers({ resultaten }: ThemaStand, assessment: Assessment): Block[] {
  const items = resultaten.flatMap(({ voortgang, resultaat }): RichText[] =>
    (voortgang?.afgehandeld ?? []).map((one) => {
      const place = [" (", link(resultAnchor(resultaat.id), resultaat.id), ")"];
      if (isEmptied(one)) return [lackIn(one), ...place, "."];
      const promised = findPromise(assessment, resultaat.id, one.id);
      return [
        ...(promised === null ? [wordOr(one.id)] : [composeMarkdown(dropStop(promised), assessment)]),
        ...place,
        ": ",
        { kind: "strong", text: [one.uitkomst ?? "volgt"] },
        ". ",
        ...(one.toelichting === null ? [] : textOr(one.toelichting, assessment, VOLGT)),
      ];
    }),
  );
  if (items.length === 0) return [];
  return [
    small(`Wat er werd van de bijsturingen en toezeggingen van ${periodWords(assessment).vorig}:`),
    { kind: "list", ordered: false, items },
  ];
}

function findPromise({ earlier }: Assessment, result: string, id: string | null): string | null {
  for (const jaar of [...earlier].reverse()) {
    const entry = jaar.voortgang.get(result);
    const found = [...(entry?.bijsturingen ?? []), ...(entry?.toezeggingen ?? [])].find((one) => one.id === id);
    if (found?.wat) return found.wat;
  }
  return null;
}
