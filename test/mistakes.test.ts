import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";

import type { Diagnostic, Edit, Severity } from "../src/diagnostics/diagnostic.ts";
import { checkContent, type CheckedContent } from "../src/pipeline/check-content.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

const FOLDER = fileURLToPath(new URL("mistakes", import.meta.url));

/** What somebody did to the content: words changed, a file cut off, a file or folder taken away, given another name, made or copied. */
const change = z.union([
  z.strictObject({ in: z.string(), van: z.string(), naar: z.string() }),
  z.strictObject({ in: z.string(), afgekapt_bij: z.string() }),
  z.strictObject({ weg: z.string() }),
  z.strictObject({ hernoemd: z.string(), tot: z.string() }),
  z.strictObject({ nieuw: z.string(), inhoud: z.string() }),
  z.strictObject({ nieuw: z.string(), als: z.string() }),
]);
type Change = z.infer<typeof change>;

const mistake = z.strictObject({
  fout: z.string(),
  wat: z.array(change),
  /** The one finding, as `path:line severity rule`; of faults in pieces that have nothing to do with each other, each. */
  melding: z.union([z.string(), z.array(z.string())]),
  /** The lines that are not looked at because of it, as `first-last`. */
  niet_nagekeken: z.string().optional(),
  /** How many findings wait for it. */
  wacht: z.int(),
});

const BASE = await readTree(SHIPPED);
const SOUND = await check(BASE);
const KINDS = (await readdir(FOLDER)).filter((name) => name.endsWith(".yaml")).sort();

/** Files that did not change are not read again. */
function check(tree: FileTree, known?: CheckedContent): Promise<CheckedContent> {
  const { effects } = createMemory({ roots: { content: tree } });
  return checkContent("content", effects, known?.sources.values);
}

function apply(tree: FileTree, one: Change): FileTree {
  const isIn = (path: string, folder: string): boolean =>
    folder.endsWith("/") ? path.startsWith(folder) : path === folder;
  if ("als" in one) {
    const copies = [...tree].filter(([path]) => isIn(path, one.als));
    return new Map([
      ...tree,
      ...copies.map(([path, bytes]) => [one.nieuw + path.slice(one.als.length), bytes] as const),
    ]);
  }
  if ("nieuw" in one) return new Map([...tree, [one.nieuw, toBytes(one.inhoud)]]);
  if ("weg" in one) return new Map([...tree].filter(([path]) => !isIn(path, one.weg)));
  if ("hernoemd" in one)
    return new Map(
      [...tree].map(([path, bytes]) => [
        isIn(path, one.hernoemd) ? one.tot + path.slice(one.hernoemd.length) : path,
        bytes,
      ]),
    );
  const text = toText(tree.get(one.in));
  const words = "van" in one ? one.van : one.afgekapt_bij;
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in ${one.in}`);
  if (!("van" in one)) return new Map([...tree, [one.in, toBytes(text.slice(0, at))]]);
  return new Map([...tree, [one.in, toBytes(text.slice(0, at) + one.naar + text.slice(at + one.van.length))]]);
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "fout", warning: "let op", info: "ter info" };

function describeFinding({ file, range, severity, ruleId }: Diagnostic): string {
  const place = range === null ? (file ?? ".") : `${file ?? "."}:${String(range.start.line)}`;
  return `${place} ${SEVERITIES[severity]} ${ruleId}`;
}

/** Where a file stood before the changes: what was found in it went along with it. */
function originOf(file: string | null, changes: readonly Change[]): string | null {
  return changes.reduceRight((path, one) => {
    const isMoved = path !== null && "hernoemd" in one && (path === one.tot || path.startsWith(folderOf(one.tot)));
    return isMoved ? one.hernoemd + path.slice(one.tot.length) : path;
  }, file);
}

/** A path that no other begins with, unless it is a folder's. */
function folderOf(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}

/** What is found that the content as it is shipped does not have; lines below a change move along. */
function listNew({ diagnostics }: CheckedContent, changes: readonly Change[]): string[] {
  const key = ({ ruleId, message }: Diagnostic, file: string | null): string => JSON.stringify([ruleId, file, message]);
  const known = new Set(SOUND.diagnostics.map((one) => key(one, one.file)));
  return diagnostics.filter((one) => !known.has(key(one, originOf(one.file, changes)))).map(describeFinding);
}

/** With all edits that are proposed their findings are gone, nothing else is found, and no other value is another. */
async function expectMended(changes: readonly Change[], checked: CheckedContent): Promise<void> {
  const known = new Set(SOUND.diagnostics.map(({ edit }) => edit));
  const edits = checked.diagnostics.flatMap(({ edit }) => (edit === null || known.has(edit) ? [] : [edit]));
  if (edits.length === 0) return;
  const tree = changes.reduce(apply, BASE);
  const after = await check(
    edits.sort((a, b) => b.range.start.offset - a.range.start.offset).reduce(edit, tree),
    SOUND,
  );
  const before = listNew(checked, changes);
  const now = listNew(after, changes);
  expect(now.filter((one) => !before.includes(one))).toEqual([]);
  expect(before.filter((one) => !now.includes(one))).toHaveLength(edits.length);
  for (const file of new Set(now.length > 0 ? [] : edits.map((one) => one.file)))
    expect(differences(rawOf(SOUND, file), rawOf(after, file)).length).toBeLessThanOrEqual(changes.length);
}

function edit(tree: FileTree, { file, range, text }: Edit): FileTree {
  const written = toText(tree.get(file));
  const mended = written.slice(0, range.start.offset) + text + written.slice(range.end.offset);
  return new Map([...tree, [file, toBytes(mended)]]);
}

function rawOf({ sources }: CheckedContent, file: string): unknown {
  const body = sources.values.get(file)?.body;
  return body?.kind === "yaml" ? body.raw : null;
}

/** The places at which two values differ. */
function differences(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b ? [] : [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}/${key}`),
  );
}

function listUnread({ related }: Diagnostic): string[] {
  return related
    .filter(({ message }) => message.includes("niet nagekeken"))
    .map(({ range: { start, end } }) => `${String(start.line)}-${String(end.line)}`);
}

describe.each(KINDS)("a mistake is told once, where it must be mended: %s", async (kind) => {
  const mistakes = z.array(mistake).parse(parse(await readFile(join(FOLDER, kind), "utf8")));

  test.each(mistakes)("$fout", async ({ wat, melding, wacht, niet_nagekeken: unread }) => {
    const checked = await check(wat.reduce(apply, BASE), SOUND);
    expect({ melding: listNew(checked, wat), wacht: checked.waiting.length }).toEqual({
      melding: [melding].flat(),
      wacht,
    });
    await expectMended(wat, checked);
    if (unread !== undefined) expect(checked.diagnostics.flatMap(listUnread)).toEqual([unread]);
  });
});
