import type { Kant, Onderwerpsoort, Verandering, Vergelijking } from "../content/verandering.ts";
import type { DataFile } from "../publish/data-schema.ts";
import { compareMoney } from "./compare-money.ts";
import { compareResults } from "./compare-results.ts";
import { compareTexts } from "./compare-texts.ts";
import { bare, compareFields, compareLists, dateOf, figureOf, listOf, wordsOf } from "./compare-fields.ts";

/** The data of a report, and the format in which it was kept: an earlier one has less. */
export interface Comparable {
  readonly data: DataFile;
  readonly format: number;
}

/** The first format that has them. */
const SINCE: Partial<Record<Onderwerpsoort, number>> = { greep: 3, besluit: 3, belofte: 3, agenda: 3, tekst: 3 };

/**
 * What is not the same in two reports of one deal, or in two versions of a report: each thing that came, went, reads
 * otherwise or was restated. In which order lists stand, what follows from other figures by computing, and where something
 * stands in the content are no changes. What the older form of one of the two does not have is not compared.
 */
export function compareData(before: Comparable, after: Comparable): Vergelijking {
  const [one, other] = [before.data, after.data];
  const oldest = Math.min(before.format, after.format);
  const lacks = (soort: Onderwerpsoort): boolean => oldest < (SINCE[soort] ?? 0);
  const all = [
    ...compareHead(one, other),
    ...compareResults(one, other),
    ...compareGoals(one, other),
    ...compareProjects(one, other),
    ...compareMoney(one, other),
    ...comparePromises(one, other),
    ...compareDecisions(one, other),
    ...compareAgenda(one, other),
    ...compareHighlights(one, other),
    ...compareTexts(one, other),
  ];
  const missing = Object.keys(SINCE) as Onderwerpsoort[];
  return {
    van: toSide(one),
    naar: toSide(other),
    veranderingen: all.filter(({ soort }) => !lacks(soort)),
    niet_vergeleken: missing.filter(lacks),
  };
}

function toSide({ verslagjaar, versie, versienummer, editie, peildatum }: DataFile): Kant {
  return { rapport: verslagjaar, versie, versienummer, editie, peildatum };
}

function compareHead(one: DataFile, other: DataFile): Verandering[] {
  const read = ({ verslagperiode, peildatum, stand_geld }: DataFile) => ({
    "begin van de verslagperiode": dateOf(verslagperiode.van),
    "einde van de verslagperiode": dateOf(verslagperiode.tot),
    peildatum: dateOf(peildatum),
    "stand van het geld": dateOf(stand_geld),
  });
  return compareFields({ soort: "rapport", id: other.deal.id, naam: null, onderdeel: null }, read(one), read(other));
}

/** What a goal is measured at has its own value; only one without has it here. */
function compareGoals(one: DataFile, other: DataFile): Verandering[] {
  const both = one.doelen.filter(({ id }) => other.doelen.some((goal) => goal.id === id));
  const isMeasuredElsewhere = (id: string): boolean => both.some((goal) => goal.id === id && goal.gemeten_aan !== null);
  return compareLists(one.doelen, other.doelen, {
    about: ({ id, titel }) => ({ soort: "doel", id, naam: titel, onderdeel: null }),
    read: ({ id, titel, waarde, streefwaarde }) => ({
      titel: wordsOf(titel),
      streefwaarde: figureOf(streefwaarde),
      waarde: isMeasuredElsewhere(id) ? null : figureOf(waarde),
    }),
  });
}

function compareProjects(one: DataFile, other: DataFile): Verandering[] {
  return compareLists(one.projecten, other.projecten, {
    about: ({ id, nummer, naam }) => ({ soort: "project", id, naam: `${nummer} ${naam}`, onderdeel: null }),
    read: ({ naam, thema, status, start, einde, trekker, resultaten, aanpak, waar, betreft }) => ({
      naam: wordsOf(naam),
      thema: wordsOf(thema),
      status: wordsOf(status),
      start: dateOf(start),
      einde: dateOf(einde),
      trekker: wordsOf(trekker),
      resultaten: listOf(resultaten),
      aanpak: listOf(aanpak),
      waar: listOf(waar),
      betreft: listOf(betreft),
    }),
  });
}

/** What was chosen to show. */
function compareHighlights(one: DataFile, other: DataFile): Verandering[] {
  return compareLists(one.greep, other.greep, {
    about: ({ id }) => ({ soort: "greep", id, naam: null, onderdeel: null }),
    tell: ({ tekst }) => wordsOf(tekst),
    read: ({ tekst, resultaten, project }) => ({
      tekst: wordsOf(tekst),
      resultaten: listOf(resultaten),
      project: project === null ? null : wordsOf(bare(project)),
    }),
  });
}

/** What is asked of the Parties. */
function compareDecisions(one: DataFile, other: DataFile): Verandering[] {
  return compareLists(one.besluiten, other.besluiten, {
    about: ({ id, titel }) => ({ soort: "besluit", id, naam: titel, onderdeel: null }),
    tell: ({ tekst }) => wordsOf(tekst),
    read: ({ titel, tekst, resultaten }) => ({
      titel: wordsOf(titel),
      tekst: wordsOf(tekst),
      resultaten: listOf(resultaten),
    }),
  });
}

/** Promises, corrections and lessons, with their answers. */
function comparePromises(one: DataFile, other: DataFile): Verandering[] {
  return compareLists(one.beloften.map(nameWhole), other.beloften.map(nameWhole), {
    about: ({ own, resultaat, rapport }) => ({
      soort: "belofte",
      id: own,
      naam: `${bare(resultaat)} ${bare(own)}`,
      onderdeel: rapport,
    }),
    tell: ({ tekst }) => wordsOf(tekst),
    read: ({ soort, tekst, door, aan, betreft, wanneer, antwoorden }) => ({
      soort: wordsOf(soort),
      tekst: wordsOf(tekst),
      door: wordsOf(door),
      aan: wordsOf(aan),
      betreft: listOf(betreft),
      wanneer: dateOf(wanneer),
      ...Object.fromEntries(
        antwoorden.flatMap(({ rapport, uitkomst, toelichting }) => [
          [`antwoord in ${rapport}`, wordsOf(uitkomst)],
          [`toelichting bij het antwoord in ${rapport}`, wordsOf(toelichting)],
        ]),
      ),
    }),
  });
}

/** What is planned. */
function compareAgenda(one: DataFile, other: DataFile): Verandering[] {
  return compareLists(one.agenda, other.agenda, {
    about: ({ id }) => ({ soort: "agenda", id, naam: null, onderdeel: null }),
    tell: ({ tekst }) => wordsOf(tekst),
    read: ({ datum, tekst, wie }) => ({ datum: dateOf(datum), tekst: wordsOf(tekst), wie: wordsOf(wie) }),
  });
}

/** Two reports may have made promises of one mark. */
function nameWhole(promise: DataFile["beloften"][number]) {
  return { ...promise, own: promise.id, id: `${promise.rapport} ${promise.soort} ${promise.id}` };
}
