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

type Kind = "resultaat" | "partij";

/** Every point of a list in the deal is used exactly once. */
export const pointUnused = defineRule({
  id: "deal/point-unused",
  ground: norm("het rapport gaat over de hele deal"),
  severity: "error",
  title: "Elk resultaat en elke partij van de deal staat er één keer in.",
  why: `Een resultaat dat niet is overgenomen, wordt nooit gemist: niemand vult het in en het rapport noemt het niet. Het programma leest daarom ook de andere kant op.

Het zoekt in convenant.txt de punten van de lijst waar de resultaten vandaan komen, en de punten onder het kopje van de partijen. Bij elk punt moet precies één resultaat of partij horen, volgens de bron. Hoort een punt er echt niet bij? Noem het dan in deal/deal.yaml bij "niet_overgenomen", met de reden.`,
  example: {
    kind: "resultaat",
    place: "artikel IV, lid g, vierde streepje",
    said: "Het versterken van het netwerk.",
    other: "",
  },
  settings: {},
  scope: "inhoud",
  message: ({ kind, place, said, other }) => {
    const noun = kind === "resultaat" ? RESULTAAT.naam : "partij";
    return other === ""
      ? `Bij ${place} hoort nog geen ${noun}: "${shorten(said, 80)}"`
      : `${capitalise(place)} is al de bron van ${noun} ${other}.`;
  },
  hint: ({ kind, other }) =>
    other === ""
      ? `Voeg ${kind === "resultaat" ? `${RESULTAAT.de} toe in deal/resultaten.yaml` : "de partij toe in deal/deal.yaml"}. Hoort het er niet bij? Zet de plaats dan met een reden bij niet_overgenomen in deal/deal.yaml.`
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
        if (used.has(point.start) || left.has(point.start)) continue;
        const said = normaliseStretch(structure, point).replace(/^\S+\s+/u, "");
        say(placeOf(at), { kind, place: describePlace(structure, point.start), said, other: "" });
      }
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

/** All points of the same sort as some, in the articles and parts where these stand. */
function listPoints(points: readonly Piece[], structure: CovenantStructure): Piece[] {
  const kinds = new Set(points.map(({ kind }) => kind));
  const homes = structure.pieces.filter(
    ({ kind, start, end }) =>
      (kind === "artikel" || kind === "deel") && points.some((one) => one.start >= start && one.end <= end),
  );
  return structure.pieces.filter(
    ({ kind, start, end }) => kinds.has(kind) && homes.some((home) => start >= home.start && end <= home.end),
  );
}
