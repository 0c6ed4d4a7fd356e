import type { TestRecord, TestRecords } from "../compose/test-record.ts";
import type { Effects } from "../effects.ts";

/** Reads what the tests of this program left behind beside its templates; null for what they have not written. */
export async function loadTestRecords(effects: Pick<Effects, "readFile" | "program">): Promise<TestRecords> {
  const [webpagina, pdf] = await Promise.all([readRecord("webpagina", effects), readRecord("pdf", effects)]);
  return { webpagina, pdf };
}

async function readRecord(
  name: keyof TestRecords,
  { readFile, program }: Pick<Effects, "readFile" | "program">,
): Promise<TestRecord | null> {
  const bytes = await readFile(program.templates, `toetsen/${name}.json`).catch(() => null);
  // Written by the tests of this program, which compare it with what they find
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as TestRecord);
}
