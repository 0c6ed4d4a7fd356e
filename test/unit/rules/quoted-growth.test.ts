import { expect, test } from "vitest";

import { readsGrowth } from "../../../src/rules/quotations/quoted-growth.ts";

test.each([
  ["Het aantal vrijwilligers verdubbelt.", 45, 90, true],
  ["Het aantal vrijwilligers verdubbelt.", 45, 91, false],
  ["een verdubbeling van 45 vrijwilligers", 45, 90, true],
  ["Het aantal bezoekers verdrievoudigt.", 1.2, 3.6, true],
  ["Het aantal bezoekers verviervoudigt.", 10, 40, true],
  ["De wachttijd wordt gehalveerd.", 13, 6.5, true],
  ["De wachttijd wordt gehalveerd.", 13, 8, false],
  ["een halvering van de leegstand", 81, 41, true],
  ["Het aantal neemt met 20 procent toe.", 45, 54, true],
  ["Het aantal neemt met 20% toe.", 45, 36, false],
  ["Het aantal daalt met minimaal 20 procent.", 45, 36, true],
  ["Het aantal daalt met 12,5 procent.", 80, 70, true],
  ["20 procent van de jongeren doet mee.", 100, 120, false],
  ["Er komen 90 vrijwilligers.", 45, 90, false],
] as const)("%s from %d says %d: %s", (...[quotation, baseline, target, says]) => {
  expect(readsGrowth(quotation, target, baseline)).toBe(says);
});
