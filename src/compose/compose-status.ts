import type { Assessment } from "../assess/assessment.ts";
import type { Inlevergroep, Leverstuk, LosPunt } from "../assess/delivery.ts";
import type { Antwoord, Belofte } from "../assess/promises.ts";
import type { KlaarStand, MomentStand, ReactiesStand, Status, Statusgroep, Uitvraag } from "../assess/status.ts";
import { isHandedIn } from "../content/handed-in.ts";
import { isEmptied } from "../content/is-emptied.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { listWords } from "../value/dutch.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { nameNounsIn, RESULTAAT, THEMA } from "../value/nouns.ts";
import type { Edition } from "./compose-context.ts";
import { composeMeta } from "./compose-meta.ts";
import { BUREAU, nameAsked, nameBriefly, nameGroup, type NamedGroup } from "./group-words.ts";
import { lackIn, textOr } from "./inline.ts";
import { nameShort } from "./theme-words.ts";
import type {
  StatusDay,
  StatusModel,
  StatusNext,
  StatusPiece,
  StatusPromise,
  StatusRow,
  StatusSheet,
} from "./status-model.ts";

/** Who still owes what, in words: for the page and for a terminal. */
export function composeStatus(status: Status, edition: Edition): StatusModel {
  const { assessment, vandaag, groepen, momenten, uitvragen, reacties } = status;
  const named = groepen.map((one): Named => {
    const { peildatum } = assessment;
    return { ...one, ...nameGroup(one.groep, { page: "stand", peildatum }) };
  });
  const model: StatusModel = {
    meta: composeMeta(assessment, edition),
    today: formatDate(vandaag),
    lead: tellLead(named, status),
    days: momenten.map((one) => tellDay(one, isHandedIn(assessment.jaar.rapport))),
    rows: [
      ...named.map(composeRow),
      ...composeMoneyRow(uitvragen),
      ...composeReactionsRow(reacties, assessment.peildatum),
    ],
    sheets: [
      ...named.map((one) => composeSheet(one, status)),
      ...composeMoneySheet(uitvragen),
      ...composeReactionsSheet(reacties, assessment.peildatum),
    ],
  };
  return nameNounsIn(model, assessment.deal.woorden);
}

/** A group with what it is called and what goes with it. */
type Named = NamedGroup & Statusgroep;

/** "2 van de 7 thema's zijn klaar gemeld. Retail heeft nog niets ingeleverd. Er staan nog 11 beloften open." */
function tellLead(named: readonly Named[], { beloften }: Status): string {
  const themes = named.filter(({ groep }) => groep.van.kind === "thema");
  const idle = themes.filter(({ groep }) => hasNothing(groep)).map(({ short }) => short);
  const changed = themes.filter(({ klaar }) => isChanged(klaar)).map(({ short }) => short);
  const asked = beloften.filter(({ isGevraagd }) => isGevraagd).length;
  return [
    tellReady(themes.filter(({ klaar }) => klaar !== null && !isChanged(klaar)).length, themes.length),
    ...(idle.length === 0
      ? []
      : [`${listWords(idle)} ${idle.length === 1 ? "heeft" : "hebben"} nog niets ingeleverd.`]),
    ...(changed.length === 0
      ? []
      : [`${listWords(changed)} ${changed.length === 1 ? "is" : "zijn"} na de melding gewijzigd.`]),
    tellPromises(asked),
  ].join(" ");
}

function tellReady(ready: number, all: number): string {
  if (all === 0) return `De deal noemt nog geen ${THEMA.meervoud}.`;
  if (ready === all) return `Alle ${THEMA.meervoud} zijn klaar gemeld.`;
  if (ready === 0) return `Nog geen ${THEMA.enkel} is klaar gemeld.`;
  return `${String(ready)} van de ${String(all)} ${THEMA.meervoud} ${ready === 1 ? "is" : "zijn"} klaar gemeld.`;
}

function tellPromises(asked: number): string {
  if (asked === 0) return "Alle beloften van eerdere rapporten die aan de beurt zijn, hebben een antwoord.";
  if (asked === 1) return "Er wacht nog 1 belofte van een eerder rapport op antwoord.";
  return `Er wachten nog ${String(asked)} beloften van eerdere rapporten op antwoord.`;
}

function hasNothing({ telling }: Inlevergroep): boolean {
  return telling.gevraagd > 0 && telling.geleverd === 0;
}

function isChanged(klaar: KlaarStand | null): boolean {
  return klaar?.gewijzigd !== null && klaar?.gewijzigd !== undefined && klaar.gewijzigd.length > 0;
}

