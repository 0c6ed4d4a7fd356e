import { describe, expect, test } from "vitest";

import { isInstalled } from "../../../src/setup/is-installed.mjs";

const LINUX = { platform: "linux", arch: "x64" };
const yaml = { version: "2.9.1", integrity: "sha512-a" };
const forMac = { version: "1.0.0", integrity: "sha512-b", optional: true, os: ["darwin"], cpu: ["arm64"] };
const forLinux = { version: "1.0.0", integrity: "sha512-c", optional: true, os: ["linux"], cpu: ["x64"] };
const forMusl = { ...forLinux, libc: ["musl"] };

describe("isInstalled", () => {
  const wanted = { "": {}, "node_modules/yaml": yaml, "node_modules/mac": forMac, "node_modules/linux": forLinux };

  test.each([
    ["all that this system needs", { "node_modules/yaml": yaml, "node_modules/linux": forLinux }, true],
    ["a package is missing", { "node_modules/linux": forLinux }, false],
    ["another version", { "node_modules/yaml": { ...yaml, version: "2.9.0" }, "node_modules/linux": forLinux }, false],
    ["other bytes", { "node_modules/yaml": { ...yaml, integrity: "x" }, "node_modules/linux": forLinux }, false],
    ["made on another system", { "node_modules/yaml": yaml, "node_modules/mac": forMac }, false],
    ["nothing", {}, false],
  ])("%s", (_, installed, expected) => {
    expect(isInstalled(wanted, installed, LINUX)).toBe(expected);
  });

  test("does not ask for a package for one C library", () => {
    expect(isInstalled({ "node_modules/musl": forMusl }, {}, LINUX)).toBe(true);
  });
});
