import type { Effects } from "../effects.ts";
import { EnvironmentError } from "../errors.ts";
import { openReport } from "../pipeline/open-report.ts";
import { readManifest } from "../pipeline/read-manifest.ts";
import type { Verification } from "../pipeline/verify-report.ts";
import type { ManifestFile } from "../publish/manifest-schema.ts";
import { EXIT, type Command, type OptionValues } from "./command.ts";
import { describeProblem } from "./describe-problem.ts";
import { describeVerification } from "./describe-verification.ts";
import { createProgress } from "./progress.ts";

/** `rapport verifieer BESTAND.pdf`: makes the report again from the sources in its PDF, and compares. */
export const verifieer: Command = {
  name: "verifieer",
  summary: "maakt een rapport opnieuw uit zijn PDF en vergelijkt",
  description: [
    "Maakt het rapport opnieuw uit de bronnen die in de PDF zijn meegereisd, en vergelijkt het met de PDF.",
    "Met hetzelfde programma, dezelfde Node en dezelfde browser gaat dat byte voor byte (exitcode 0).",
    "Anders wordt alles vergeleken wat hier kan: cijfers, teksten, links, bijlagen, en hoe elke bladzijde is getekend (exitcode 4).",
    "Klopt er iets niet, dan zegt het wat en waar (exitcode 1). Wie ook de bronnen vervalst, valt pas op met --manifest.",
  ].join("\n"),
  words: [
    { name: "BESTAND.pdf", help: "een PDF van dit programma", allowed: [], isRequired: true, takesSeveral: false },
  ],
  options: [
    {
      name: "manifest",
      takes: "BESTAND",
      help: "manifest.json die bij het rapport is gepubliceerd; haal die zelf bij de uitgever op",
      allowed: [],
    },
  ],
  examples: [
    { line: "rapport verifieer rapport.pdf", meaning: "kijkt of de PDF klopt met zijn eigen bronnen" },
    {
      line: "rapport verifieer rapport.pdf --manifest manifest.json",
      meaning: "kijkt ook of dit de uitgegeven PDF is",
    },
  ],
  run: runVerifieer,
};

async function runVerifieer(values: OptionValues, effects: Effects, [path = ""]: readonly string[]): Promise<number> {
  const opened = await openReport(path, effects);
  if (opened.kind !== "report") {
    effects.stderr.write(`${path} ${describeProblem(opened)}\n`);
    return EXIT.contentHasErrors;
  }
  const asked = values.get("manifest") ?? null;
  const manifest = asked === null ? null : await readManifest(asked, effects);
  if (asked !== null && manifest === null) {
    effects.stderr.write(`${asked} is er niet, of is geen manifest.json van een rapport.\n`);
    return EXIT.contentHasErrors;
  }
  const printer = await effects.openPrinter();
  const progress = createProgress(effects.stderr);
  try {
    const { verifyReport } = await import("../pipeline/verify-report.ts");
    const verification = await verifyReport({ opened, manifest, printer, onStep: progress.step }, effects);
    progress.clear();
    return tell({ path, manifest, verification }, effects);
  } finally {
    progress.clear();
    await printer.close();
  }
}

interface Told {
  readonly path: string;
  readonly manifest: ManifestFile | null;
  readonly verification: Verification;
}

function tell({ path, manifest, verification }: Told, { stdout, stderr }: Effects): number {
  const { differences, failure, kind, published } = verification;
  stdout.write(describeVerification(path, verification));
  if (failure !== null) stderr.write(explain(failure));
  if (differences.length > 0) return EXIT.contentHasErrors;
  if (published === "file") stdout.write(PUBLISHED);
  if (published === "fingerprint") stdout.write(PUBLISHED_CONTENT);
  if (kind === "nothing") return EXIT.contentHasErrors;
  if (manifest === null) stderr.write(WARNING);
  return kind === "bytes" || published === "file" ? EXIT.good : EXIT.equalContent;
}

const PUBLISHED = "Het manifest noemt deze PDF en al zijn bronnen, met dezelfde controlegetallen.\n";

const PUBLISHED_CONTENT =
  "Het manifest noemt dit bestand niet, maar wel de vingerafdruk, de bijlagen en de bronnen ervan: het is hetzelfde rapport.\n";

const WARNING =
  "Let op: dit zegt dat de PDF bij zijn eigen bronnen past. Wie ook de bronnen vervalst, valt zo niet op.\n" +
  "Haal daarvoor manifest.json op bij wie het rapport uitgaf, en geef het mee met --manifest.\n";

/** What is not the machine's lack is a defect and goes on up. */
function explain(failure: unknown): string {
  if (failure instanceof EnvironmentError) return `${failure.message}\n${failure.hint}\n`;
  throw failure instanceof Error ? failure : new Error("the PDF could not be made again", { cause: failure });
}
