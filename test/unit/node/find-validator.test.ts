import { describe, expect, test } from "vitest";

import { findValidator } from "../../../src/node/find-validator.ts";
import type { ValidatorSystem } from "../../../src/node/find-validator.ts";

const MAVEN = "/home/els/.m2/repository/org/verapdf/apps/greenfield-apps";

/** A machine with these files; the names in a folder follow from them. */
function systemWith(files: readonly string[], given: Partial<ValidatorSystem> = {}): ValidatorSystem {
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    home: "/home/els",
    cache: "/rapport/cache",
    hasFile: (path) => files.includes(path),
    listNames: (folder) => [
      ...new Set(
        files.flatMap(
          (path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split("/")[0] : []) ?? [],
        ),
      ),
    ],
    ...given,
  };
}

describe("findValidator", () => {
  test.each([
    ["a program on the path", ["/usr/bin/verapdf"], "/usr/bin/verapdf"],
    [
      "a jar in our own cache",
      ["/rapport/cache/greenfield-apps-1.28.2.jar"],
      "/rapport/cache/greenfield-apps-1.28.2.jar",
    ],
    [
      "the newest in Maven's",
      [`${MAVEN}/1.9.1/greenfield-apps-1.9.1.jar`, `${MAVEN}/1.28.2/greenfield-apps-1.28.2.jar`],
      `${MAVEN}/1.28.2/greenfield-apps-1.28.2.jar`,
    ],
    ["the path before a cache", ["/rapport/cache/greenfield-apps-1.28.2.jar", "/usr/bin/verapdf"], "/usr/bin/verapdf"],
    ["no other jar", ["/rapport/cache/anders.jar"], null],
    ["nothing", [], null],
  ])("finds %s", (_, files, expected) => {
    expect(findValidator(systemWith(files))).toBe(expected);
  });

  test("takes what is configured, and nothing else", () => {
    const files = ["/usr/bin/verapdf", "/eigen/verapdf.jar"];
    expect(findValidator(systemWith(files, { env: { VERAPDF: "/eigen/verapdf.jar" } }))).toBe("/eigen/verapdf.jar");
    expect(findValidator(systemWith(files, { env: { VERAPDF: "/weg", PATH: "/usr/bin" } }))).toBeNull();
  });

  test("finds the command of Windows on its path", () => {
    const path = "C:\\verapdf\\verapdf.bat";
    const env = { Path: "C:\\Windows;C:\\verapdf" };
    expect(findValidator(systemWith([path], { platform: "win32", env }))).toBe(path);
  });
});
