import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";

import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { classifyPath } from "../src/read/classify-path.ts";
import { readFile as readContent } from "../src/read/read-file.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { toBytes, toText } from "./helpers/memory-effects.ts";

const kind = z.strictObject({ fout: z.string(), regel: z.string(), melding: z.string() });
const KINDS = z.array(kind).parse(parse(await readFile(join(import.meta.dirname, "mistakes-per-field.yaml"), "utf8")));

const TREE = await readTree(SHIPPED);

/** Of a hundred mistakes at least so many are told well. */
const WELL_TOLD = 95;

/** A field as it is filled in for the first time in a kind of file. */
interface Field {
  readonly path: string;
  readonly line: number;
  readonly before: string;
  readonly key: string;
  readonly value: string;
}

const LINE = /^( *(?:- )?)([a-z_]+): ([^\s"'[{>|].*)$/u;

function listFields(): Field[] {
  const seen = new Set<string>();
  return [...TREE.keys()]
    .filter((path) => /^2026\/.*\.yaml$/u.test(path))
    .flatMap((path) =>
      toText(TREE.get(path))
        .split("\n")
        .flatMap((text, index): Field[] => {
          const [, before = "", key = "", value = ""] = LINE.exec(text) ?? [];
          const mark = `${classifyPath(path).role} ${key}`;
          if (key === "" || seen.has(mark)) return [];
          seen.add(mark);
          return [{ path, line: index + 1, before, key, value }];
        }),
    );
}

const FIELDS = listFields();

function findingsIn(path: string, text: string): readonly Diagnostic[] {
  return readContent({ path, role: classifyPath(path), hash: "", bytes: toBytes(text) }).findings;
}

function replaceLine(path: string, line: number, text: string): string {
  const lines = toText(TREE.get(path)).split("\n");
  return [...lines.slice(0, line - 1), text, ...lines.slice(line)].join("\n");
}

/** What is not as it should be with how a mistake is told; empty where it is told well. */
function judge({ regel, melding }: z.infer<typeof kind>, { path, line, before, key, value }: Field): string {
  const written = regel.replaceAll("{voor}", before).replaceAll("{veld}", key).replaceAll("{waarde}", value);
  const text = replaceLine(path, line, written);
  const found = findingsIn(path, text).filter(({ severity }) => severity !== "info");
  const told = found.map(({ ruleId, range }) => `${String(range?.start.line ?? 0)} ${ruleId}`).join(", ");
  const [first] = found;
  if (told !== `${String(line)} ${melding}`) return told === "" ? "niets gemeld" : told;
  const edit = first?.edit ?? null;
  if (edit === null) return "";
  const mended = text.slice(0, edit.range.start.offset) + edit.text + text.slice(edit.range.end.offset);
  const left = findingsIn(path, mended).map(({ ruleId }) => ruleId);
  return left.length === 0 ? "" : `na de verbetering: ${left.join(", ")}`;
}

describe("a mistake in any field is told once, on its line, with an edit that mends it where there is one", () => {
  test("in nearly all of them", async () => {
    const judged = KINDS.map((one) => ({
      fout: one.fout,
      badly: FIELDS.flatMap((field) => {
        const verdict = judge(one, field);
        return verdict === "" ? [] : [`  ${field.path}:${String(field.line)} ${field.key}: ${verdict}`];
      }),
    }));
    const lines = judged.flatMap(({ fout, badly }) => [
      `${fout}: ${String(FIELDS.length - badly.length)} van ${String(FIELDS.length)}`,
      ...badly,
    ]);
    await expectCommitted("test/golden/fouten-per-veld.txt", `${lines.join("\n")}\n`);
    const bad = judged.flatMap(({ badly }) => badly).length;
    expect(100 * (1 - bad / (KINDS.length * FIELDS.length))).toBeGreaterThanOrEqual(WELL_TOLD);
  });
});
