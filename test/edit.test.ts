import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { editFile } from "../src/edit/edit-file.ts";
import type { Edit } from "../src/edit/edit.ts";
import { classifyPath } from "../src/read/classify-path.ts";
import { FIXTURES } from "./helpers/fixtures.ts";

/** A folder each: a file before (`voor`), what is done to it (`bewerkingen.yaml`), and the file after it (`na`). */
const CASES = join(FIXTURES, "bewerken");

interface Case {
  readonly bestand: string;
  readonly bewerkingen: readonly Edit[];
}

async function readCase(name: string) {
  const { bestand, bewerkingen } = parse(await readFile(join(CASES, name, "bewerkingen.yaml"), "utf8")) as Case;
  const extension = bestand.endsWith(".md") ? "md" : "yaml";
  const [before, after] = await Promise.all(
    ["voor", "na"].map((one) => readFile(join(CASES, name, `${one}.${extension}`), "utf8")),
  );
  return { path: bestand, role: classifyPath(bestand), edits: bewerkingen, before: before ?? "", after: after ?? "" };
}

const names = (await readdir(CASES)).filter((name) => name !== "slordig");

describe("edits of a content file", () => {
  test.each(names)("%s", async (name) => {
    const { path, role, edits, before, after } = await readCase(name);
    expect(editFile({ path, role, text: before }, edits)).toEqual({ text: after });
    // The ends of lines of the file are those of what is put in it too
    const toWindows = (text: string): string => text.replaceAll("\n", "\r\n");
    expect(editFile({ path, role, text: toWindows(before) }, edits)).toEqual({ text: toWindows(after) });
  });

  const path = "2026/groen/resultaten.yaml";
  const role = classifyPath(path);
  const text = '- resultaat: "1.1"\n  oordeel: aandacht\n';
  const refused = (edit: Edit, of = text) => {
    const edited = editFile({ path, role, text: of }, [edit]);
    return "refusal" in edited ? edited.refusal.kind : edited.text;
  };

  test("are refused where there is no such place", () => {
    expect(refused({ kind: "set", at: [{ field: "resultaat", is: "9.9" }, "oordeel"], value: "x" })).toBe("no-place");
    expect(refused({ kind: "set", at: [0, "oordele"], value: "x" })).toBe("no-place");
    expect(refused({ kind: "set", at: [1, "oordeel"], value: "x" })).toBe("no-place");
    expect(refused({ kind: "move", at: [0], to: 1 })).toBe("no-place");
    expect(refused({ kind: "text", heading: "Kern", text: "x" })).toBe("no-place");
    expect(refused({ kind: "add", at: [0, "oordeel"], items: ["x"] })).toBe("other-kind");
  });

  test("are refused in a file whose writing is broken", () => {
    expect(refused({ kind: "set", at: [0, "oordeel"], value: "x" }, `${text}  oorzaak: "geen einde\n`)).toBe(
      "unreadable",
    );
    expect(refused({ kind: "set", at: [0, "oordeel"], value: "x" }, `${text}  oordeel: twee keer\n`)).toBe(
      "unreadable",
    );
  });

  test("change nothing where the value is there already", () => {
    expect(refused({ kind: "set", at: [0, "oordeel"], value: "aandacht" })).toBe(text);
    expect(refused({ kind: "remove", at: [0, "oorzaak"] })).toBe(text);
  });
});
