import { existsSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { findProjectFolder } from "../../../src/node/find-project-folder.ts";

test("findProjectFolder finds the root of the checkout", () => {
  expect(existsSync(join(findProjectFolder(), "src", "effects.ts"))).toBe(true);
});
