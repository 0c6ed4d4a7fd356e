import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCollection, isMap, isScalar, isSeq, Lexer, parseDocument, type Document, type Node, type Pair } from "yaml";

import { schemaOf } from "../../src/content/schema-of.ts";
import { editFile, type EditableFile } from "../../src/edit/edit-file.ts";
import type { Edit, EditPath, EditValue } from "../../src/edit/edit.ts";
import { classifyPath } from "../../src/read/classify-path.ts";
import { keysAt } from "../../src/schema/walk-schema.ts";
import { FIXTURES, readTree, SHIPPED } from "../helpers/fixtures.ts";

/**
 * Any edit of any shipped file changes the lines of what it names and no others, keeps every comment, and means what it
 * says. What comes out is read here with the parser itself, and what is to come out is worked out by hand.
 */
const SLOPPY = await readTree(`${FIXTURES}/bewerken/slordig`);
const trees = [SLOPPY, await readTree(SHIPPED), await readTree(`${FIXTURES}/tweede-deal/content`)];
const FILES: readonly (EditableFile & { readonly isSloppy: boolean })[] = trees.flatMap((tree) =>
  [...tree].flatMap(([path, bytes]) => {
    const role = classifyPath(path);
    if (schemaOf(role) === null) return [];
    return [{ path, role, text: new TextDecoder().decode(bytes), isSloppy: tree === SLOPPY }];
  }),
);

/** Texts that YAML reads as something else when they are written without care, and that people write. */
const TEXTS = [
  ...["", " ", "412", "3.1", "1.10", "-5", "38.250,50", "0,2", "ja", "nee", "null", "~", "true", "1e3", "2026-06-14"],
  ...[
    "Twee extra adviseurs",
    "gemeente: Kerkrade",
    "prijs # 3",
    "#eerste",
    "- streepje",
    "-",
    "a, b",
    "[x]",
    "{{3.1}} gezinnen",
  ],
  ...[
    'zegt "nee" tegen',
    "zo'n 'plan'",
    "'",
    '"',
    "“krul”",
    "\\n",
    "100 %",
    "@home",
    "`x`",
    "*ster*",
    "& co",
    "!let op",
    "a: |",
    "? vraag",
    "%",
  ],
  ...[
    "eerste regel\ntweede regel",
    "alinea\n\nalinea",
    "eind met regeleinde\n",
    "twee\n\n",
    " voorop",
    "achterop ",
    "tab\tmidden",
    "\n",
    "a\n  b\nc",
  ],
  "Een lange zin die niet op een regel past, met komma's, een dubbele punt: en een hekje # erin, zodat hij over meer regels moet.",
  "Een lange zin zonder bijzondere tekens die niet op een regel van honderd tekens past en dus gevouwen over meer regels staat.",
  "émoji 🌳 en ﬁ",
  "zacht\u00adstreepje",
  "\u2028",
  "harde\u00a0spatie",
];

interface Place {
  readonly path: (string | number)[];
  /** The entry itself: a key with its value, or an item. */
  readonly span: readonly [start: number, end: number];
  readonly node: Node | null;
  readonly parent: Node | null;
}

function listPlaces(document: Document): Place[] {
  const places: Place[] = [];
  const walk = (node: Node | null, path: (string | number)[]): void => {
    if (isMap(node)) {
      for (const pair of node.items as Pair<Node, Node | null>[]) {
        const own = [...path, isScalar(pair.key) ? String(pair.key.value) : ""];
        places.push({ path: own, span: spanOf(pair.key, pair.value), node: pair.value, parent: node });
        walk(pair.value, own);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of (node.items as (Node | null)[]).entries()) {
        places.push({ path: [...path, index], span: spanOf(item, item), node: item, parent: node });
        walk(item, [...path, index]);
      }
    }
  };
  walk(document.contents, []);
  return places;
}

function spanOf(from: Node | null, to: Node | null): readonly [number, number] {
  const start = from?.range?.[0] ?? 0;
  return [start, Math.max(start, from?.range?.[1] ?? 0, to?.range?.[1] ?? 0)];
}

const parse = (text: string): Document => parseDocument(text, { schema: "failsafe", uniqueKeys: false });

function plain(node: unknown): unknown {
  if (isMap(node))
    return Object.fromEntries(
      (node.items as Pair<Node, Node | null>[]).map(({ key, value }) => [plain(key), plain(value)]),
    );
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return null;
  return node.type === "PLAIN" && ["", "~", "null"].includes(String(node.source)) ? null : String(node.value);
}

