import { isRightJava, LEAST_JAVA } from "./is-right-java.mjs";
import { runCommand } from "./run-command.mjs";

/** What Maven fetches; which server it comes from is for Maven's own settings to say. */
export const ARTIFACT = "org.verapdf.apps:greenfield-apps:1.28.2";

/**
 * Runs Maven in the root folder of the checkout.
 *
 * @param {readonly string[]} args fixed words
 * @param {{ timeoutMs?: number }} [options]
 */
export function runMaven(args, options = {}) {
  const isWindows = process.platform === "win32";
  return runCommand([isWindows ? "mvn.cmd" : "mvn", ...args], { ...options, viaShell: isWindows });
}

/**
 * Why the validator cannot be fetched here.
 *
 * @returns {Promise<string | null>} in Dutch; null when Maven is there, on a Java that the validator runs on too
 */
export async function findMavenProblem() {
  const { code, output } = await runMaven(["--version"]);
  if (code !== 0) return "niet opgehaald: Maven (mvn) is er niet of start niet";
  return isRightJava(/^Java version: (.+)$/mu.exec(output)?.[1] ?? "")
    ? null
    : `niet opgehaald: Maven draait niet op Java ${String(LEAST_JAVA)} of nieuwer`;
}
