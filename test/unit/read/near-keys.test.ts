import { expect, test } from "vitest";

import { findNearKeys } from "../../../src/read/near-keys.ts";

const KNOWN = ["toelichting", "toezeggingen", "toepassing", "toegang", "naam"];

test("of a beginning that fits more fields, three are named, in the order of the schema", () => {
  expect(findNearKeys("toe", KNOWN)).toEqual(["toelichting", "toezeggingen", "toepassing"]);
});

test("of a beginning that fits one field, that one is named", () => {
  expect(findNearKeys("toeli", KNOWN)).toEqual(["toelichting"]);
});

test("a word that means the same leads to the field", () => {
  expect(findNearKeys("titel", KNOWN)).toEqual(["naam"]);
});