function tellDay({ moment, wanneer, dagen, gezet }: MomentStand, isDone: boolean): StatusDay {
  const label = `tot en met ${formatDate(wanneer.lastDay)}: ${moment.naam ?? moment.id}`;
  if (gezet !== null)
    return {
      value: "gedaan",
      label: gezet.datum === null ? label : `${label}, gedaan op ${formatDate(gezet.datum)}`,
      isLate: false,
    };
  return { value: tellDays(dagen, isDone), label, isLate: dagen < 0 && !isDone };
}

/** "nog 12 dagen", "vandaag", "3 dagen te laat"; of a report that was handed in nothing is late. */
function tellDays(days: number, isDone: boolean): string {
  if (days === 0) return "vandaag";
  const count = Math.abs(days) === 1 ? "1 dag" : `${String(Math.abs(days))} dagen`;
  if (days > 0) return `nog ${count}`;
  return isDone ? `${count} geleden` : `${count} te laat`;
}

function composeRow(named: Named): StatusRow {
  const { groep, id, numbered, role, beloften } = named;
  const { telling, stukken, van } = groep;
  const wrong = stukken.filter(({ staat }) => staat === "fout").length;
  return {
    id,
    title: numbered,
    role,
    delivered: `${String(telling.geleverd)} van ${String(telling.gevraagd)}`,
    hasNothing: hasNothing(groep),
    bar: [
      ...repeat("geleverd", telling.geleverd),
      ...repeat("fout", wrong),
      ...repeat("open", stukken.length - telling.geleverd - wrong),
    ],
    todo: telling.nogTeDoen,
    wrong: telling.fout,
    promises: van.kind === "thema" ? beloften.filter(({ isGevraagd }) => isGevraagd).length : null,
    next: tellNext(named),
  };
}

function repeat<T extends string>(one: T, times: number): T[] {
  return Array.from({ length: times }, () => one);
}

/** How many places a row names before it only counts. */
const MOST_LINKS = 2;

function tellNext({ groep, klaar, id }: Named): StatusNext {
  const none = { links: [], note: "" };
  if (isChanged(klaar)) {
    const note = `was klaar op ${formatDay(klaar)}, daarna gewijzigd: ${listWords([...(klaar?.gewijzigd ?? [])])}`;
    return { ...none, tone: "veranderd", text: "Gewijzigd na klaar", note };
  }
  if (groep.telling.nogTeDoen > 0) return tellToDo(groep, id);
  if (klaar !== null) return { ...none, tone: "klaar", text: "Klaar", note: tellMelding(klaar) };
  const note = groep.van.kind === "thema" ? "nog niet klaar gemeld" : "";
  return { ...none, tone: "rust", text: "Niets meer te doen", note };
}

/** "gemeld op 18 mei 2026 door themacoördinator Wonen" */
function tellMelding(klaar: KlaarStand): string {
  const by = klaar.door === null ? "" : ` door ${klaar.door}`;
  const unknown = klaar.gewijzigd === null ? "; of er daarna iets is gewijzigd, is niet na te gaan" : "";
  return `gemeld op ${formatDay(klaar)}${by}${unknown}`;
}

function formatDay(klaar: KlaarStand | null): string {
  const day = klaar?.datum ?? null;
  return day === null ? "een onbekende dag" : formatDate(day);
}

function tellToDo(groep: Inlevergroep, id: string): StatusNext {
  const { stukken, los, telling } = groep;
  if (hasNothing(groep)) return { tone: "doen", text: "Alles nog in te leveren", links: [], note: "" };
  const pieces = stukken.map((stuk, index) => ({ stuk, href: `#${pieceId(id, index)}` }));
  // What is wrong comes before what is not there; what waits solves itself when that is mended
  const inOrder = (["fout", "ontbreekt", "wacht"] as const).flatMap((staat) =>
    pieces.filter(({ stuk }) => stuk.staat === staat),
  );
  const links = inOrder.slice(0, MOST_LINKS).map(({ stuk, href }) => ({ href, text: nameBriefly(stuk.gevraagd) }));
  const rest = telling.nogTeDoen - links.length;
  const waiting = stukken.find(({ staat }) => staat === "wacht");
  const notes = [
    ...(rest > 0 && links.length > 0 ? [`en nog ${String(rest)}`] : []),
    ...(waiting === undefined ? [] : waitsFor(waiting).slice(0, 1)),
  ];
  const wrongFile = los.find(hasError)?.file ?? null;
  const text = links.length > 0 ? "Naar" : wrongFile === null ? "Zie de punten" : `Verbeter ${wrongFile}`;
  return { tone: "doen", text, links, note: notes.join("; ") };
}

