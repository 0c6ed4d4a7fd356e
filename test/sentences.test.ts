import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { readTemplates } from "./components/read-templates.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { checkTree, createAssets, readRecords, spellReport } from "./helpers/report-text.ts";

/**
 * Each folder is content over that of `regels/basis`, with the whole text of the report that comes of it. Together they
 * hold every sentence that the program can write: one that has no place here is not tested.
 */
const FOLDER = join(FIXTURES, "zinnen");
const BASIS = await readTree(join(FIXTURES, "regels", "basis", "content"));
const ASSETS = createAssets(readTemplates(".hbs"));

describe("the words of the report", async () => {
  test.each(await listFolders(FOLDER))("%s", async (name) => {
    const folder = join(FOLDER, name);
    const [over, without, records, [naam = "2026", version = "concept"]] = await Promise.all([
      readTree(join(folder, "content")),
      readLines(join(folder, "zonder.txt")),
      readRecords(join(folder, "toetsen")),
      readLines(join(folder, "rapport.txt")),
    ]);
    const checked = await checkTree(overlay(BASIS, over, without));
    const edition = { version: version === "definitief" ? version : "concept", edition: "partijen" } as const;
    const { text, lost } = spellReport(checked, { naam, edition, records }, ASSETS);
    expect(lost).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
    await expectCommitted(`test/fixtures/zinnen/${name}/tekst.txt`, text);
  });
});
