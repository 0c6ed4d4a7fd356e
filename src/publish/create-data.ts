import { versionOf } from "../content/report-steps.ts";
import type { Assessment, OnderdeelStand } from "../assess/assessment.ts";
import type { Belofte } from "../assess/promises.ts";
import type { LedgerQuery } from "../assess/assess-money.ts";
import { findAgreedAmount } from "../content/agreed-amount.ts";
import { findRealisation } from "../content/find-realisation.ts";
import { findPart } from "../content/find-part.ts";
import { listSentences } from "../content/list-sentences.ts";
import { listTold } from "../content/list-told.ts";
import { isEmptied } from "../content/is-emptied.ts";
import type { ComposeContext } from "../compose/compose-context.ts";
import type { ReportMeta } from "../compose/report-model.ts";
import { SOORTEN } from "../schema/soorten.ts";
import { FASEN } from "../schema/year-schemas.ts";
import { createFigure, createGap } from "../value/figure.ts";
import { groupBy } from "../value/group-by.ts";
import type { ContentOrigin, Figure, Origin, Quantity } from "../value/value.ts";
import { DATA_FORMAT, type DataFile } from "./data-schema.ts";
import { originAt } from "../source/at.ts";

type Part = DataFile["resultaten"][number]["onderdelen"][number];
type Cijfer = Part["waarde"];
type Bedragen = DataFile["geld"]["totaal"];

/** What of a report is data: its figures, with what other stages know of it. */
export interface DataInput {
  readonly meta: ReportMeta;
  readonly assessment: Assessment;
  readonly projects: ComposeContext["projects"];
  /** What was promised and learnt up to this report. */
  readonly beloften: readonly Belofte[];
  /** A text that somebody wrote as bare words, with its figures. */
  readonly spell: (text: string) => string;
}

/** Every figure of the report for machines, each with the place it comes from, and what it promises, asks and shows. */
export function createData({ meta, assessment, projects, beloften, spell }: DataInput): DataFile {
  const { deal, jaar } = assessment;
  const prefix = (id: string): string => `${deal.id}/${id}`;
  return {
    formaat: DATA_FORMAT,
    deal: { id: deal.id, naam: meta.dealName },
    verslagjaar: jaar.naam,
    versie: meta.version,
    versienummer: versionOf(jaar.rapport),
    editie: meta.edition,
    voorbeeld: meta.isExample,
    verslagperiode: { van: jaar.rapport?.verslagperiode?.van ?? null, tot: jaar.rapport?.verslagperiode?.tot ?? null },
    peildatum: assessment.peildatum,
    stand_geld: jaar.rapport?.stand_geld ?? null,
    oordelen: Object.fromEntries(assessment.oordelen),
    resultaten: assessment.resultaten.map(({ resultaat, oordeel, vorigOordeel, voortgang, onderdelen }) => ({
      id: prefix(resultaat.id),
      thema: resultaat.thema,
      titel: resultaat.titel ?? "",
      oordeel: oordeel === "volgt" ? null : oordeel,
      vorig_oordeel: vorigOordeel,
      herkomst: voortgang === null ? null : toPlace(originAt(voortgang.at, "oordeel")),
      onderdelen: onderdelen.map((part) =>
        createPart(part, { prefix, jaar, toReason: (naam) => findReason(part, naam, { assessment, spell }) }),
      ),
    })),
    doelen: createGoals(assessment),
    projecten: createProjects(assessment, projects),
    geld: {
      totaal: createAmounts(assessment, {}),
      verdeling: createDivision(assessment),
      bijdragers: createContributors(assessment),
    },
    ...createWords(assessment, spell),
    beloften: beloften.flatMap((one) => createPromise(one, prefix, spell)),
    agenda: createAgenda({ assessment, meta, spell }),
    teksten: createTexts({ assessment, spell }),
    veranderd: null,
  };
}

function createGoals({ deal, doelen }: Assessment): DataFile["doelen"] {
  const prefix = (id: string): string => `${deal.id}/${id}`;
  return doelen.map(({ doel, onderdeel, stand, streefwaarde, aandeel }) => ({
    id: prefix(doel.id),
    titel: doel.titel ?? "",
    gemeten_aan: onderdeel === null ? null : prefix(`${onderdeel.resultaat.id}/${onderdeel.onderdeel.id}`),
    waarde: toCijfer(stand),
    streefwaarde: toCijfer(streefwaarde),
    aandeel: toCijfer(aandeel),
  }));
}

