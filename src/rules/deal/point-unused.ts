import { describeBron } from "../../content/describe-bron.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import type { Bron } from "../../schema/fields.ts";
import type { At } from "../../source/at.ts";
import { capitalise, RESULTAAT } from "../../value/nouns.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { readStructure, type CovenantStructure, type Piece } from "../quotations/covenant-structure.ts";
import { readCovenant } from "../quotations/covenant-words.ts";
import { describePlace, findPlace } from "../quotations/find-place.ts";
import { normaliseStretch } from "../quotations/find-quoted.ts";

type Kind = "resultaat" | "partij" | "aanpak" | "criterium";

const NOUNS: Readonly<Record<Kind, string>> = {
  resultaat: RESULTAAT.naam,
  partij: "partij",
  aanpak: "onderdeel van de aanpak",
  criterium: "criterium",
};
const ADDED: Readonly<Record<Kind, string>> = {
  resultaat: `${RESULTAAT.de} toe in deal/resultaten.yaml`,
  partij: "de partij toe in deal/deal.yaml",
  aanpak: "het onderdeel toe in deal/aanpak.yaml",
  criterium: "het criterium toe in deal/criteria.yaml",
};

interface Said {
  readonly kind: Kind;
  readonly place: string;
  readonly said: string;
  /** Who has it already; empty for nobody. */
  readonly other: string;
}

const EXAMPLE: Said = {
  kind: "resultaat",
  place: "artikel IV, lid g, vierde streepje",
  said: "Het versterken van het netwerk.",
  other: "",
};

/** Every point of a list in the deal is used exactly once. */
export const pointUnused = defineRule({
  id: "deal/point-unused",
  ground: norm("het rapport gaat over de hele deal"),
  severity: "error",
  title: "Elk resultaat, elke partij, elk criterium en elk onderdeel van de aanpak staat er één keer in.",
  why: `Een resultaat dat niet is overgenomen, wordt nooit gemist: niemand vult het in en het rapport noemt het niet. Het programma leest daarom ook de andere kant op.

Het zoekt in convenant.txt de punten van de lijst waar de resultaten vandaan komen, die waar de aanpak vandaan komt, de genummerde criteria, en de punten onder het kopje van de partijen. Bij elk punt moet er precies één horen, volgens de bron. Hoort een punt er echt niet bij? Noem het dan in deal/deal.yaml bij "niet_overgenomen", met de reden.`,
  example: EXAMPLE,
  settings: {},
  scope: "inhoud",
  message: ({ kind, place, said, other }) => {
    const noun = NOUNS[kind];
    return other === ""
      ? `Bij ${place} hoort nog geen ${noun}: "${shorten(said, 80)}"`
      : `${capitalise(place)} is al de bron van ${noun} ${other}.`;
  },
  hint: ({ kind, other }) =>
    other === ""
      ? `Voeg ${ADDED[kind]}. Hoort het er niet bij? Zet de plaats dan met een reden bij niet_overgenomen in deal/deal.yaml.`
      : "Verbeter de bron van een van de twee.",
  check: (subject, { say }) => {
    const { deal } = subject.content;
    const covenant = readCovenant(subject.sources);
    if (covenant === null || deal.file === null) return;
    const structure = readStructure(covenant);
    const left = new Set(deal.file.niet_overgenomen.flatMap(({ bron }) => findPoint(bron, structure)?.start ?? []));
    for (const { kind, users, at } of listLists(subject)) {
      const used = new Map<number, string>();
      const points = users.flatMap(({ id, bron, at: place }) => {
        const point = findPoint(bron, structure);
        const other = point === null ? undefined : used.get(point.start);
        if (point !== null && other !== undefined)
          say(placeOf(place, "bron"), { kind, place: describePlace(structure, point.start), said: "", other });
        if (point !== null) used.set(point.start, id);
        return point === null ? [] : [point];
      });
      for (const point of listPoints(points, structure)) {
        // What holds a point that is used is its heading
        const isHeading = points.some((one) => one !== point && one.start >= point.start && one.end <= point.end);
        if (used.has(point.start) || left.has(point.start) || isHeading) continue;
        const said = normaliseStretch(structure, point).replace(/^\S+\s+/u, "");
        say(placeOf(at), { kind, place: describePlace(structure, point.start), said, other: "" });
      }
    }
    for (const { at, bron } of listUnusedNumbers(subject, structure)) {
      const place = findPlace(bron, structure);
      const [stretch] = place.kind === "found" ? place.stretches : [];
      if (stretch === undefined || left.has(stretch.start)) continue;
      const said = normaliseStretch(structure, stretch).replace(/^\S+\s+/u, "");
      say(placeOf(at), { kind: "criterium", place: describeBron(bron), said, other: "" });
    }
  },
});

