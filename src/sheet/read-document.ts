import { parseXml, type XmlNode } from "./parse-xml.ts";
import { unpackParts } from "./unpack-workbook.ts";

/** Where in a document something stands, told in each way that is left after people worked in it. */
export interface Spot {
  /** The N of a bookmark plaats_N at this place. */
  readonly bookmark: number | null;
  /** The N of a visible [N]. */
  readonly visible: number | null;
  /** The paragraph as it was before anyone changed it, without the visible number. */
  readonly text: string;
  /** The nearest heading above it. */
  readonly heading: string | null;
}

/** Something that somebody said in a document, by a comment or by a tracked change. */
export interface Remark {
  readonly kind: "comment" | "reply" | "insert" | "delete" | "replace" | "move";
  /** As Word has it; empty for none. Not for the content: it is the name of a person. */
  readonly author: string;
  /** As an ISO date; null where Word does not say. */
  readonly day: string | null;
  /** Of a comment all it says; of a change the words that come. */
  readonly text: string;
  /** The words it is about: what a comment stands at, or what is taken away. */
  readonly quote: string | null;
  /** Null for what stands nowhere any more. */
  readonly spot: Spot | null;
  /** Of a move where the words went; else null. */
  readonly to: Spot | null;
}

/** What is taken from a document. */
export interface ReadDocument {
  readonly remarks: readonly Remark[];
  /** Tracked changes and comments in which no word stands. */
  readonly wordless: number;
  /** Own properties, by name. */
  readonly properties: ReadonlyMap<string, string>;
}

const PACKING = {
  main: null,
  what: "Word-document (.docx)",
  newCopy: "Open het in Word, kies Opslaan als, en bewaar het als Word-document (.docx).",
};

/**
 * Reads what people said in a document of Word: comments, the answers to them, and what they put in, took away or moved
 * while changes were tracked. Each of their words is in the outcome once.
 *
 * @param name of the file, for the words of a refusal
 * @throws UsageError with the reason and what to do
 */
export function readDocument(name: string, bytes: Uint8Array): ReadDocument {
  const parts = Object.entries(unpackParts(name, bytes, PACKING))
    .filter(([path]) => /^(?:word|docProps)\/[^/]+\.xml$/u.test(path))
    .map(([path, part]) => ({ path, root: parseXml(name, part) }));
  const rootsOf = (kind: string): XmlNode[] => parts.filter(({ root }) => root.name === kind).map(({ root }) => root);
  const comments = readComments(rootsOf("comments"), rootsOf("commentsEx"));
  const changes = STORIES.flatMap((kind) => rootsOf(kind)).flatMap((root) => readStory(root, comments));
  const said = [...pairMoves(changes.flatMap(joinReplacements)), ...comments.flatMap((one) => toRemark(one, comments))];
  const remarks = said.filter(({ text, quote, kind }) =>
    kind === "comment" || kind === "reply" ? text.trim() !== "" : (text + (quote ?? "")).trim() !== "",
  );
  return { remarks, wordless: said.length - remarks.length, properties: readOwn(parts) };
}

const PROPERTIES = "docProps/custom.xml";

/** The own properties of a document, by name, without reading the rest. */
export function readProperties(name: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  const part = unpackParts(name, bytes, PACKING)[PROPERTIES];
  return readOwn(part === undefined ? [] : [{ path: PROPERTIES, root: parseXml(name, part) }]);
}

function readOwn(parts: readonly { readonly path: string; readonly root: XmlNode }[]): ReadonlyMap<string, string> {
  const root = parts.find(({ path }) => path === PROPERTIES)?.root;
  const words = (node: XmlNode): string =>
    node.kids.map((kid) => (typeof kid === "string" ? kid : words(kid))).join("");
  return new Map(
    root === undefined ? [] : elementsOf(root).map((one) => [one.attributes.get("name") ?? "", words(one).trim()]),
  );
}

/** Roots of the parts in which text stands, in the order in which a reader meets them. */
const STORIES = ["document", "footnotes", "endnotes", "hdr", "ftr"];

/** A comment, and where its marks were met while the text was walked. */
interface Comment {
  readonly id: string;
  readonly author: string;
  readonly day: string | null;
  readonly text: string;
  /** What its answers name it by. */
  readonly paragraphs: readonly string[];
  /** The paragraph of the comment that it answers; null for one that answers none. */
  readonly answers: string | null;
  where: Place | null;
  quote: string;
  isOpen: boolean;
}

/** A place in a paragraph. */
interface Place {
  readonly paragraph: Paragraph;
  readonly at: number;
}