/** What of rapport.yaml is told in words. Their places are those of the lists: what readers may not see is not in them. */
function createWords(
  { deal, jaar: { rapport } }: Assessment,
  spell: DataInput["spell"],
): Pick<DataFile, "greep" | "besluiten"> {
  if (rapport === null) return { greep: [], besluiten: [] };
  const prefix = (id: string): string => `${deal.id}/${id}`;
  return {
    greep: rapport.greep.map(({ id, tekst, resultaten, project }) => ({
      id: prefix(`greep/${id ?? ""}`),
      tekst: spellOr(tekst, spell),
      resultaten: resultaten.map(prefix),
      project: project === null ? null : prefix(`project/${project}`),
      herkomst: toPlace(originAt(rapport.at, "greep")),
    })),
    besluiten: rapport.besluiten.map(({ id, titel, tekst, resultaten }) => ({
      id: prefix(`besluit/${id ?? ""}`),
      titel,
      tekst: spellOr(tekst, spell),
      resultaten: resultaten.map(prefix),
      herkomst: toPlace(originAt(rapport.at, "besluiten")),
    })),
  };
}

/** What is planned; what is in the concept alone is not in the definitive version. */
function createAgenda({
  assessment,
  meta,
  spell,
}: Pick<DataInput, "assessment" | "meta" | "spell">): DataFile["agenda"] {
  const { deal, jaar } = assessment;
  const { rapport } = jaar;
  if (rapport === null) return [];
  return rapport.agenda
    .filter(({ alleen_concept }) => meta.version === "concept" || alleen_concept !== true)
    .map(({ id, datum, wat, wie }) => ({
      id: `${deal.id}/agenda/${id ?? ""}`,
      datum,
      tekst: spellOr(wat, spell),
      wie,
      herkomst: toPlace(originAt(rapport.at, "agenda")),
    }));
}

