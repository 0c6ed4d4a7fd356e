const ONE_DECIMAL = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const CENTS_PER_TENTH = 10_000_000;

/** Cents as millions of euros with one decimal, e.g. "12,1"; an amount that would round to nothing reads "< 0,1". */
export function formatMillions(cents: number): string {
  const tenths = Math.sign(cents) * Math.round(Math.abs(cents) / CENTS_PER_TENTH);
  if (tenths === 0 && cents > 0) return "< 0,1";
  return ONE_DECIMAL.format(tenths === 0 ? 0 : tenths / 10);
}
