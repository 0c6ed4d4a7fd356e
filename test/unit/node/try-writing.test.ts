import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { EnvironmentError } from "../../../src/errors.ts";
import { tryWriting } from "../../../src/node/try-writing.ts";

describe("tryWriting", () => {
  let scratch = "";
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
  });
  afterAll(() => rm(scratch, { recursive: true }));

  test("leaves nothing behind, whether the folder is there or not", async () => {
    await tryWriting(scratch);
    await tryWriting(join(scratch, "nog", "te", "maken"));
    expect(await readdir(scratch)).toEqual([]);
  });

  test("says where it does not go, and what to do", async () => {
    const file = join(scratch, "bestand");
    await writeFile(file, "");
    const failure: unknown = await tryWriting(join(file, "map")).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EnvironmentError);
    expect(failure).toMatchObject({
      message: expect.stringContaining(file) as string,
      hint: expect.stringContaining("--output") as string,
    });
    await rm(file);
  });
});
