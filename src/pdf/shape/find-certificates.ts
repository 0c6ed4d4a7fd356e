/** A value of DER: what kind, and where what is in it begins and ends. */
interface Value {
  readonly tag: number;
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

const [SEQUENCE, CONTEXT_0] = [0x30, 0xa0];

/**
 * The certificates that travel in a signature (CMS SignedData, RFC 5652, 5.1): ContentInfo is a type and a [0] with
 * SignedData, in which the certificates are the [0]. Empty when it is something else.
 */
export function findCertificates(bytes: Uint8Array): Uint8Array[] {
  const [outer] = listValues(bytes, 0, bytes.length);
  const wrapped = outer?.tag === SEQUENCE ? within(bytes, outer).find(({ tag }) => tag === CONTEXT_0) : undefined;
  const [signed] = wrapped === undefined ? [] : within(bytes, wrapped);
  const set = signed === undefined ? undefined : within(bytes, signed).find(({ tag }) => tag === CONTEXT_0);
  if (set === undefined) return [];
  const certificates = within(bytes, set).filter(({ tag }) => tag === SEQUENCE);
  return certificates.map(({ start, end }) => bytes.subarray(start, end));
}

const within = (bytes: Uint8Array, { from, end }: Value): Value[] => listValues(bytes, from, end);

/** No signature has more in one place. */
const MOST_VALUES = 1000;

/** The values that stand one after the other; what is cut off ends it. */
function listValues(bytes: Uint8Array, start: number, stop: number): Value[] {
  const values: Value[] = [];
  let at = start;
  while (at + 1 < stop && values.length < MOST_VALUES) {
    const value = readValue(bytes, at);
    if (value === null || value.end > stop) break;
    values.push(value);
    at = value.end;
  }
  return values;
}

function readValue(bytes: Uint8Array, start: number): Value | null {
  const [tag = 0, first = 0] = [bytes[start], bytes[start + 1]];
  if (first < 0x80) return { tag, start, from: start + 2, end: start + 2 + first };
  const count = first - 0x80;
  // A length without end is no DER, and one of more bytes is longer than any file
  if (count === 0 || count > 4) return null;
  const length = bytes.subarray(start + 2, start + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  const from = start + 2 + count;
  return { tag, start, from, end: from + length };
}
