import { describe, expect, it } from "vitest";
import { spellDate, spellFigure, spellPeriod } from "../../src/render/notation/spell-figure.ts";
import { toMachineValue } from "../../src/render/notation/data-attributes.ts";
import { toPlainText } from "../../src/render/notation/to-plain-text.ts";
import type { Figure } from "../../src/value/value.ts";
import { date, euro, figure, link, millions, missing, sign, strong } from "./sample-values.ts";

const NBSP = "\u00A0";

describe("spellFigure", () => {
  it.each<[string, Figure, string, string]>([
    ["a small count", figure(7), "7", "7"],
    ["thousands", figure(1500), "1.500", "1.500"],
    ["millions of things", figure(1_234_567), "1.234.567", "1.234.567"],
    ["decimals", figure(60.25), "60,25", "60,25"],
    ["a negative count", figure(-148), "\u2212148", "\u2212148"],
    ["a signed count", { ...figure(144), signed: true }, "+144", "+144"],
    ["a signed zero", { ...figure(0), signed: true }, "0", "0"],
    ["what is nearly zero", figure(-0.001), "\u22120,001", "\u22120,001"],
    ["a unit", figure(412, "aantal", "gezinnen"), `412${NBSP}gezinnen`, `412${NBSP}gezinnen`],
    ["an area", figure(6500, "oppervlakte", "m²"), `6.500${NBSP}m²`, `6.500${NBSP}m²`],
    ["euros", euro(1_720_000), `1.720.000${NBSP}euro`, "1.720.000"],
    ["half a euro", figure(50, "euro"), `0,50${NBSP}euro`, "0,50"],
    ["a part of a square metre", figure(0.25, "oppervlakte", "m²"), `0,25${NBSP}m²`, `0,25${NBSP}m²`],
    ["millions of euros", millions(12.1), `12,1${NBSP}miljoen euro`, "12,1"],
    ["whole millions", millions(25), `25,0${NBSP}miljoen euro`, "25,0"],
    ["half of the last decimal", figure(1_205_000_000, "mln-euro"), `12,1${NBSP}miljoen euro`, "12,1"],
    ["nearly no millions", figure(10_000, "mln-euro"), `0,0001${NBSP}miljoen euro`, "0,0001"],
    ["a percentage", figure(41.2, "procent"), `41${NBSP}procent`, `41${NBSP}%`],
    ["nearly nothing", figure(0.4, "procent"), `0,4${NBSP}procent`, `0,4${NBSP}%`],
    ["nearly all", figure(99.6, "procent"), `99,6${NBSP}procent`, `99,6${NBSP}%`],
    ["very nearly all", figure(99.98, "procent"), `99,98${NBSP}procent`, `99,98${NBSP}%`],
    ["all but a little", figure(99.9975, "procent"), `meer dan 99,99${NBSP}procent`, `meer dan 99,99${NBSP}%`],
    ["next to nothing", figure(0.00025, "procent"), `minder dan 0,01${NBSP}procent`, `minder dan 0,01${NBSP}%`],
    ["more than all", figure(108, "procent"), `108${NBSP}procent`, `108${NBSP}%`],
    ["to come", missing("volgt"), "volgt", "volgt"],
    ["withheld", missing("vertrouwelijk"), "vertrouwelijk", "vertrouwelijk"],
    ["not applicable", missing("nvt"), "–", "–"],
    ["known without a value", { ...figure(1), value: null }, "volgt", "volgt"],
  ])("%s", (...[, value, inText, inTable]) => {
    expect(spellFigure(value, "tekst")).toBe(inText);
    expect(spellFigure(value, "tabel")).toBe(inTable);
  });
});

describe("spellDate", () => {
  it("keeps day and month together", () => {
    expect(spellDate("2026-04-30")).toBe(`30${NBSP}april 2026`);
    expect(spellDate("2026-04-03", "kort")).toBe("3-4-2026");
    expect(spellPeriod({ from: "2025-05-01", to: "2026-04-30" })).toBe(`1${NBSP}mei 2025${NBSP}– 30${NBSP}april 2026`);
  });

  it("leaves alone what is no date", () => {
    expect(spellDate("volgend jaar")).toBe("volgend jaar");
    expect(spellDate("2026-13-01")).toBe("2026-13-01");
  });
});

describe("toMachineValue", () => {
  it("gives whole units with a point", () => {
    expect(toMachineValue(euro(1_720_000))).toBe("1720000");
    expect(toMachineValue(figure(150, "euro"))).toBe("1.5");
    expect(toMachineValue(figure(41.2, "procent"))).toBe("41.2");
    expect(toMachineValue(missing("volgt"))).toBe("");
  });
});

describe("toPlainText", () => {
  it("says in words what rich text shows", () => {
    const text = [
      "Stand ",
      date("2026-04-30"),
      ": ",
      strong(figure(412, "aantal", "gezinnen")),
      { kind: "line-break" } as const,
      link("3.1", "#x"),
      " ",
      sign("aandacht", false),
      { kind: "markdown", markdown: ", *dat* is `\uE0000\uE001`.", figures: [figure(5)] } as const,
      { kind: "page-number", target: "x" } as const,
    ];
    expect(toPlainText(text)).toBe(`Stand 30${NBSP}april 2026: 412${NBSP}gezinnen 3.1 aandacht, dat is 5.`);
  });
});
