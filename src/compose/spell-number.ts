/** A number in Dutch notation, for text inside a chart, where no typed figure can stand: 6500 is "6.500". */
export function spellNumber(value: number): string {
  const [whole = "0", fraction] = String(Math.round(Math.abs(value) * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return `${value < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}
