import { expect, test } from "vitest";

import { countLost, listAmounts } from "./inspect-pdf.ts";

test("reads the amounts of a thousand and more, and no dates, versions or years", () => {
  expect(listAmounts("1.000 en € 12.345.678, op 30.4.2026; 1.0.11, 2026, 12,500 en 1.234,56 of 999")).toEqual([
    "1.000",
    "12.345.678",
  ]);
});

test("counts what is lost as often as it stood there", () => {
  expect(countLost(["1.000", "1.000", "2.000"], ["1.000", "3.000"])).toBe(2);
  expect(countLost(["1.000"], ["1.000", "1.000"])).toBe(0);
});
