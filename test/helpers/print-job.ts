import type { PrintJob } from "../../src/effects.ts";

/** The job of printing a page with nothing beside it. */
export function createPrintJob(html: string, over: Partial<PrintJob> = {}): PrintJob {
  return {
    html,
    attach: () => Promise.resolve([]),
    wantsArchive: false,
    onPass: () => undefined,
    onScreen: () => undefined,
    ...over,
  };
}
