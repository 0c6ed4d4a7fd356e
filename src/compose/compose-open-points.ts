import type { Assessment } from "../assess/assessment.ts";
import type { Inlevering, Inlevergroep, Leverstuk, Levertelling } from "../assess/delivery.ts";
import { createCodeFrame, SMALL_FRAME } from "../diagnostics/code-frame.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import type { LineMap } from "../source/line-map.ts";
import { listWords } from "../value/dutch.ts";
import { nameNounsIn, THEMA } from "../value/nouns.ts";
import { groupBy } from "../value/group-by.ts";
import type { Edition } from "./compose-context.ts";
import { composeMeta } from "./compose-meta.ts";
import { nameAsked, nameGroup, type NamedGroup } from "./group-words.ts";
import { link } from "./inline.ts";
import type { OpenPoint, OpenPointsGroup, OpenPointsModel, PointsOfOne } from "./open-points-model.ts";
import type { Inline, Table } from "./report-model.ts";
import { createTable, numberColumn, row, textColumn } from "./tables.ts";

/** What the page of open points is made from. */
export interface OpenPointsInput {
  readonly assessment: Assessment;
  readonly inlevering: Inlevering;
  readonly edition: Edition;
  readonly linesOf: (file: string) => LineMap | null;
}

/** What is still to be delivered or mended, by who is asked: the report as a whole, each theme, then the deal's files. */
export function composeOpenPoints({ assessment, inlevering, edition, linesOf }: OpenPointsInput): OpenPointsModel {
  const { groepen, telling } = inlevering;
  const toPoints: ToPoints = (diagnostics) =>
    gatherAlike(diagnostics).flatMap((alike) =>
      alike
        .slice(0, 1)
        .map((diagnostic) => ({ diagnostic, others: alike.slice(1), frame: frameOf(diagnostic, linesOf) })),
    );
  const named = groepen.map((groep) => nameGroup(groep, { page: "punten", peildatum: assessment.peildatum }));
  const groups = named.map((one) => composeGroup(one, toPoints));
  const told = groups.filter(hasPoints);
  const model: OpenPointsModel = {
    meta: composeMeta(assessment, edition),
    lead: tellProgress(named),
    figures: [
      { value: String(telling.nogTeDoen), label: "nog te doen" },
      { value: `${String(telling.geleverd)} van ${String(telling.gevraagd)}`, label: "geleverd" },
      { value: String(telling.letOp), label: "let op" },
    ],
    overview: composeOverview(named, telling, new Set(told.map(({ id }) => id))),
    groups: told,
    infos: groepen.flatMap((groep) => toPoints(listFindings(groep).filter(isInfo))),
  };
  return nameNounsIn(model, assessment.deal.woorden);
}

/** "3 van de 7 thema's zijn klaar. Retail en Wonen hebben nog niets geleverd." */
function tellProgress(named: readonly NamedGroup[]): string {
  const themes = named.filter(({ groep }) => groep.van.kind === "thema");
  const done = themes.filter(({ groep }) => groep.telling.nogTeDoen === 0).length;
  const idle = themes.filter(({ groep: { telling } }) => telling.gevraagd > 0 && telling.geleverd === 0);
  const names = listWords(idle.map(({ short }) => short));
  const nothing = idle.length === 0 ? "" : ` ${names} ${idle.length === 1 ? "heeft" : "hebben"} nog niets geleverd.`;
  return `${tellDone(done, themes.length)}${nothing}`;
}

function tellDone(done: number, all: number): string {
  if (all === 0) return `De deal noemt nog geen ${THEMA.meervoud}.`;
  if (done === all) return `Alle ${THEMA.meervoud} zijn klaar.`;
  if (done === 0) return `Nog geen ${THEMA.enkel} is klaar.`;
  return `${String(done)} van de ${String(all)} ${THEMA.meervoud} ${done === 1 ? "is" : "zijn"} klaar.`;
}

