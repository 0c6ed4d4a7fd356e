import { expect, it } from "vitest";

import { monthsBefore } from "../../../src/rules/result/reference-dates.ts";

it.each([
  ["2026-04-30", 12, "2025-04-30"],
  ["2026-03-31", 1, "2026-02-28"],
  ["2024-03-31", 1, "2024-02-29"],
  ["2026-01-15", 1, "2025-12-15"],
  ["2024-02-29", 12, "2023-02-28"],
  ["2026-04-30", 0, "2026-04-30"],
])("%s less %i months is %s", (date, months, before) => {
  expect(monthsBefore(date, months)).toBe(before);
});