function pieceId(id: string, index: number): string {
  return `${id}-${String(index + 1)}`;
}

/** "wacht op wonen/resultaten.yaml, regel 4" */
function waitsFor({ oorzaken }: Leverstuk): string[] {
  return [...new Set(oorzaken.map(placeOf))].map((place) => `wacht op ${place}`);
}

function placeOf({ file, range }: Diagnostic): string {
  const name = file ?? "de inhoud als geheel";
  return range === null ? name : `${name}, regel ${String(range.start.line)}`;
}

function hasError({ bevindingen }: LosPunt): boolean {
  return bevindingen.some(({ severity }) => severity === "error");
}

function composeSheet(named: Named, { assessment, reacties }: Status): StatusSheet {
  const { groep, id, title, role, beloften } = named;
  const { gevraagd, geleverd, nogTeDoen } = groep.telling;
  const there = `${String(geleverd)} van de ${String(gevraagd)} stukken ${geleverd === 1 ? "is" : "zijn"} ingeleverd.`;
  return {
    id,
    title,
    role,
    summary: [
      nogTeDoen === 0 ? there : `${there} Nog te doen: ${String(nogTeDoen)}.`,
      ...reacties.flatMap(({ thema, open }) => (isOwn(thema, groep) && open.length > 0 ? [tellOpen(open)] : [])),
    ].join(" "),
    next: tellNext(named),
    pieces: [
      ...groep.stukken.map((stuk, index) => composePiece(stuk, pieceId(id, index))),
      ...groep.los.filter(hasError).map((punt, index) => composeLoose(punt, pieceId(id, gevraagd + index))),
    ],
    promises: beloften.map((one) => composePromise(one, assessment)),
  };
}

function composePiece(stuk: Leverstuk, id: string): StatusPiece {
  const { gevraagd, staat, bevindingen } = stuk;
  return { id, name: nameAsked(gevraagd), state: staat, notes: [...tellFindings(bevindingen), ...waitsFor(stuk)] };
}

/** A file that nothing that is asked stands in, with what is wrong in it. */
function composeLoose({ file, bevindingen }: LosPunt, id: string): StatusPiece {
  const name = file === null ? "De inhoud als geheel" : `Bestand ${file}`;
  return { id, name, state: "fout", notes: tellFindings(bevindingen) };
}

const MONEY = { id: "stand-geld", title: "Geld van anderen", role: BUREAU } as const;

/** Who was asked for amounts, as one row below the others; nothing as long as nobody was. */
function composeMoneyRow(uitvragen: readonly Uitvraag[]): StatusRow[] {
  if (uitvragen.length === 0) return [];
  const open = uitvragen.filter(({ ontvangen }) => ontvangen === null).length;
  const answered = uitvragen.length - open;
  const asked = uitvragen.length === 1 ? "1 bijdrager gevraagd" : `${String(uitvragen.length)} bijdragers gevraagd`;
  return [
    {
      ...MONEY,
      role: `${MONEY.role} · ${asked}`,
      delivered: `${String(answered)} van ${String(uitvragen.length)}`,
      hasNothing: answered === 0,
      bar: [...repeat("geleverd", answered), ...repeat("open", open)],
      todo: open,
      wrong: 0,
      promises: null,
      next: tellMoney(uitvragen),
    },
  ];
}

function tellMoney(uitvragen: readonly Uitvraag[]): StatusNext {
  const open = uitvragen.filter(({ ontvangen }) => ontvangen === null);
  if (open.length === 0) return { tone: "rust", text: "Iedereen heeft geantwoord", links: [], note: "" };
  return { tone: "doen", text: `Wacht op ${listWords(open.map(({ bijdrager }) => bijdrager))}`, links: [], note: "" };
}

function composeMoneySheet(uitvragen: readonly Uitvraag[]): StatusSheet[] {
  const [row] = composeMoneyRow(uitvragen);
  if (row === undefined) return [];
  return [
    {
      ...MONEY,
      summary: `${row.delivered} bijdragers hebben geantwoord.`,
      next: row.next,
      pieces: uitvragen.map(({ bijdrager, verstuurd, ontvangen }, index) => ({
        id: pieceId(MONEY.id, index),
        name: bijdrager,
        state: ontvangen === null ? "wacht" : "geleverd",
        notes: [
          ...(verstuurd === null ? [] : [`gevraagd op ${formatDate(verstuurd)}`]),
          ...(ontvangen === null ? [] : [`geantwoord op ${formatDate(ontvangen)}`]),
        ],
      })),
      promises: [],
    },
  ];
}

