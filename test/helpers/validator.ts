import { spawn } from "node:child_process";
import { text as readText } from "node:stream/consumers";

import { commandOf, findInstalledValidator } from "../../src/node/try-validator.ts";

/** What the validator says of a file against one profile. */
export interface Verdict {
  readonly profile: string;
  readonly passedRules: number;
  readonly failedRules: number;
  readonly failures: readonly FailedRule[];
}

/** A rule that fails. */
export interface FailedRule {
  /** Clause and number of the test: "7.1-9". */
  readonly rule: string;
  readonly places: number;
  readonly asks: string;
}

/**
 * Checks all files in one start of the validator.
 *
 * @param folder where they are
 * @param names of the files in it, without spaces or signs that a shell knows
 * @param profile "ua1" or "3a"; null for every profile that the file itself claims
 * @returns per name the verdicts; a file that could not be checked is not in it
 */
export async function validatePdfs(
  folder: string,
  names: readonly string[],
  profile: "ua1" | "3a" | null = null,
): Promise<Map<string, readonly Verdict[]>> {
  const flavour = profile === null ? [] : ["--flavour", profile];
  const { report } = JSON.parse(await runValidator(folder, [...flavour, ...names])) as { readonly report: Report };
  return new Map(
    report.jobs.map(({ itemDetails, validationResult = [] }) => [
      itemDetails.name.replace(/^.*[/\\]/u, ""),
      [validationResult].flat().map(readVerdict),
    ]),
  );
}

/** The part of the validator's report that is read here. */
interface Report {
  readonly jobs: readonly {
    readonly itemDetails: { readonly name: string };
    readonly validationResult?: readonly Result[] | Result;
  }[];
}

interface Result {
  readonly profileName: string;
  readonly details: {
    readonly passedRules: number;
    readonly failedRules: number;
    readonly ruleSummaries: readonly {
      readonly clause: string;
      readonly testNumber: number;
      readonly failedChecks: number;
      readonly description: string;
    }[];
  };
}

function readVerdict({ profileName, details }: Result): Verdict {
  return {
    profile: profileName.replace(" validation profile", ""),
    passedRules: details.passedRules,
    failedRules: details.failedRules,
    failures: details.ruleSummaries.map(({ clause, testNumber, failedChecks, description }) => ({
      rule: `${clause}-${String(testNumber)}`,
      places: failedChecks,
      asks: description,
    })),
  };
}

/** From here on a number at the end of a program says by which signal it was ended: 128 and that signal's number. */
const ENDED_BY_SIGNAL = 128;

/** Its report as JSON. It ends with another number than 0 for a file that fails too, so what it says counts. It takes as long as it takes: a limit would cut the report off on a machine that is busy. */
async function runValidator(folder: string, ownArgs: readonly string[]): Promise<string> {
  const path = findInstalledValidator();
  if (path === null) throw new Error("There is no validator.");
  const { program, args, shell } = commandOf(path);
  const own = ["--format", "json", "--maxfailuresdisplayed", "1", ...ownArgs];
  const running = spawn(program, [...args, ...own], { cwd: folder, shell, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number>((resolve, reject) => {
    running.on("error", reject);
    running.on("close", (code) => resolve(code ?? ENDED_BY_SIGNAL));
  });
  const [end, said, muttered] = await Promise.all([ended, readText(running.stdout), readText(running.stderr)]);
  if (end < ENDED_BY_SIGNAL && said.startsWith("{")) return said;
  throw new Error(`The validator gave no whole report and ended with ${String(end)}: ${muttered}${said}`);
}
