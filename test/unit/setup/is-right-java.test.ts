import { describe, expect, test } from "vitest";

import { isRightJava } from "../../../src/setup/is-right-java.mjs";

describe("isRightJava", () => {
  test.each(["11", "11.0.27", "17.0.15", "25-ea"])("accepts %s", (version) => {
    expect(isRightJava(version)).toBe(true);
  });

  test.each(["1.8.0_452", "10.0.2", ""])('refuses "%s"', (version) => {
    expect(isRightJava(version)).toBe(false);
  });
});