/** A paragraph while it is walked. */
interface Paragraph {
  /** As it was before anyone changed it, and with all that was put in too. */
  original: string;
  all: string;
  readonly bookmarks: { readonly at: number; readonly number: number }[];
  /** The place of the table row in which it stands, or of what it stands inside. */
  readonly outer: number | null;
  readonly heading: string | null;
}

type ChangeKind = "insert" | "delete" | "from" | "to";

interface Marking {
  readonly kind: ChangeKind;
  readonly author: string;
  readonly day: string | null;
}

/** Words in a row of one paragraph that one person put in or took away. */
interface Change extends Marking {
  text: string;
  readonly place: Place;
  end: number;
}

const MARKINGS: Readonly<Record<string, ChangeKind>> = { ins: "insert", del: "delete", moveFrom: "from", moveTo: "to" };

function readComments(roots: readonly XmlNode[], extended: readonly XmlNode[]): Comment[] {
  const parents = new Map(
    extended
      .flatMap(({ kids }) => kids)
      .flatMap((one) =>
        typeof one === "string" ? [] : [[one.attributes.get("paraId"), one.attributes.get("paraIdParent")] as const],
      ),
  );
  return roots
    .flatMap(({ kids }) => kids)
    .flatMap((node): Comment[] => {
      if (typeof node === "string" || node.name !== "comment") return [];
      const paragraphs = findAll(node, "p").flatMap((one) => one.attributes.get("paraId") ?? []);
      const answers = paragraphs.flatMap((one) => parents.get(one) ?? [])[0] ?? null;
      return [
        {
          id: node.attributes.get("id") ?? "",
          ...readMaker(node),
          text: wordsOf(node),
          paragraphs,
          answers,
          where: null,
          quote: "",
          isOpen: false,
        },
      ];
    });
}

function toRemark({ where, quote, answers, ...comment }: Comment, all: readonly Comment[]): Remark[] {
  const parent = answers === null ? null : (all.find(({ paragraphs }) => paragraphs.includes(answers)) ?? null);
  const { author, day, text } = comment;
  const place = where ?? parent?.where ?? null;
  const about = tidy(where === null && parent !== null ? parent.quote : quote);
  return [
    {
      kind: parent === null ? "comment" : "reply",
      author,
      day,
      text: text.trim(),
      quote: about === "" ? null : about,
      spot: place === null ? null : toSpot(place),
      to: null,
    },
  ];
}

function readMaker({ attributes }: XmlNode): { readonly author: string; readonly day: string | null } {
  const day = /^\d{4}-\d\d-\d\d/u.exec(attributes.get("date") ?? "")?.[0] ?? null;
  return { author: (attributes.get("author") ?? "").trim(), day };
}

const NUMBER = /^\s*\[(\d{1,6})\]\s*/u;

function toSpot({ paragraph, at }: Place): Spot {
  const { bookmarks, outer, original, all, heading } = paragraph;
  // Of two places in one paragraph, which happens when paragraphs were joined, the last that began before it
  const own = bookmarks.findLast((one) => one.at <= at) ?? bookmarks[0];
  const visible = NUMBER.exec(original)?.[1] ?? NUMBER.exec(all)?.[1];
  return {
    bookmark: own?.number ?? (visible === undefined ? outer : null),
    visible: visible === undefined ? null : Number(visible),
    text: tidy(original.replace(NUMBER, "")),
    heading,
  };
}

/** What is known while one story is walked. */
interface Walk {
  readonly comments: readonly Comment[];
  /** The changes of each paragraph that was walked. */
  readonly paragraphs: Change[][];
  /** The places whose bookmark has not ended yet, by the id of the bookmark. */
  readonly open: Map<string, number>;
  heading: string | null;
  /** What began between two paragraphs, and so at the next one. */
  waiting: Comment[];
  waitingMarks: number[];
}

/** Walks one story, leaves with the comments where they stand, and gives the changes of each paragraph in order. */
function readStory(root: XmlNode, comments: readonly Comment[]): Change[][] {
  const walk: Walk = { comments, paragraphs: [], open: new Map(), heading: null, waiting: [], waitingMarks: [] };
  walkBlocks(root, { outer: null, marking: null }, walk);
  // A range whose end was lost ends with the story
  for (const comment of comments) comment.isOpen = false;
  return walk.paragraphs;
}

/** What holds for all that stands in a block: the place of the row around it, and who put it in or took it away. */
interface Around {
  readonly outer: number | null;
  readonly marking: Marking | null;
}

function walkBlocks(node: XmlNode, around: Around, walk: Walk): void {
  for (const kid of elementsOf(node)) {
    if (kid.name === "p") walkParagraph(kid, around, walk);
    else if (kid.name === "tr")
      walkBlocks(kid, { outer: findNumber(kid) ?? around.outer, marking: markingOfRow(kid) ?? around.marking }, walk);
    else if (!noteMark(kid, null, walk)) walkBlocks(kid, around, walk);
  }
}

