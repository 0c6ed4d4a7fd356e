import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { findNodeProblem } from "../../../src/setup/node-version.mjs";

describe("findNodeProblem", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("accepts %s", (version) => {
    expect(findNodeProblem(version)).toBeNull();
  });

  test.each(["18.20.0", "20.18.9"])("refuses %s", (version) => {
    expect(findNodeProblem(version)).toContain(`${version} is te oud`);
  });

  test("asks for what package.json asks for", () => {
    const manifest = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
    expect(manifest).toContain('"node": ">=20.19"');
    expect(findNodeProblem("20.18.0")).toContain("20.19 of nieuwer");
  });
});
