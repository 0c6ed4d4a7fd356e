import { Unzlib } from "fflate";

/** So little at a time that a small file which unpacks to a huge one is let go in time. */
const STEP = 512;

/** What was packed as zlib does, up to about so many bytes; of what is broken, that which comes before the fault. */
export function unpack(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    // Never told that it ends: then what was read of a text that was cut off would not be given
    for (let at = 0; at < packed.length && length < most; at += STEP) stream.push(packed.subarray(at, at + STEP));
  } catch {
    // What is no zlib, or broken, has no more text
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole.subarray(0, most);
}