/** Takes the marks of bookmarks and comments; says whether it was one. */
function noteMark(node: XmlNode, place: Place | null, walk: Walk): boolean {
  const id = node.attributes.get("id") ?? "";
  if (node.name === "bookmarkEnd") walk.open.delete(id);
  else if (node.name === "bookmarkStart") noteBookmark(readBookmark(node), { id, place, walk });
  else if (COMMENT_MARKS.has(node.name)) {
    const comment = walk.comments.find((one) => one.id === id);
    if (comment !== undefined) noteComment(comment, { node, place, walk });
  } else return SKIPPED.has(node.name);
  return true;
}

const COMMENT_MARKS = new Set(["commentRangeStart", "commentRangeEnd", "commentReference"]);

function noteBookmark(
  number: number | null,
  { id, place, walk }: { readonly id: string; readonly place: Place | null; readonly walk: Walk },
): void {
  if (number === null) return;
  walk.open.set(id, number);
  if (place === null) walk.waitingMarks.push(number);
  else place.paragraph.bookmarks.push({ at: place.at, number });
}

function noteComment(
  comment: Comment,
  { node, place, walk }: { readonly node: XmlNode; readonly place: Place | null; readonly walk: Walk },
): void {
  if (node.name === "commentRangeStart") {
    comment.isOpen = true;
    if (place === null) walk.waiting.push(comment);
    else comment.where ??= place;
  } else if (node.name === "commentRangeEnd") comment.isOpen = false;
  else comment.where ??= place;
}

function walkParagraph(node: XmlNode, { outer, marking }: Around, walk: Walk): void {
  const paragraph: Paragraph = {
    original: "",
    all: "",
    bookmarks: walk.waitingMarks.map((number) => ({ at: 0, number })),
    outer: outer ?? [...walk.open.values()].at(-1) ?? null,
    heading: walk.heading,
  };
  for (const comment of walk.waiting) comment.where ??= { paragraph, at: 0 };
  [walk.waiting, walk.waitingMarks] = [[], []];
  for (const comment of walk.comments) if (comment.isOpen && comment.quote !== "") comment.quote += "\n";
  const changes: Change[] = [];
  walkInline(node, { paragraph, changes, markings: marking === null ? [] : [marking] }, walk);
  walk.paragraphs.push(changes);
  if (isHeading(node)) walk.heading = tidy(paragraph.original.replace(NUMBER, ""));
}

function walkInline(node: XmlNode, inside: Inside, walk: Walk): void {
  const { paragraph, markings } = inside;
  for (const kid of elementsOf(node)) {
    const place = { paragraph, at: paragraph.all.length };
    const kind = MARKINGS[kid.name];
    const words = wordOf(kid);
    if (words !== null) addWords(words, inside, walk);
    else if (kid.name === "p")
      walkParagraph(kid, { outer: toSpot(place).bookmark, marking: markings.at(-1) ?? null }, walk);
    else if (kind !== undefined)
      walkInline(kid, { ...inside, markings: [...markings, { kind, ...readMaker(kid) }] }, walk);
    else if (!noteMark(kid, place, walk)) walkInline(kid, inside, walk);
  }
}

function addWords(words: string, { paragraph, changes, markings }: Inside, { comments }: Walk): void {
  const at = paragraph.all.length;
  paragraph.all += words;
  const isNew = markings.some(({ kind }) => kind === "insert" || kind === "to");
  if (!isNew) {
    paragraph.original += words;
    for (const comment of comments) if (comment.isOpen) comment.quote += words;
  }
  const marking = markings.at(-1);
  if (marking === undefined) return;
  const last = changes.at(-1);
  if (last?.end === at && last.kind === marking.kind && last.author === marking.author) {
    last.text += words;
    last.end += words.length;
  } else changes.push({ ...marking, text: words, place: { paragraph, at }, end: at + words.length });
}

/** Where words stand while a paragraph is walked: the innermost marking is whose they are. */
interface Inside {
  readonly paragraph: Paragraph;
  readonly changes: Change[];
  readonly markings: readonly Marking[];
}

