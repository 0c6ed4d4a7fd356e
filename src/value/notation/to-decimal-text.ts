export interface Decimals {
  /** Zeros are added up to this many. */
  readonly least: number;
  /** Rounds to this many; but a number that would become nothing keeps its first digit that is not zero. */
  readonly most: number;
}

/**
 * A number in decimal notation with a point and nothing between the thousands: "-1234.5". It rounds half away from zero
 * what JavaScript writes of the number, so 1.005 becomes "1.01" although its binary value is a little less.
 */
export function toDecimalText(value: number, { least, most }: Decimals): string {
  if (!Number.isFinite(value)) return String(value);
  const decimal = toDecimal(Math.abs(value));
  const rounded = rescale(decimal, most);
  const shown = rounded.digits === 0n ? rescale(decimal, firstDecimal(decimal)) : rounded;
  const text = String(shown.digits).padStart(shown.scale + 1, "0");
  const point = text.length - shown.scale;
  const rest = text.slice(point).replace(/0+$/u, "").padEnd(least, "0");
  return `${value < 0 ? "-" : ""}${text.slice(0, point)}${rest === "" ? "" : `.${rest}`}`;
}

/** A number rounded in the same way. */
export function roundDecimal(value: number, most: number): number {
  return Number(toDecimalText(value, { least: 0, most }));
}

/** A number of zero or more as whole digits and the place of its point: 12.5 is 125 with scale 1, 1e21 is 1 with -21. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

function toDecimal(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", rest = ""] = mantissa.split(".");
  return { digits: BigInt(whole + rest), scale: rest.length - Number(exponent) };
}

/** The decimal in which the first digit stands that is not zero. */
function firstDecimal({ digits, scale }: Decimal): number {
  return digits === 0n ? 0 : Math.max(0, scale - String(digits).length + 1);
}

/** The same number with so many decimals, half rounded up. */
function rescale({ digits, scale }: Decimal, wanted: number): Decimal {
  if (wanted >= scale) return { digits: digits * 10n ** BigInt(wanted - scale), scale: wanted };
  const step = 10n ** BigInt(scale - wanted);
  return { digits: (digits + step / 2n) / step, scale: wanted };
}
