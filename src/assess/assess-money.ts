import { findNearest } from "../diagnostics/nearest.ts";
import type { Deal, Grootboekgat, Jaar, Ledgerregel } from "../content/content.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { addUp } from "../value/add-up.ts";
import { createFigure, createGap, originOfFile } from "../value/figure.ts";
import { groupBy } from "../value/group-by.ts";
import type { ContentOrigin, Figure } from "../value/value.ts";
import { originAt } from "../source/at.ts";

export type Soort = NonNullable<Ledgerregel["soort"]>;
type Vorm = NonNullable<Ledgerregel["vorm"]>;
export type Fase = NonNullable<Ledgerregel["fase"]>;

/** A choice of ledger lines; what is left out does not choose. Of thema, post and project at most one is given. */
export interface LedgerQuery {
  /** Who gives it, as the ledger names them. */
  readonly bijdrager?: string;
  readonly vorm?: Vorm;
  readonly thema?: string;
  readonly post?: string;
  readonly project?: string;
  /** "regio" is public and private together. */
  readonly soort?: Soort | "regio";
  readonly fase: Fase;
}

/** The ledger of all years up to the report's: every total is computed here and nowhere else. */
export interface Ledger {
  /** Sum of the chosen lines in cents; "volgt" as long as something that belongs in it, or may, cannot be read. */
  readonly total: (query: LedgerQuery) => Figure;
  /** What that is the sum of, year by year in the order of the ledger. */
  readonly addends: (query: LedgerQuery) => readonly Addend[];
  readonly lines: readonly PlacedLine[];
}

/** What a line adds to a total; or a gap, of something that belongs in it or may, and cannot be read. */
export interface Addend {
  readonly amount: Figure;
  /** Name of the report in whose ledger it stands. */
  readonly jaar: string;
  /** Null for what could not be read as a line. */
  readonly line: PlacedLine | null;
}

/** A ledger line with the theme it counts for: its own, or its project's. */
export interface PlacedLine {
  readonly regel: Ledgerregel;
  /** Null when it counts for no theme, and when nobody can tell for which. */
  readonly thema: string | null;
  /** Name of the report whose ledger it stands in. */
  readonly jaar: string;
}

const CENTS = { quantity: "euro" } as const;

/** Adds up the ledgers of the given years. */
export function createLedger(jaren: readonly Jaar[], deal: Pick<Deal, "themas" | "verdeling">): Ledger {
  const finders = { themeOf: createThemes(jaren, deal), meantBy: createMeant(jaren, deal) };
  const entries = jaren.flatMap((jaar) => listEntries(jaar, finders));
  const byPlace = groupBy(entries, listPlaces);
  const known = new Map<string, Total>();
  const emptied = new Set(jaren.flatMap(({ projecten }) => projecten.filter(isEmptied).map(({ id }) => id)));
  const findTotal = (query: LedgerQuery): Total => {
    // Also that nothing was spent is a figure of a project
    if (emptied.has(query.project ?? "")) return WITHHELD;
    const { thema = "", post = "", project = "", soort = "", bijdrager = "", vorm = "", fase } = query;
    const key = JSON.stringify([thema, post, project, soort, bijdrager, vorm, fase]);
    const found = known.get(key) ?? createTotal(choose(entries, byPlace, query), query);
    known.set(key, found);
    return found;
  };
  return {
    total: (query) => findTotal(query).sum,
    addends: (query) => findTotal(query).addends,
    lines: entries.flatMap(({ line }) => line ?? []),
  };
}

interface Total {
  readonly sum: Figure;
  readonly addends: readonly Addend[];
}

const WITHHELD: Total = { sum: createGap("vertrouwelijk", CENTS), addends: [] };

function createTotal(entries: readonly Entry[], query: LedgerQuery): Total {
  const addends = entries.flatMap((entry) => toAddend(entry, query));
  const sum = addUp(
    addends.map(({ amount }) => amount),
    { ...CENTS, rule: "totaal" },
  );
  return { sum, addends };
}

/** The theme that something counts for, and what to read before anybody can tell; null when that is certain. */
interface Theme {
  readonly thema: string | null;
  readonly doubt: ContentOrigin | null;
}

/** A line or a gap of the ledger. */
interface Entry extends Addend, Theme {
  readonly said: Said;
  /** The projects and posts, as places, of which the name that it has may be a slip of the pen. */
  readonly meant: readonly string[];
  readonly origin: ContentOrigin;
}

type Said = Pick<Grootboekgat, "project" | "thema" | "post" | "soort" | "fase" | "bijdrager" | "vorm">;

interface Finders {
  readonly themeOf: (said: Said, origin: ContentOrigin) => Theme;
  readonly meantBy: (said: Said) => readonly string[];
}

function listEntries({ naam: jaar, regels, gaten }: Jaar, { themeOf, meantBy }: Finders): Entry[] {
  const lines = regels.map((regel): Entry => {
    const { at, bedrag } = regel;
    const origin = originAt(at);
    const theme = themeOf(regel, origin);
    const lack = isEmptied(regel) ? "vertrouwelijk" : "volgt";
    const amount = bedrag === null ? createGap(lack, CENTS, origin) : createFigure(bedrag, CENTS, origin);
    const line: PlacedLine = { regel, jaar, thema: theme.thema };
    return { ...theme, said: regel, meant: meantBy(regel), origin, amount, jaar, line };
  });
  const gaps = gaten.map((gat): Entry => {
    const { origin } = gat;
    const amount = createGap("volgt", CENTS, origin);
    return { ...themeOf(gat, origin), said: gat, meant: meantBy(gat), origin, amount, jaar, line: null };
  });
  return [...lines, ...gaps];
}

