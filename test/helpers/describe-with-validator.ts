import { expect, test } from "vitest";

import { findInstalledValidator, findJava } from "../../src/node/try-validator.ts";
import { isRightJava } from "../../src/setup/is-right-java.mjs";
import { findMavenProblem } from "../../src/setup/maven.mjs";
import { runCommand } from "../../src/setup/run-command.mjs";
import { describeWithBrowser } from "./describe-with-browser.ts";

/** Why there is nothing to check with. */
interface Lack {
  readonly reason: string;
  /** Whether this machine should have had it: then set-up failed. */
  readonly isFault: boolean;
}

const LACK = await findLack();

/**
 * Tests that need a browser and the reference validator. Without one they are skipped with the reason; where CI is
 * set, and Java and Maven are there to have fetched it, that is a failure.
 */
export function describeWithValidator(name: string, tests: () => void): void {
  if (LACK === null) {
    describeWithBrowser(name, tests);
  } else if (LACK.isFault && process.env["CI"]) {
    test(name, () => expect.fail(LACK.reason));
  } else {
    test.skip(`${name} (${LACK.reason})`, () => undefined);
  }
}

async function findLack(): Promise<Lack | null> {
  const path = findInstalledValidator();
  if (path === null) {
    const problem = await findMavenProblem();
    return {
      reason: `geen veraPDF gevonden; ${problem ?? "zet VERAPDF, of laat npm test hem ophalen"}`,
      isFault: problem === null,
    };
  }
  return path.endsWith(".jar") && !(await hasJava())
    ? { reason: "geen Java 11 of nieuwer gevonden; installeer het", isFault: false }
    : null;
}

async function hasJava(): Promise<boolean> {
  const { output } = await runCommand([findJava(), "-version"]);
  return isRightJava(/version "(.+?)"/u.exec(output)?.[1] ?? "");
}