/** Nothing, in whichever way, is left out, so that what is empty is the same as what is not there. */
function tidy(data: unknown): unknown {
  if (Array.isArray(data)) return data.length === 0 ? null : data.map((item) => tidy(item));
  if (typeof data !== "object" || data === null) return data;
  const fields = Object.entries(data).map(([key, value]) => [key, tidy(value)] as const);
  const left = fields.filter(([, value]) => value !== null);
  return left.length === 0 ? null : Object.fromEntries(left.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const toArray = (data: unknown): unknown[] => (Array.isArray(data) ? (data as unknown[]) : data === null ? [] : [data]);

/** What the data become, worked out on a copy of them. */
function expected(data: unknown, path: readonly (string | number)[], edit: Edit): unknown {
  const copy = { top: structuredClone(data) };
  let holder = copy as Record<string | number, unknown>;
  const steps: readonly (string | number)[] = ["top", ...path];
  for (const step of steps.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const last = steps.at(-1) ?? "top";
  if (edit.kind === "set") holder[last] = edit.value;
  if (edit.kind === "add") holder[last] = [...toArray(holder[last] ?? null), ...edit.items];
  if (edit.kind === "remove") {
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder, last);
  }
  if (edit.kind === "move" && Array.isArray(holder))
    holder.splice(edit.to, 0, ...(holder.splice(Number(last), 1) as unknown[]));
  return copy.top;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length - 1;

/** The lines of the text that are other ones afterwards: first, and one behind the last. */
function changedLines(before: string, after: string): readonly [number, number] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  let last = old.length - end;
  // A comment below may come further to the left, where it would become part of a text
  while (last > start + 1 && /^\s*(?:#|$)/u.test(old[last - 1] ?? "")) last--;
  return [start, last];
}

/** The dash of an item may stand on a line before it. */
function dashOf(text: string, start: number): number {
  return start - (/-\s*$/u.exec(text.slice(0, start))?.[0].length ?? 0);
}

/** The field behind a dash: when it goes, the next one comes in its place. */
function isBehindDash(text: string, start: number): boolean {
  return /(?:^|\n) *- +$/u.test(text.slice(0, start));
}

/** The comments of a text outside a stretch of it. */
function comments(text: string, [from, to]: readonly [number, number]): string[] {
  let offset = 0;
  const found: string[] = [];
  for (const piece of new Lexer().lex(text)) {
    const isMark = piece.length === 1 && "\u0002\u0018\u001f\ufeff".includes(piece);
    if (piece.startsWith("#") && (offset < from || offset >= to)) found.push(piece);
    if (!isMark) offset += piece.length;
  }
  return found.sort();
}

const value: fc.Arbitrary<EditValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);

interface Drawn {
  readonly where: number;
  readonly how: number;
  readonly value: EditValue;
  readonly isWindows: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  where: fc.nat(),
  how: fc.nat({ max: 9 }),
  value,
  isWindows: fc.boolean(),
});

/** Draws with a value too, so that another value makes another choice. */
function lengthOf(put: EditValue): number {
  return typeof put === "string" ? put.length : 0;
}

/** An edit at a place: one of those that may be made there. */
function toEdit(place: Place, keys: readonly string[], { how, value: put }: Drawn): { edit: Edit; at: EditPath } {
  const at: EditPath = place.path;
  const { node, parent } = place;
  const length = isSeq(parent) ? parent.items.length : 0;
  if (how === 0) return { edit: { kind: "remove", at }, at };
  if (how <= 2 && length > 0) return { edit: { kind: "move", at, to: (how * 7 + lengthOf(put)) % length }, at };
  if (isSeq(node)) {
    const first: unknown = plain(node.items[0]);
    const item = typeof first === "object" && first !== null ? { ...first } : put;
    return how < 6
      ? { edit: { kind: "add", at, items: [item, item] }, at }
      : { edit: { kind: "set", at, value: [put] }, at };
  }
  const free = isMap(node)
    ? keys.filter((key) => !(node.items as Pair<Node>[]).some((one) => plain(one.key) === key))
    : [];
  const key = free[lengthOf(put) % Math.max(1, free.length)];
  if (key !== undefined) return { edit: { kind: "set", at: [...at, key], value: put }, at: [...at, key] };
  return { edit: { kind: "set", at, value: how === 3 ? null : put }, at };
}

let made = 0;

describe("any edit of a shipped file", () => {
  test.each(FILES.map((file) => [file.path, file] as const))("%s", (_path, file) => {
    const schema = schemaOf(file.role);
    if (schema === null) throw new Error("listed by its schema");
    // One letter of a long file is as dear to change as that of a short one, and the parser reads all of it
    const numRuns = file.isSloppy ? 600 : file.text.length > 20_000 ? 12 : 40;
    fc.assert(
      fc.property(drawn, (one) => {
        const text = one.isWindows ? file.text.replace(/\r?\n/gu, "\r\n") : file.text;
        const document = parse(text);
        const places = listPlaces(document);
        const place = places[one.where % places.length];
        if (place === undefined) return;
        const { edit, at } = toEdit(place, keysAt(schema, place.path), one);
        const path = at as readonly (string | number)[];
        const edited = editFile({ ...file, text }, [edit]);
        const hint = JSON.stringify({ edit, text: text.slice(Math.max(0, place.span[0] - 80), place.span[1] + 80) });
        if ("refusal" in edited) throw new Error(`${edited.refusal.kind} ${hint}`);
        const now = parse(edited.text);
        expect(now.errors, hint).toEqual([]);
        expect(tidy(plain(now.contents)), hint).toEqual(tidy(expected(plain(document.contents), path, edit)));
        made++;
        if (edited.text === text) return;
        const isFlow = isCollection(place.parent) && place.parent.flow === true;
        const around =
          edit.kind === "move" || (edit.kind === "remove" && isFlow) ? spanOf(place.parent, place.parent) : place.span;
        const [from, to] = changedLines(text, edited.text);
        expect(from, hint).toBeGreaterThanOrEqual(lineOf(text, dashOf(text, around[0])));
        expect(to, hint).toBeLessThanOrEqual(lineOf(text, around[1]) + (isBehindDash(text, around[0]) ? 2 : 1));
        // A text has no end of line that the file had not
        expect(/(?<!\r)\n/u.test(edited.text), hint).toBe(!one.isWindows && edited.text.includes("\n"));
        const gone = edit.kind === "set" && isCollection(place.node) && at === place.path;
        // What stands behind a value on its line is about it, and goes with it
        const whole = [place.span[0], text.indexOf("\n", place.span[1])] as const;
        const lost = edit.kind === "remove" || gone ? whole : ([-1, -1] as const);
        const left = comments(edited.text, [-1, -1]);
        for (const comment of comments(text, lost)) expect(left, hint).toContain(comment);
      }),
      { numRuns },
    );
  });

  test("is thousands of them", () => {
    expect(made).toBeGreaterThan(3000);
  });
});
