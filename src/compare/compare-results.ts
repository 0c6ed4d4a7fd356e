import type { Verandering } from "../content/verandering.ts";
import type { DataFile } from "../publish/data-schema.ts";
import {
  bare,
  compareFields,
  compareLists,
  createWhole,
  dateOf,
  figureOf,
  wordsOf,
  type About,
  type Fields,
} from "./compare-fields.ts";

type Result = DataFile["resultaten"][number];
type Part = Result["onderdelen"][number];

/** Verdicts, values, targets and plans of the results, part by part. */
export function compareResults(one: DataFile, other: DataFile): Verandering[] {
  const earlier = new Map(one.resultaten.map((result) => [result.id, result]));
  const about = ({ id, titel }: Result): About => ({
    soort: "resultaat",
    id,
    naam: nameResult(id, titel),
    onderdeel: null,
  });
  const whole = compareLists(one.resultaten, other.resultaten, {
    about,
    read: ({ titel, thema, oordeel }) => ({ titel: wordsOf(titel), thema: wordsOf(thema), oordeel: wordsOf(oordeel) }),
  });
  const own = (id: string): Verandering[] => whole.filter((change) => change.id === id);
  const isAnotherReport = one.verslagjaar !== other.verslagjaar;
  const present = other.resultaten.flatMap((result) => {
    const before = earlier.get(result.id);
    const parts = before === undefined ? [] : compareParts(before, result, { about: about(result), isAnotherReport });
    return [...own(result.id), ...parts];
  });
  const ids = new Set(other.resultaten.map(({ id }) => id));
  return [...present, ...whole.filter(({ id }) => !ids.has(id))];
}

/** "3.1 Bomen": the mark of the deal is known to who reads. */
function nameResult(id: string, title: string): string {
  return `${bare(id)} ${title}`.trim();
}

interface Within {
  readonly about: About;
  readonly isAnotherReport: boolean;
}

function compareParts(before: Result, after: Result, { about, isAnotherReport }: Within): Verandering[] {
  const isOnly = before.onderdelen.length === 1 && after.onderdelen.length === 1;
  const known = new Map(before.onderdelen.map((part) => [part.id, part]));
  const ids = new Set(after.onderdelen.map(({ id }) => id));
  const aboutPart = ({ naam, id }: Part): About => ({ ...about, onderdeel: isOnly ? null : naam || id });
  const there = after.onderdelen.flatMap((part): Verandering[] => {
    const earlier = known.get(part.id);
    if (earlier === undefined) return [createWhole(aboutPart(part), "nieuw")];
    return [
      ...compareFields(aboutPart(part), readPart(earlier), readPart(part)).map((change) =>
        // Why another number holds is told where the newer report knows it
        change.wat === "streefwaarde" ? { ...change, reden: part.streefwaarde_door } : change,
      ),
      ...compareMilestones(aboutPart(part), earlier, part),
      ...listRestated(aboutPart(part), { before: earlier, after: part, isSameReport: !isAnotherReport }),
    ];
  });
  const gone = before.onderdelen.filter(({ id }) => !ids.has(id));
  return [...there, ...gone.map((part) => createWhole(aboutPart(part), "vervallen"))];
}

/** Shares, steps and pace follow from these, so they are none of their own. */
function readPart(part: Part): Fields {
  const figure = (value: Part["waarde"]) => figureOf(value, part.eenheid);
  return {
    naam: wordsOf(part.naam),
    meetwijze: wordsOf(part.meetwijze),
    telwijze: wordsOf(part.telwijze),
    eenheid: wordsOf(part.eenheid),
    operator: wordsOf(part.operator),
    beginsituatie: figure(part.beginsituatie),
    streefwaarde: figure(part.streefwaarde),
    streefdatum: dateOf(part.streefdatum),
    stand: figure(part.waarde),
    peildatum: dateOf(part.peildatum),
    bron: wordsOf(part.bron),
    zekerheid: wordsOf(part.zekerheid),
    planning: figure(part.gepland),
    prognose: figure(part.prognose),
    gereed: part.gereed === null ? null : wordsOf(part.gereed.gereed ? "ja" : "nee"),
    "datum van gereed": dateOf(part.gereed?.datum ?? null),
    ...Object.fromEntries(part.uitsplitsing.map(({ waar, waarde }) => [`waarvan ${waar}`, figure(waarde)])),
  };
}

function compareMilestones(about: About, before: Part, after: Part): Verandering[] {
  const known = new Map(before.mijlpalen.map((one) => [one.id, one]));
  const present = new Set(after.mijlpalen.map(({ id }) => id));
  const whole = (naam: string, aard: "nieuw" | "vervallen"): Verandering => ({
    ...createWhole(about, aard),
    wat: `mijlpaal "${naam}"`,
  });
  const there = after.mijlpalen.flatMap((one): Verandering[] => {
    const earlier = known.get(one.id);
    if (earlier === undefined) return [whole(one.naam, "nieuw")];
    const read = ({ naam, gepland, gehaald }: typeof one): Fields => ({
      [`naam van mijlpaal "${one.naam}"`]: wordsOf(naam),
      [`planning van mijlpaal "${one.naam}"`]: dateOf(gepland),
      [`mijlpaal "${one.naam}" gehaald`]: dateOf(gehaald),
    });
    return compareFields(about, read(earlier), read(one));
  });
  const gone = before.mijlpalen.filter(({ id }) => !present.has(id));
  return [...there, ...gone.map(({ naam }) => whole(naam, "vervallen"))];
}

interface Restating {
  readonly before: Part;
  readonly after: Part;
  readonly isSameReport: boolean;
}

/** Values of earlier reports that are no longer what they were; that of the report itself is its own value. */
function listRestated(about: About, { before, after, isSameReport }: Restating): Verandering[] {
  const known = new Map(before.verloop.map((one) => [one.jaar, one]));
  const last = isSameReport ? after.verloop.at(-1)?.jaar : null;
  return after.verloop.flatMap(({ jaar, waarde, reden }): Verandering[] => {
    const earlier = known.get(jaar);
    if (earlier === undefined || jaar === last) return [];
    const [was, nu] = [figureOf(earlier.waarde, after.eenheid), figureOf(waarde, after.eenheid)];
    const found = compareFields(about, { [`stand in ${jaar}`]: was }, { [`stand in ${jaar}`]: nu });
    return found.map((change) => ({ ...change, aard: "herzien", reden }));
  });
}
