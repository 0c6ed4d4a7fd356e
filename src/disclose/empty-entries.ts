import type {
  Beeld,
  Emptiable,
  Leegte,
  Ledgerregel,
  Project,
  Voortgang,
  WholeBeeld,
  WholeLedgerregel,
  WholeProject,
  WholeVoortgang,
} from "../content/content.ts";

/** What an entry becomes for a reader who may not see it: its place, and nothing else that somebody wrote. */

/** An entry without its values: every list is empty and every field says nothing. */
export function emptyItem<T extends object>(item: T, leeg: Leegte): T & Emptiable {
  const values = Object.entries(item).map(([key, value]) => [key, Array.isArray(value) ? [] : null]);
  // The same fields, of which each may be null or an empty list: a file that is half written reads like that
  return { ...(Object.fromEntries(values) as T), leeg };
}

/** A result keeps its id, which is that of the deal; a correction keeps which value it corrects, for that one is wrong. */
export function emptyVoortgang(entry: WholeVoortgang, leeg: Leegte): Voortgang {
  const { resultaat, jaar, at, correctie } = entry;
  return {
    ...emptyItem(entry, leeg),
    resultaat,
    jaar,
    at,
    correctie: correctie.map((one) => ({ ...emptyItem(one, leeg), onderdeel: one.onderdeel, jaar: one.jaar })),
  };
}

/** A project keeps its theme, whose totals lack what it costs; its file is named after it, so that goes too. */
export function emptyProject(
  project: WholeProject,
  { leeg, id }: { readonly leeg: Leegte; readonly id: string },
): Project {
  const { thema, at } = project;
  const file = `${at.file.slice(0, at.file.lastIndexOf("/"))}/${id}.yaml`;
  return { ...emptyItem(project, leeg), id, thema, at: { ...at, file } };
}

/** What a line of the ledger still says: which totals it counts in. */
export interface LinePlace {
  readonly leeg: Leegte;
  readonly id: string;
  readonly project: string | null;
}

/** A line of the ledger keeps what says which totals lack it. */
export function emptyRegel(regel: WholeLedgerregel, { leeg, ...place }: LinePlace): Ledgerregel {
  const { at, thema, post, soort, fase, vorm, boekjaar, stand_per } = regel;
  return { ...emptyItem(regel, leeg), ...place, at, thema, post, soort, fase, vorm, boekjaar, stand_per };
}

/** Of a picture nothing is left but that it was there. */
export function emptyBeeld(beeld: WholeBeeld, leeg: Leegte): Beeld {
  return { ...emptyItem(beeld, leeg), at: beeld.at };
}
