import type { ChartSpec } from "../charts/chart-spec.ts";
import type { BrowserFacts, Effects, ToolFacts } from "../effects.ts";
import { loadFonts } from "./load-assets.ts";

/** What was tried: what came of it, or why it did not go. */
export type Outcome<T> =
  { readonly isSound: true; readonly value: T } | { readonly isSound: false; readonly error: unknown };

/** What of all that the program needs was found on this machine. */
export interface MachineFacts {
  readonly browser: Outcome<BrowserFacts>;
  /** Names of the typefaces. */
  readonly fonts: Outcome<readonly string[]>;
  readonly canvas: Outcome<null>;
  /** The folder for the output. */
  readonly writing: Outcome<string>;
  readonly validator: Outcome<ToolFacts>;
}

/** Tries everything that a report needs, each on its own, so that one that lacks does not hide another. */
export async function inspectMachine(outputRoot: string, { machine, ...effects }: Effects): Promise<MachineFacts> {
  const [browser, fonts, canvas, writing, validator] = await Promise.all([
    tryOut(machine.tryBrowser),
    tryOut(() => listFonts(effects)),
    tryOut(drawChart),
    tryOut(async () => {
      await machine.tryWriting(outputRoot);
      return outputRoot;
    }),
    tryOut(machine.tryValidator),
  ]);
  return { browser, fonts, canvas, writing, validator };
}

async function tryOut<T>(action: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { isSound: true, value: await action() };
  } catch (error) {
    return { isSound: false, error };
  }
}

async function listFonts(effects: Pick<Effects, "readFile" | "program">): Promise<readonly string[]> {
  const fonts = await loadFonts(effects);
  if (fonts.length === 0) throw new Error("fonts.json is leeg");
  return [...new Set(fonts.map(({ family }) => family))];
}

const SMALL_CHART: ChartSpec = {
  kind: "status",
  rows: [{ number: "1", name: "Proef", results: [{ id: "1.1", oordeel: "volgt" }] }],
};

/** Draws with the same canvas and typefaces as a report does. */
async function drawChart(): Promise<null> {
  const { createChartRenderer } = await import("../charts/render-chart.ts");
  const { render } = await createChartRenderer();
  const svg = render(SMALL_CHART, { width: 400, narrow: false, label: "Proef", idPrefix: "proef" });
  if (!svg.includes("Proef")) throw new Error("the canvas draws nothing");
  return null;
}