/** Each in its own words and with its line, errors first; what is only good to know is left to the open points. */
function tellFindings(findings: readonly Diagnostic[]): string[] {
  const told = (["error", "warning"] as const).flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  );
  return [
    ...new Set(
      told.map(({ message, range }) => (range === null ? message : `${message} (regel ${String(range.start.line)})`)),
    ),
  ];
}

function composePromise(belofte: Belofte, assessment: Assessment): StatusPromise {
  const { id, soort, resultaat, rapport, tekst, door, aan, wanneer, antwoorden, isGevraagd } = belofte;
  const last = antwoorden.at(-1) ?? null;
  return {
    kind: soort,
    made: `${rapport}, ${RESULTAAT.naam} ${resultaat}`,
    mark: isEmptied(belofte) ? "" : id,
    text: textOr(tekst, assessment, lackIn(belofte)),
    who: [...(door === null ? [] : [`door ${door}`]), ...(aan === null ? [] : [`aan ${aan}`])].join(", "),
    due: wanneer === null ? "" : `uiterlijk ${formatDate(wanneer)}`,
    answer: tellAnswer(belofte, last, assessment),
    explanation:
      last?.toelichting === undefined || last.toelichting === null ? [] : textOr(last.toelichting, assessment),
    isAsked: isGevraagd,
  };
}

function tellAnswer({ isGevraagd, wanneer }: Belofte, last: Antwoord | null, { peildatum }: Assessment): string {
  if (last !== null) return `${last.uitkomst ?? "volgt"} (${last.rapport})`;
  if (isGevraagd) return "nog te beantwoorden";
  const isLater = wanneer !== null && peildatum !== null && wanneer > peildatum;
  return isLater ? "nog niet aan de beurt" : "geen antwoord";
}

const REACTIONS = { id: "stand-reacties", title: "Reacties op het concept", role: BUREAU } as const;

function isOwn(thema: ReactiesStand["thema"], { van }: Inlevergroep): boolean {
  return thema === null ? van.kind === "rapport" : van.kind === "thema" && van.thema.id === thema.id;
}

/** "Reacties zonder antwoord: r-003 en r-004." */
function tellOpen(open: readonly string[]): string {
  return `Reacties zonder antwoord: ${listWords([...open])}.`;
}

/** How far the answers to the reactions are, as one row below the others; nothing as long as there are none. */
function composeReactionsRow(reacties: readonly ReactiesStand[], peildatum: string | null): StatusRow[] {
  const all = reacties.reduce((sum, { gekregen }) => sum + gekregen, 0);
  if (all === 0) return [];
  const open = reacties.reduce((sum, one) => sum + one.open.length, 0);
  const answered = all - open;
  return [
    {
      ...REACTIONS,
      delivered: `${String(answered)} van ${String(all)}`,
      hasNothing: answered === 0,
      bar: [...repeat("geleverd", answered), ...repeat("open", open)],
      todo: open,
      wrong: 0,
      promises: null,
      next: tellReactionsNext(reacties, peildatum),
    },
  ];
}

function tellReactionsNext(reacties: readonly ReactiesStand[], peildatum: string | null): StatusNext {
  const asked = reacties
    .filter(({ open }) => open.length > 0)
    .map(({ thema, open }) => `${nameReacted(thema, peildatum)} (${String(open.length)})`);
  if (asked.length === 0) return { tone: "rust", text: "Elke reactie heeft een antwoord", links: [], note: "" };
  return { tone: "doen", text: `Beantwoord ${listWords(asked)}`, links: [], note: "" };
}

function nameReacted(thema: ReactiesStand["thema"], peildatum: string | null): string {
  return thema === null ? "het hele rapport" : nameShort(thema, peildatum);
}

function composeReactionsSheet(reacties: readonly ReactiesStand[], peildatum: string | null): StatusSheet[] {
  const [row] = composeReactionsRow(reacties, peildatum);
  if (row === undefined) return [];
  return [
    {
      ...REACTIONS,
      summary: `${row.delivered} reacties hebben een antwoord.`,
      next: row.next,
      pieces: reacties.map(({ thema, gekregen, open }, index) => ({
        id: pieceId(REACTIONS.id, index),
        name: `Reacties over ${nameReacted(thema, peildatum)}`,
        state: open.length === 0 ? "geleverd" : "ontbreekt",
        notes: [
          `${String(gekregen - open.length)} van ${String(gekregen)} beantwoord`,
          ...(open.length === 0 ? [] : [tellOpen(open)]),
        ],
      })),
      promises: [],
    },
  ];
}