/** Finds the theme of a line. A project that moved to another theme takes its earlier lines along. */
function createThemes(jaren: readonly Jaar[], { themas }: Pick<Deal, "themas">): Finders["themeOf"] {
  const names = new Set(themas.map(({ id }) => id));
  const isTheme = (id: string): boolean => names.size === 0 || names.has(id);
  const projects = new Map(jaren.flatMap((jaar) => listProjects(jaar)));
  return ({ project, thema, post }, origin) => {
    const nobodyKnows: Theme = { thema: null, doubt: origin };
    if (thema !== null) return isTheme(thema) ? { thema, doubt: null } : nobodyKnows;
    if (project === null) return post === null ? nobodyKnows : { thema: null, doubt: null };
    const found = projects.get(project);
    if (found?.thema === undefined || found.thema === null) return nobodyKnows;
    // In a folder that is no theme the project itself says where it may be
    return isTheme(found.thema) ? found : { thema: null, doubt: found.doubt ?? originOfFile(found.file) };
  };
}

/** The theme of each project of a report; of one whose file cannot be read its folder says where it may be. */
function listProjects({ projecten, broken }: Jaar): (readonly [string, Theme & { readonly file: string }])[] {
  return [
    ...projecten.map(({ id, thema, at: { file } }) => [id, { thema, doubt: null, file }] as const),
    ...broken.flatMap(({ path: file, role, isLost }) =>
      isLost && role.role === "project"
        ? [[role.id, { thema: role.theme, doubt: originOfFile(file), file }] as const]
        : [],
    ),
  ];
}

/** Finds what a name that no project or post has may be meant for: what the finding about it asks as well. */
function createMeant(jaren: readonly Jaar[], { verdeling }: Pick<Deal, "verdeling">): Finders["meantBy"] {
  const projects = new Set(jaren.flatMap((jaar) => listProjects(jaar).map(([id]) => id)));
  const posts = new Set(verdeling.flatMap(({ post }) => post ?? []));
  const near = (kind: string, name: string | null, names: ReadonlySet<string>): string[] =>
    name === null || names.has(name) ? [] : findNearest(name, names, 3).map((one) => `${kind} ${one}`);
  return ({ project, post }) => [...near("project", project, projects), ...near("post", post, posts)];
}

const ANYWHERE = "anywhere";
const ANY_THEME = "any theme";

/** The places that something is of, or may be. */
function listPlaces({ said: { project, post, thema: own }, thema, doubt, meant }: Entry): string[] {
  return [
    ...meant.map(toMeant),
    ...(project === null ? [] : [`project ${project}`]),
    ...(post === null ? [] : [`post ${post}`]),
    ...(thema === null ? [] : [`thema ${thema}`]),
    ...(thema === null && doubt !== null ? [ANY_THEME] : []),
    ...(project === null && post === null && own === null ? [ANYWHERE] : []),
  ];
}

function toMeant(place: string): string {
  return `perhaps ${place}`;
}

/** What may be of the place of a query. */
function choose(
  entries: readonly Entry[],
  byPlace: ReadonlyMap<string, readonly Entry[]>,
  { project, thema, post }: LedgerQuery,
): readonly Entry[] {
  const at = (...keys: readonly string[]): Entry[] => keys.flatMap((key) => byPlace.get(key) ?? []);
  if (project !== undefined) return at(`project ${project}`, toMeant(`project ${project}`), ANYWHERE);
  if (thema !== undefined) return at(`thema ${thema}`, ANY_THEME);
  return post === undefined ? entries : at(`post ${post}`, toMeant(`post ${post}`), ANYWHERE);
}

/** What something adds to a total of its place; nothing when it is of another kind or stage. */
function toAddend({ said, doubt, origin, amount, jaar, line }: Entry, query: LedgerQuery): Addend[] {
  const { soort, fase, bijdrager } = said;
  // A line that does not say what it is, is money
  const vorm = said.vorm ?? (line === null ? null : "geld");
  if (fase !== null && fase !== query.fase) return [];
  if (soort !== null && !isOfKind(soort, query.soort)) return [];
  if (bijdrager !== null && query.bijdrager !== undefined && bijdrager !== query.bijdrager) return [];
  if (vorm !== null && query.vorm !== undefined && vorm !== query.vorm) return [];
  const isThere = query.project === undefined ? said.post === query.post : said.project === query.project;
  const isUnknownKind = fase === null || (soort === null && query.soort !== undefined);
  const isUnknownPlace = (query.project ?? query.post) !== undefined && !isThere;
  const isUnknownForm = vorm === null && query.vorm !== undefined;
  // Whose it is, is withheld with the amount, which is then a gap already
  const isUnknownHand = bijdrager === null && query.bijdrager !== undefined && amount.status !== "vertrouwelijk";
  const isOfUnknownTheme = query.thema !== undefined && doubt !== null;
  const isUnknown = isUnknownKind || isUnknownPlace || isUnknownForm || isUnknownHand;
  if (!isUnknown && !isOfUnknownTheme) return [{ amount, jaar, line }];
  const lacking = isOfUnknownTheme && !isUnknownKind ? doubt : origin;
  return [{ amount: createGap("volgt", CENTS, lacking), jaar, line }];
}

function isOfKind(soort: Soort, asked: LedgerQuery["soort"]): boolean {
  return asked === undefined || soort === asked || (asked === "regio" && soort !== "rijk");
}
