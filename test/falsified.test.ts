import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";

import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { checkContent, type CheckedContent } from "../src/pipeline/check-content.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/**
 * Falsifications of the shipped content as data, a file for each kind: what somebody bends, and the rule that
 * contradicts it. What nothing contradicts has no rule, and says why not.
 */
const FOLDER = fileURLToPath(new URL("falsified", import.meta.url));

const falsification = z.strictObject({
  fout: z.string(),
  wat: z.array(z.strictObject({ in: z.string(), van: z.string(), naar: z.string(), alles: z.boolean().optional() })),
  /** The rule that sees it; null for none. */
  regel: z.string().nullable(),
  waarom_niet: z.string().optional(),
});

const BASE = await readTree(SHIPPED);
const SOUND = await check(BASE);
const KNOWN = new Set(SOUND.diagnostics.map(describeFinding));
const KINDS = (await readdir(FOLDER)).filter((name) => name.endsWith(".yaml")).sort();

/** Files that did not change are not read again. */
function check(tree: FileTree, known?: CheckedContent): Promise<CheckedContent> {
  const { effects } = createMemory({ roots: { content: tree } });
  return checkContent("content", effects, known?.sources.values);
}

function describeFinding({ ruleId, file, message }: Diagnostic): string {
  return `${ruleId} ${file ?? ""} ${message}`;
}

function bend(tree: FileTree, { wat }: z.output<typeof falsification>): FileTree {
  return wat.reduce<FileTree>((before, one) => {
    const text = toText(before.get(one.in));
    if (!text.includes(one.van)) throw new Error(`"${one.van}" is not in ${one.in}`);
    const bent = one.alles === true ? text.replaceAll(one.van, one.naar) : text.replace(one.van, () => one.naar);
    return new Map([...before, [one.in, toBytes(bent)]]);
  }, tree);
}

describe.each(KINDS)("what is bent is contradicted: %s", async (kind) => {
  const all = z.array(falsification).parse(parse(await readFile(join(FOLDER, kind), "utf8")));

  test.each(all.map((one) => [one.fout, one] as const))("%s", async (_name, one) => {
    const { diagnostics } = await check(bend(BASE, one), SOUND);
    const fresh = diagnostics.filter((found) => !KNOWN.has(describeFinding(found)));
    const rules = fresh.map(({ ruleId }) => ruleId);
    if (one.regel === null) expect([one.waarom_niet !== undefined, rules]).toEqual([true, []]);
    else expect(rules).toContain(one.regel);
  });

  test("counts what was found", () => {
    const found = all.filter(({ regel }) => regel !== null).length;
    process.stdout.write(`${kind}: ${String(found)} of ${String(all.length)} found\n`);
    expect(all.length).toBeGreaterThan(0);
  });
});