/** What begins a line and is no word of its sentence: the mark of a heading, of an item of a list, of a quotation. */
const LINE_MARK = /^(?:(?:#{1,6}|[-*+>]|\d{1,3}[.)])\s+)+/u;

/** The texts of the report by what they are about, in sentences; texts of one field (a list of them) are one. */
function createTexts({ assessment, spell }: Pick<DataInput, "assessment" | "spell">): DataFile["teksten"] {
  const { deal, jaar } = assessment;
  const alike = groupBy(listTold(jaar), ({ over: { soort, id }, veld }) => [JSON.stringify([soort, id, veld])]);
  return [...alike.values()].flatMap((texts) =>
    texts.slice(0, 1).map(({ over: { soort, id }, veld, file }) => ({
      id: id === null ? deal.id : `${deal.id}/${soort === "project" ? "project/" : ""}${id}`,
      soort,
      veld,
      zinnen: texts
        .flatMap(({ text }) => listSentences(text))
        .map(({ text }) => spell(text.replace(LINE_MARK, "")))
        .filter((sentence) => sentence !== ""),
      bestand: file,
    })),
  );
}

/** A promise with its answers; nothing of one that these readers do not get. */
function createPromise(
  belofte: Belofte,
  prefix: (id: string) => string,
  spell: DataInput["spell"],
): DataFile["beloften"] {
  if (isEmptied(belofte)) return [];
  const { id, soort, resultaat, rapport, tekst, door, aan, betreft, wanneer, isGevraagd, at, antwoorden } = belofte;
  return [
    {
      id: prefix(`${resultaat}/${id}`),
      soort,
      resultaat: prefix(resultaat),
      rapport,
      tekst: spellOr(tekst, spell),
      door,
      aan,
      betreft: betreft.map((party) => prefix(`partij/${party}`)),
      wanneer,
      nog_te_beantwoorden: isGevraagd,
      herkomst: toPlace(originAt(at)),
      antwoorden: antwoorden.map((one) => ({
        rapport: one.rapport,
        uitkomst: one.uitkomst,
        toelichting: spellOr(one.toelichting, spell),
        herkomst: toPlace(originAt(one.at)),
      })),
    },
  ];
}

function spellOr(text: string | null, spell: DataInput["spell"]): string | null {
  return text === null || text.trim() === "" ? null : spell(text);
}

function createContributors(assessment: Assessment): DataFile["geld"]["bijdragers"] {
  const { deal } = assessment;
  const { perSoort, perPlaats } = assessment.bijdragers();
  const places = perPlaats.flatMap(({ plaats, bijdragers }) =>
    bijdragers.map((one) => ({ id: `${deal.id}/${plaats?.id ?? ""}`, one })),
  );
  const whole = perSoort.flatMap(({ bijdragers }) => bijdragers.map((one) => ({ id: deal.id, one })));
  return [...whole, ...places].map(({ id, one }) => ({
    id,
    bijdrager: one.naam,
    soort: one.soort,
    afspraak: one.afspraak.status === "nvt" ? null : toCijfer(one.afspraak),
    toegezegd: toCijfer(one.toegezegd),
    besteed: toCijfer(one.besteed),
    vorig: toCijfer(one.vorig),
    erbij: toCijfer(one.erbij),
    geld: toCijfer(one.geld),
    natura: toCijfer(one.natura),
  }));
}

function createProjects(assessment: Assessment, projects: ComposeContext["projects"]): DataFile["projecten"] {
  const prefix = (id: string): string => `${assessment.deal.id}/${id}`;
  return [...projects.values()].map(({ project, number }) => ({
    id: prefix(`project/${project.id}`),
    nummer: number,
    naam: project.naam ?? "",
    thema: project.thema,
    status: project.status,
    start: project.start,
    einde: project.einde,
    trekker: project.trekker,
    resultaten: project.resultaten.map(prefix),
    aanpak: [...project.aanpak],
    waar: [...project.focusgebieden, ...project.gemeenten, ...project.provincies],
    geld: createAmounts(assessment, { project: project.id }),
    betreft: project.betreft.map((party) => prefix(`partij/${party}`)),
  }));
}

interface Around {
  readonly prefix: (id: string) => string;
  /** Why the value of a report became another one; null for nothing. */
  readonly toReason: (jaar: string) => string | null;
  readonly jaar: Assessment["jaar"];
}

function createPart(part: OnderdeelStand, { prefix, toReason, jaar }: Around): Part {
  const { onderdeel, resultaat, realisatie, gereed } = part;
  return {
    id: prefix(`${resultaat.id}/${onderdeel.id}`),
    naam: onderdeel.naam ?? "",
    meetwijze: onderdeel.meetwijze,
    operator: onderdeel.operator,
    telwijze: onderdeel.telwijze,
    eenheid: onderdeel.eenheid,
    eigen: onderdeel.eigen === true,
    beginsituatie: toCijfer(part.beginsituatie),
    streefwaarde: toCijfer(part.streefwaarde),
    streefwaarde_door: part.afspraken.find(({ stand }) => stand === "geldt")?.door || null,
    waarde: toCijfer(part.stand),
    aandeel: toCijfer(part.aandeel),
    stap: toCijfer(part.stap),
    gepland: toCijfer(part.gepland),
    prognose: toCijfer(part.prognose),
    tempo: toCijfer(part.tempo),
    tempo_nodig: toCijfer(part.tempoNodig),
    streefdatum: part.streefdatum,
    peildatum: realisatie?.peildatum ?? null,
    bron: realisatie?.bron ?? null,
    zekerheid: realisatie?.zekerheid ?? null,
    verloop: part.verloop.map(({ jaar: naam, peildatum, waarde, isHerzien }) => ({
      jaar: naam,
      peildatum,
      waarde: toCijfer(waarde),
      herzien: isHerzien,
      reden: isHerzien ? toReason(naam) : null,
    })),
    uitsplitsing: createBreakdown(part, jaar),
    mijlpalen: part.mijlpalen.map(({ id, naam, gepland, gehaald }) => ({ id, naam, gepland, gehaald })),
    gereed:
      gereed === null ? null : { gereed: gereed.isGereed, datum: gereed.datum, herkomst: toHerkomst(gereed.origin) },
    ...createNumbersBeside(part, prefix),
  };
}

/** What is agreed beside the target, as it holds at the peildatum: on the way, and of single places. */
function createNumbersBeside(
  { tussendoelen, plekken }: OnderdeelStand,
  prefix: Around["prefix"],
): Pick<Part, "tussendoelen" | "streefwaarden"> {
  const prefixOr = (kind: string, id: string | null): string | null => (id === null ? null : prefix(`${kind}/${id}`));
  return {
    tussendoelen: tussendoelen.map(({ datum, waarde, addendum }) => ({
      datum,
      waarde: toCijfer(waarde),
      addendum: prefixOr("addendum", addendum),
    })),
    streefwaarden: plekken.map(({ gemeente, focusgebied, provincie, waarde, addendum }) => ({
      gemeente: prefixOr("gemeente", gemeente),
      focusgebied: prefixOr("focusgebied", focusgebied),
      provincie: prefixOr("provincie", provincie),
      waarde: toCijfer(waarde),
      addendum: prefixOr("addendum", addendum),
    })),
  };
}

/** The value by area, as it was written; still to come where it was not. */
function createBreakdown(part: OnderdeelStand, { voortgang }: Assessment["jaar"]): Part["uitsplitsing"] {
  const entry = voortgang.get(part.resultaat.id);
  const found = entry === undefined ? null : findRealisation(entry, part);
  if (found === null) return [];
  const kind = { quantity: part.stand.quantity };
  return found.realisatie.uitsplitsing.map(({ focusgebied, gemeente, provincie, overig, waarde }, index) => {
    const origin = originAt(found.at, ["uitsplitsing", index, "waarde"]);
    const figure = waarde === null ? createGap("volgt", kind, origin) : createFigure(waarde, kind, origin);
    return { waar: focusgebied ?? gemeente ?? provincie ?? overig ?? "", waarde: toCijfer(figure) };
  });
}

/** Why the value of a report became another one, in the words of the newest report that corrected it; null for none. */
function findReason(
  { resultaat, onderdeel }: OnderdeelStand,
  naam: string,
  { assessment, spell }: Pick<DataInput, "assessment" | "spell">,
): string | null {
  const { jaar, earlier } = assessment;
  const corrections = [...earlier, jaar].flatMap(({ voortgang }) => voortgang.get(resultaat.id)?.correctie ?? []);
  const own = corrections.findLast(
    (one) => one.jaar === naam && findPart(resultaat, one.onderdeel)?.id === onderdeel.id,
  );
  return spellOr(own?.reden ?? null, spell);
}

function createDivision(assessment: Assessment): DataFile["geld"]["verdeling"] {
  const { deal, peildatum } = assessment;
  return deal.verdeling.map((one) => ({
    id: `${deal.id}/${one.thema ?? one.post ?? ""}`,
    afspraak_rijk: toCijfer(findAgreedAmount(one, "rijk", peildatum)),
    afspraak_regio: toCijfer(findAgreedAmount(one, "regio", peildatum)),
    bedragen: createAmounts(assessment, one.thema === null ? { post: one.post ?? "" } : { thema: one.thema }),
  }));
}

function createAmounts({ ledger }: Assessment, place: Omit<LedgerQuery, "fase" | "soort">): Bedragen {
  return toAmounts((soort, fase) => toCijfer(ledger.total({ ...place, soort, fase })));
}

function toAmounts(read: (soort: (typeof SOORTEN)[number], fase: (typeof FASEN)[number]) => Cijfer): Bedragen {
  const amounts = SOORTEN.map((soort) => [soort, Object.fromEntries(FASEN.map((fase) => [fase, read(soort, fase)]))]);
  // The keys are exactly those of SOORTEN; Object.fromEntries forgets that.
  return Object.fromEntries(amounts) as Bedragen;
}

const UNITS: Record<Quantity, Cijfer["eenheid"]> = {
  aantal: "aantal",
  oppervlakte: "m2",
  euro: "eurocent",
  "mln-euro": "eurocent",
  "dzd-euro": "eurocent",
  procent: "procent",
};

function toCijfer({ status, value, quantity, origin }: Figure): Cijfer {
  return { status, waarde: value, eenheid: UNITS[quantity], herkomst: toHerkomst(origin) };
}

function toHerkomst(origin: Origin): Cijfer["herkomst"] {
  return origin.kind === "content" ? toPlace(origin) : { rekenregel: origin.rule, uit: origin.from.map(toPlace) };
}

function toPlace({ file, line }: ContentOrigin): { readonly bestand: string; readonly regel: number } {
  return { bestand: file, regel: line };
}
