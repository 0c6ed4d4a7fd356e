import type { PrintJob, PrintResult } from "../../src/effects.ts";
import { main } from "../../src/main.ts";
import type { Attachment } from "../../src/pdf/attachments/attach-files.ts";
import { createCarrier, writeObjects } from "./create-carrier.ts";
import { readProgram } from "./fixtures.ts";
import { createMemory, type FileTree } from "./memory-effects.ts";
import { printInMemory } from "./print-in-memory.ts";

/** A report that was made in memory: its PDF has no pages, and carries what it should. */
export interface CarriedReport {
  readonly pdf: Uint8Array;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** What was published, by name. */
  readonly published: FileTree;
}

/** Prints a PDF that carries the files, and has no pages. */
export async function printCarrier(job: PrintJob): Promise<PrintResult> {
  const printed = await printInMemory(job);
  return { ...printed, pdf: writeObjects(createCarrier(await job.attach(printed.browser))) };
}

/** Runs `rapport maak` over a content tree, with the options that are given. */
export async function carryReport(content: FileTree, options: readonly string[] = []): Promise<CarriedReport> {
  const memory = createMemory({ roots: { ...(await readProgram()), content }, print: printCarrier });
  await main(["maak", ...options], memory.effects);
  const [job] = memory.printed;
  const [published] = memory.published.values();
  if (job === undefined || published === undefined) throw new Error(`nothing was made: ${memory.stderr()}`);
  const pdf = [...published].find(([name]) => name.endsWith(".pdf"))?.[1] ?? new Uint8Array();
  return { pdf, html: job.html, attachments: await job.attach("geen"), published };
}
