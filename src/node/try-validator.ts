import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import type { ToolFacts } from "../effects.ts";
import { EnvironmentError } from "../errors.ts";
import { findProjectFolder } from "./find-project-folder.ts";
import { findValidator } from "./find-validator.ts";

/** It ends what hangs: a hundred times what starting Java takes. */
const LIMIT_MS = 3 * 60_000;
const MAIN_CLASS = "org.verapdf.apps.GreenfieldCliWrapper";
const ARTIFACT = "org.verapdf.apps:greenfield-apps:1.28.2";

/**
 * Finds the reference validator and asks its version.
 *
 * @throws EnvironmentError when it is not there, or when it does not start
 */
export async function tryValidator(): Promise<ToolFacts> {
  const path = findInstalledValidator();
  if (path === null) throw notFound();
  const { program, args, shell } = commandOf(path);
  try {
    const { stdout } = await promisify(execFile)(program, [...args, "--version"], { timeout: LIMIT_MS, shell });
    return { path, version: /veraPDF\s+[\d.]+/u.exec(stdout)?.[0] ?? "veraPDF" };
  } catch (error) {
    throw new EnvironmentError(
      `De validator start niet: ${path}`,
      `Installeer Java 11 of nieuwer (https://adoptium.net) en typ "java -version" om te zien of het er is.`,
      { cause: error },
    );
  }
}

/** The validator on this machine: its full path, or null when there is none. */
export function findInstalledValidator(): string | null {
  return findValidator({
    platform: process.platform,
    env: process.env,
    home: homedir(),
    cache: join(findProjectFolder(), "node_modules", ".rapport"),
    hasFile: existsSync,
    listNames: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  });
}

/** How a validator is started. */
export interface ValidatorCommand {
  readonly program: string;
  /** Before its own arguments. */
  readonly args: readonly string[];
  /** A .bat of Windows only starts in a shell. */
  readonly shell: boolean;
}

/** @param path of a program or a jar, as `findInstalledValidator` gives it */
export function commandOf(path: string): ValidatorCommand {
  return path.endsWith(".jar")
    ? { program: findJava(), args: ["-cp", path, MAIN_CLASS], shell: false }
    : { program: path, args: [], shell: path.endsWith(".bat") };
}

/** The Java that the machine points at, or the one on the path. */
export function findJava(): string {
  const home = process.env["JAVA_HOME"];
  return home ? join(home, "bin", "java") : "java";
}

function notFound(): EnvironmentError {
  const configured = process.env["VERAPDF"];
  return configured
    ? new EnvironmentError(
        `De ingestelde validator bestaat niet: ${configured}`,
        "Verbeter de omgevingsvariabele VERAPDF, of haal die weg.",
      )
    : new EnvironmentError(
        "Er is geen validator (veraPDF) gevonden.",
        `Met Java en Maven haalt u hem met: mvn dependency:get -Dartifact=${ARTIFACT}\n` +
          "Staat hij al ergens? Zet die plek in de omgevingsvariabele VERAPDF.",
      );
}
