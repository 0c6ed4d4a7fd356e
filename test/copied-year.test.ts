import { beforeAll, describe, expect, it } from "vitest";

import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, type FileTree } from "./helpers/memory-effects.ts";

/** The newest report of the shipped content, and the one that is made by copying it. */
const [FROM, TO, NEXT] = ["2026", "2027", "2028"];
const REPORT = `${TO}/rapport.yaml`;
/** Results of safety that the copied report calls finished. */
const ENDED = ["2.5", "2.6"];

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every date a year later, as who copies a report begins; a confirmation is forgotten. */
function aYearLater(text: string): string {
  return text.replace(/(?<!nog_waar: )(?<![\d@])(20\d\d)(?=-\d\d-\d\d(?!, hash))/gu, (year) =>
    String(Number(year) + 1),
  );
}

/** Content with a next report in which only the values are new: its dates, its ids of money, its figures. */
function copyReport(tree: FileTree, from: string, to: string): FileTree {
  const copied = [...tree].flatMap(([path, bytes]): [string, Uint8Array][] => {
    if (!path.startsWith(`${from}/`)) return [];
    const copy = path.replace(from, to);
    if (path.endsWith(".md") || path.endsWith(".png")) return [[copy, bytes]];
    const text = path.includes("/projecten/") ? decode(bytes) : aYearLater(decode(bytes));
    const own = text
      .replace(`verslagjaar: ${from}`, `verslagjaar: ${to}`)
      .replace(/(?<=^ {6}waarde: )(\d+)$/gmu, (value) => String(Number(value) + 1));
    return [[copy, encode(path.endsWith("financien.yaml") ? own.replace(/(?<=\bid: [\w-]+)(?=,)/gu, "-later") : own)]];
  });
  return new Map([...tree, ...copied]);
}

async function findUnchanged(tree: FileTree): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await checkContent("content", createMemory({ roots: { content: tree } }).effects);
  return diagnostics.filter(({ ruleId, file }) => /^year\/(?:unchanged|confirmation)-/u.test(ruleId) && file !== null);
}

const describeOne = ({ ruleId, file }: Diagnostic): string => `${file ?? ""} ${ruleId}`;