interface Used {
  readonly kind: Kind;
  readonly at: At;
  readonly users: readonly { readonly id: string; readonly bron: Bron | null; readonly at: At }[];
}

/** What was agreed at the start: what an addendum added has no point in the deal's own text. */
function listLists({ content: { deal } }: ContentSubject): Used[] {
  const [first] = deal.resultaten;
  const addenda = new Set(deal.addenda.map(({ id }) => id));
  const results = deal.resultaten.filter(({ addendum }) => addendum === null || !addenda.has(addendum));
  return [
    ...(first === undefined ? [] : [{ kind: "resultaat" as const, at: { ...first.at, path: [] }, users: results }]),
    ...(deal.file === null ? [] : [{ kind: "partij" as const, at: deal.file.at, users: deal.partijen }]),
    ...deal.aanpak
      .slice(0, 1)
      .map(({ at }) => ({ kind: "aanpak" as const, at: { ...at, path: [] }, users: deal.aanpak })),
  ];
}

/** The point of a list that a source leads to; null where it leads to more, or to something else. */
function findPoint(bron: Bron | null, structure: CovenantStructure): Piece | null {
  const place = bron === null ? null : findPlace(bron, structure);
  const [only, ...others] = place?.kind === "found" ? place.stretches : [];
  if (only === undefined || others.length > 0) return null;
  return (
    structure.pieces.find(({ kind, start, end }) => LISTED.has(kind) && start === only.start && end === only.end) ??
    null
  );
}

const LISTED: ReadonlySet<Piece["kind"]> = new Set(["lid", "letter", "streepje"]);

/** All points of the same sort as some and as deep, in the articles and parts where these stand. */
function listPoints(points: readonly Piece[], structure: CovenantStructure): Piece[] {
  const kinds = new Set(points.map(({ kind }) => kind));
  const homes = structure.pieces.filter(
    ({ kind, start, end }) =>
      (kind === "artikel" || kind === "deel") && points.some((one) => one.start >= start && one.end <= end),
  );
  const depthOf = ({ start, end }: Piece): number =>
    structure.pieces.filter((one) => one.start <= start && one.end >= end).length;
  const depths = new Set(points.map(depthOf));
  return structure.pieces.filter(
    (piece) =>
      kinds.has(piece.kind) &&
      homes.some((home) => piece.start >= home.start && piece.end <= home.end) &&
      depths.has(depthOf(piece)),
  );
}

/** A criterion in running text: "tweede alinea, onder 3". */
const NUMBERED = /^(?<before>.*\bonder )(?<number>\d{1,2})$/u;

/** The numbers up to one past the last criterion that no criterion has, as places in the deal. */
function listUnusedNumbers(
  { content: { deal } }: ContentSubject,
  structure: CovenantStructure,
): { at: At; bron: Bron }[] {
  const { criteria } = deal;
  if (criteria === null) return [];
  const numbered = criteria.criteria.flatMap(({ bron }) => {
    const { before = "", number } = NUMBERED.exec(bron?.onderdeel ?? "")?.groups ?? {};
    return bron === null || number === undefined ? [] : [{ bron, before, number: Number(number) }];
  });
  const [first] = numbered;
  if (first === undefined) return [];
  const used = new Set(numbered.map(({ number }) => number));
  const all = Array.from({ length: Math.max(...used) + 1 }, (_, index) => index + 1);
  return all
    .filter((number) => !used.has(number))
    .map((number) => ({ at: criteria.at, bron: { ...first.bron, onderdeel: `${first.before}${String(number)}` } }))
    .filter(({ bron }) => findPlace(bron, structure).kind === "found");
}
