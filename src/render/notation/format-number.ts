export interface NumberNotation {
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  /** Prints "+" before a number above zero. */
  readonly signed: boolean;
}

const MINUS = "\u2212";
const GROUP = /\B(?=(?:\d{3})+$)/gu;

/** Dutch notation, made by hand so that it does not depend on the language data of the machine: 1.500 and 2,5. */
export function formatNumber(value: number, { leastDecimals, mostDecimals, signed }: NumberNotation): string {
  const [whole = "0", decimals = ""] = roundHalfUp(Math.abs(value), mostDecimals).split(".");
  const kept = decimals.replace(/0+$/u, "").padEnd(leastDecimals, "0");
  const digits = whole.replace(GROUP, ".") + (kept === "" ? "" : `,${kept}`);
  return signOf(value, { isZero: /^[0.,]*$/u.test(digits), signed }) + digits;
}

/** `toFixed` rounds the binary value (1.005 becomes 1.00); moving the point in decimal notation does not. */
function roundHalfUp(value: number, decimals: number): string {
  const rounded = Math.round(shiftPoint(value, decimals));
  return shiftPoint(rounded, -decimals).toFixed(decimals);
}

function shiftPoint(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

function signOf(value: number, { isZero, signed }: { readonly isZero: boolean; readonly signed: boolean }): string {
  if (isZero) return "";
  if (value < 0) return MINUS;
  return signed ? "+" : "";
}
