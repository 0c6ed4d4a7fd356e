import { runCommand } from "./run-command.mjs";

/** What Maven fetches; which server it comes from is for Maven's own settings to say. */
export const MAVEN = { artifact: "org.verapdf.apps:greenfield-apps:1.28.2", leastJava: 11 };

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
    : `niet opgehaald: Maven draait niet op Java ${String(MAVEN.leastJava)} of nieuwer`;
}

/**
 * Whether the validator runs on it.
 *
 * @param {string} version e.g. "17.0.15", "25-ea", or "1.8.0_452" for Java 8
 */
export function isRightJava(version) {
  return Number.parseInt(version, 10) >= MAVEN.leastJava;
}