/** A change of one file of the copy. */
function edit(tree: FileTree, path: string, change: (text: string) => string): FileTree {
  const before = decode(tree.get(path) ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  return new Map([...tree, [path, encode(after)]]);
}

/** What a finding advises to put in rapport.yaml. */
const linesOf = ({ hint }: Diagnostic): string[] => (hint ?? "").split("\n").slice(1);

/** The field that a finding advises, with its day. */
const fieldOf = ({ hint }: Diagnostic): string => /nog_waar: [\d-]+/u.exec(hint ?? "")?.[0] ?? "";

/** Does what the findings advise for text that still holds. */
function confirmAll(tree: FileTree, found: readonly Diagnostic[]): FileTree {
  const lines = found.flatMap(linesOf);
  const fields = found.filter((one) => linesOf(one).length === 0);
  const confirmed = fields.reduce(
    (all, one) => edit(all, one.file ?? "", (text) => confirmFields(one.file ?? "", text, fieldOf(one))),
    tree,
  );
  return edit(confirmed, REPORT, (text) => `${text}\nnog_waar:\n${lines.join("\n")}\n`);
}

function confirmFields(path: string, text: string, field: string): string {
  if (path.includes("/projecten/")) return `${text.trimEnd()}\n${field}\n`;
  if (path.endsWith("resultaten.yaml")) return text.replace(/^- resultaat: .*$/gmu, `$&\n  ${field}`);
  if (path.endsWith("financien.yaml")) return text.replace(/^( +)(reden: .*)$/gmu, `$1$2\n$1${field}`);
  return text.replace(/^ {2}- id: (?:greep|besluit)-.*$/gmu, `$&\n    ${field}`);
}

describe("a report that was made by copying the one before, with new values", () => {
  let copy: FileTree;
  let found: readonly Diagnostic[];

  beforeAll(async () => {
    copy = copyReport(await readTree(SHIPPED), FROM, TO);
    found = await findUnchanged(copy);
  });

  it("has one finding in each file that tells something, which lists its places", () => {
    const files = found.map(({ file }) => file ?? "");
    expect([...new Set(files)]).toEqual(files);
    expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(["year/unchanged-text"]));
    const telling = [...copy.keys()].filter((path) => path.startsWith(`${TO}/`) && tells(path, copy));
    expect(files.sort()).toEqual(telling.sort());
    const story = found.find(({ file }) => file === `${TO}/wonen/voortgang.md`);
    const headings = [...decode(copy.get(`${TO}/wonen/voortgang.md`) ?? new Uint8Array()).matchAll(/^## .*$/gmu)];
    expect(headings.length).toBeGreaterThan(4);
    for (const [heading] of headings) expect(story?.message).toContain(`"${heading}"`);
    expect(story?.related).toHaveLength(headings.length - 1);
  });

  it("asks nothing of results that have ended", () => {
    const results = found.find(({ file }) => file === `${TO}/veiligheid/resultaten.yaml`);
    expect(results?.message).toContain(" bij 2.1");
    for (const ended of ENDED) expect(results?.message).not.toContain(` bij ${ended}`);
  });

  it("has none in a report that was handed in", async () => {
    const handedIn = edit(copy, REPORT, (text) => text.replace("status: concept", "status: ingediend"));
    expect(await findUnchanged(handedIn)).toEqual([]);
  });

  it("has none when all of it is confirmed as advised, and the next report asks again", async () => {
    const confirmed = confirmAll(copy, found);
    expect((await findUnchanged(confirmed)).map(describeOne)).toEqual([]);
    const again = await findUnchanged(copyReport(confirmed, TO, NEXT));
    const copied = again.filter(({ ruleId }) => ruleId === "year/unchanged-text");
    expect(copied.map(({ file }) => file?.replace(NEXT, TO))).toEqual(found.map(({ file }) => file));
    expect(again.filter((one) => !copied.includes(one)).map(describeOne)).toEqual([
      `${NEXT}/rapport.yaml year/confirmation-unfit`,
    ]);
  });

  it("has none in a story that was written anew", async () => {
    const path = `${TO}/wonen/voortgang.md`;
    const anew = edit(copy, path, (text) => text.replace(/^## .*$/gmu, "$&\n\nNu anders."));
    expect((await findUnchanged(anew)).map(({ file }) => file)).toEqual(
      found.map(({ file }) => file).filter((file) => file !== path),
    );
  });

  it("says of a story that was changed after it was confirmed that the confirmation is of another text", async () => {
    const path = `${TO}/wonen/voortgang.md`;
    const later = edit(confirmAll(copy, found), path, (text) => text.replace("Onbekendheid", "Onbekend zijn"));
    const [one, ...others] = await findUnchanged(later);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ ruleId: "year/confirmation-unfit", file: REPORT });
    expect(one?.message).toContain(`"## Wat leerden we" in ${path}`);
  });
});

it("finds the days of the report before beside figures of now", async () => {
  const { effects } = createMemory({ roots: { content: copyReport(await readTree(SHIPPED), FROM, TO) } });
  const found = (await checkContent("content", effects)).diagnostics.filter(
    ({ ruleId }) => ruleId === "text/old-period",
  );
  const files = found.map(({ file }) => file ?? "");
  expect([...new Set(files)]).toEqual(files);
  const story = found.find(({ file }) => file === `${TO}/wonen/voortgang.md`);
  expect(story?.message).toContain('"Tot en met april 2026"');
  expect(story?.related.map(({ message }) => message)).toEqual(['ook: "Eind 2025"']);
});

/** Whether a file of the copy says something that a report tells anew; a project that has ended does not. */
function tells(path: string, tree: FileTree): boolean {
  if (path.endsWith(".md")) return true;
  const text = decode(tree.get(path) ?? new Uint8Array());
  if (path.includes("/projecten/")) return !/^status: (?:afgerond|gestopt)$/mu.test(text);
  return /\/(?:resultaten|rapport)\.yaml$/u.test(path) || (path.endsWith("/financien.yaml") && text.includes("reden:"));
}