/** What says how something looks, and what stands there a second time for old programs. */
const SKIPPED = new Set(["pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "tblGrid", "Fallback", "instrText"]);

/** The words of an element that is words; null for any other. */
function wordOf({ name, kids, attributes }: XmlNode): string | null {
  if (name === "t" || name === "delText") return kids.filter((kid) => typeof kid === "string").join("");
  if (name === "tab" || name === "ptab") return "\t";
  if (name === "br" || name === "cr") return "\n";
  if (name === "noBreakHyphen") return "-";
  if (name === "sym") return readSymbol(attributes.get("char") ?? "");
  return null;
}

/** A sign of a typeface of signs has no letter of its own. */
function readSymbol(code: string): string {
  const number = /^[\da-f]{1,4}$/iu.test(code) ? Number.parseInt(code, 16) : NO_LETTER;
  return number < 0x20 || (number >= 0xd800 && number < 0xf900) ? "□" : String.fromCodePoint(number);
}

const NO_LETTER = 0xf000;

function wordsOf(node: XmlNode): string {
  const read = (one: XmlNode): string =>
    wordOf(one) ??
    (SKIPPED.has(one.name)
      ? ""
      : one.kids.map((kid) => (typeof kid === "string" ? kid : read(kid))).join("") + (one.name === "p" ? "\n" : ""));
  return read(node).trim();
}

function readBookmark({ attributes }: XmlNode): number | null {
  const number = /^plaats_(\d{1,6})$/u.exec(attributes.get("name") ?? "")?.[1];
  return number === undefined ? null : Number(number);
}

/** The number of a row of a table: a bookmark or a visible number in one of its cells. */
function findNumber(row: XmlNode): number | null {
  const marked = findAll(row, "bookmarkStart").flatMap((one) => readBookmark(one) ?? [])[0];
  if (marked !== undefined) return marked;
  const shown = findAll(row, "p").flatMap((one) => NUMBER.exec(wordsOf(one))?.[1] ?? [])[0];
  return shown === undefined ? null : Number(shown);
}

function markingOfRow(row: XmlNode): Marking | null {
  const found = elementsOf(row)
    .filter(({ name }) => name === "trPr")
    .flatMap((one) => elementsOf(one))
    .find(({ name }) => name === "ins" || name === "del");
  const kind = found === undefined ? undefined : MARKINGS[found.name];
  return found === undefined || kind === undefined ? null : { kind, ...readMaker(found) };
}

function isHeading(paragraph: XmlNode): boolean {
  const properties = elementsOf(paragraph).find(({ name }) => name === "pPr");
  return (properties === undefined ? [] : elementsOf(properties)).some(
    ({ name, attributes }) =>
      name === "outlineLvl" ||
      (name === "pStyle" && /^(?:heading|kop|title|titel)/iu.test(attributes.get("val") ?? "")),
  );
}

/** What one person took away and put in at one spot is one thing said. */
function joinReplacements(changes: readonly Change[]): Said[] {
  const said: Said[] = [];
  let before: Change | null = null;
  for (const change of changes) {
    const last = said.at(-1);
    const isPair =
      before !== null &&
      last !== undefined &&
      before.end === change.place.at &&
      before.author === change.author &&
      ((before.kind === "delete" && change.kind === "insert") ||
        (before.kind === "insert" && change.kind === "delete"));
    if (isPair) {
      const isPut = change.kind === "insert";
      said[said.length - 1] = {
        ...last,
        kind: "replace",
        ...(isPut ? { text: change.text } : { quote: change.text }),
      };
      before = null;
      continue;
    }
    const isAway = change.kind === "delete" || change.kind === "from";
    const { kind, author, day, text, place } = change;
    said.push({
      kind,
      author,
      day,
      text: isAway ? "" : text,
      quote: isAway ? text : null,
      spot: toSpot(place),
      to: null,
    });
    before = change;
  }
  return said;
}

interface Said extends Omit<Remark, "kind"> {
  readonly kind: Remark["kind"] | ChangeKind;
}

/** Words that were moved stand at both ends, and are said once: where they went away. */
function pairMoves(said: readonly Said[]): Remark[] {
  const arrived = said.filter(({ kind }) => kind === "to");
  const taken = new Set<Said>();
  const moves = new Map<Said, Said>();
  for (const one of said) {
    if (one.kind !== "from") continue;
    const found = arrived.find(
      (other) => !taken.has(other) && other.author === one.author && tidy(other.text) === tidy(one.quote ?? ""),
    );
    if (found === undefined) continue;
    taken.add(found);
    moves.set(one, found);
  }
  return said.flatMap((one): Remark[] => {
    if (taken.has(one)) return [];
    if (one.kind === "from") {
      const arrival = moves.get(one);
      return [arrival === undefined ? { ...one, kind: "delete" } : { ...one, kind: "move", to: arrival.spot }];
    }
    return [{ ...one, kind: one.kind === "to" ? "insert" : one.kind }];
  });
}

function elementsOf({ kids }: XmlNode): XmlNode[] {
  return kids.filter((kid) => typeof kid !== "string");
}

function findAll(node: XmlNode, name: string): XmlNode[] {
  return elementsOf(node).flatMap((kid) => [...(kid.name === name ? [kid] : []), ...findAll(kid, name)]);
}

/** Words with one space between them. */
function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