/** A row a group, in the order of the report; who has something to do is linked to it. */
function composeOverview(named: readonly NamedGroup[], total: Levertelling, told: ReadonlySet<string>): Table {
  return createTable({
    id: "punten-overzicht",
    caption: "Wie moet nog wat?",
    columns: [
      textColumn("Gevraagd aan"),
      ...["Nog te doen", "Ontbreekt", "Fout", "Wacht", "Geleverd", "Te leveren", "Let op"].map((title) =>
        numberColumn(title),
      ),
    ],
    rows: [
      ...named.map(({ groep, id, title, role }) => {
        const name = told.has(id) ? link(id, title) : title;
        return row([[name, { kind: "line-break" }, role], ...listCounts(groep.telling)]);
      }),
      row(["Samen", ...listCounts(total)], "totaal"),
    ],
    note: [
      "Nog te doen is wat ontbreekt, fout is of wacht. Wat wacht, is pas na te gaan als iets anders is verbeterd. Een let op houdt niets tegen: zo'n stuk telt als geleverd. Bij Fout en Let op tellen ook bestanden mee met punten die niet bij één stuk horen.",
    ],
  });
}

/** On a phone the first of them are in sight. */
function listCounts(telling: Levertelling): Inline[] {
  const { nogTeDoen, ontbreekt, fout, wacht, geleverd, gevraagd, letOp } = telling;
  const others = [ontbreekt, fout, wacht, geleverd, gevraagd, letOp];
  return [{ kind: "strong", text: [String(nogTeDoen)] }, ...others.map(String)];
}

type ToPoints = (diagnostics: readonly Diagnostic[]) => readonly OpenPoint[];

function composeGroup({ groep, id, title, role }: NamedGroup, toPoints: ToPoints): OpenPointsGroup {
  const lacking = groep.stukken.filter(({ staat }) => staat === "ontbreekt");
  const ofAll = (severity: Severity): PointsOfOne[] =>
    listFound(groep).flatMap(({ name, bevindingen }) => {
      const points = toPoints(bevindingen.filter((one) => one.severity === severity));
      return points.length === 0 ? [] : [{ name, points }];
    });
  return {
    id,
    title,
    role,
    summary: tellSummary(groep.telling),
    missing: {
      names: lacking.map(({ gevraagd }) => nameAsked(gevraagd)),
      points: toPoints(findingsOf(lacking).filter((one) => !isInfo(one))),
    },
    errors: ofAll("error"),
    waiting: groep.stukken
      .filter(({ staat }) => staat === "wacht")
      .map(({ gevraagd, oorzaken }) => ({ name: nameAsked(gevraagd), places: oorzaken })),
    warnings: ofAll("warning"),
  };
}

function hasPoints({ missing, errors, waiting, warnings }: OpenPointsGroup): boolean {
  return [missing.names, errors, waiting, warnings].some((list) => list.length > 0);
}

function tellSummary({ gevraagd, geleverd, nogTeDoen }: Levertelling): string {
  const there = `${String(geleverd)} van de ${String(gevraagd)} stukken ${geleverd === 1 ? "is" : "zijn"} geleverd.`;
  return nogTeDoen === 0 ? there : `${there} Nog te doen: ${String(nogTeDoen)}.`;
}

interface Found extends Pick<Leverstuk, "bevindingen"> {
  readonly name: string;
}

/** What is there and what is told of it; then what is told besides. */
function listFound({ stukken, los }: Inlevergroep): Found[] {
  const there = stukken.filter(({ staat }) => staat !== "ontbreekt");
  return [
    ...there.map(({ gevraagd, bevindingen }) => ({ name: nameAsked(gevraagd), bevindingen })),
    ...los.map(({ file, bevindingen }) => ({ name: file ?? "De inhoud als geheel", bevindingen })),
  ];
}

/** What is told of several that lack is told once. */
function findingsOf(stukken: readonly Leverstuk[]): Diagnostic[] {
  return [...new Set(stukken.flatMap(({ bevindingen }) => bevindingen))];
}

function listFindings({ stukken, los }: Inlevergroep): Diagnostic[] {
  return [...findingsOf(stukken), ...los.flatMap(({ bevindingen }) => bevindingen)];
}

function isInfo({ severity }: Diagnostic): boolean {
  return severity === "info";
}

/** What is said in the same words of more places in a file is said once. */
function gatherAlike(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const alike = groupBy(diagnostics, ({ ruleId, file, message, hint }) => [
    JSON.stringify([ruleId, file, message, hint]),
  ]);
  return [...alike.values()];
}

function frameOf({ file, range }: Diagnostic, linesOf: OpenPointsInput["linesOf"]): string {
  const lines = file === null || range === null ? null : linesOf(file);
  return lines === null || range === null ? "" : createCodeFrame(lines, range, SMALL_FRAME);
}
