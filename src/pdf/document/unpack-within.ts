import { inflateSync } from "node:zlib";

/** What a PDF may grow to when it is read. */
export interface Limits {
  readonly unpackedBytes: number;
  readonly objects: number;
}

/** No more than this comes out of what is packed: a report with a hundred times the content comes to a tenth. */
export const MOST_UNPACKED_BYTES = 1024 ** 3;

/** A report of eight hundred pages has a tenth of these objects. */
export const LIMITS: Limits = { unpackedBytes: MOST_UNPACKED_BYTES, objects: 2_000_000 };

/** A file that grows to more than may be: a few bytes can be packed of which gigabytes come out. */
export class TooMuchToUnpack extends Error {
  override readonly name = "TooMuchToUnpack";
}

/** Unpacks and counts until it is together more than was agreed; each throws `TooMuchToUnpack` then. */
export interface Unpacker {
  /** Throws another error when the bytes are not packed in this way. */
  readonly inflate: (packed: Uint8Array) => Uint8Array;
  readonly countObjects: (count: number) => void;
}

export function createUnpacker({ unpackedBytes, objects }: Limits): Unpacker {
  let bytesLeft = unpackedBytes;
  let objectsLeft = objects;
  const inflate = (packed: Uint8Array): Uint8Array => {
    try {
      // Node takes no zero for a limit
      const unpacked = inflateSync(packed, { maxOutputLength: Math.max(bytesLeft, 1) });
      bytesLeft -= unpacked.length;
      return unpacked;
    } catch (error) {
      const isTooMuch = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      throw isTooMuch ? new TooMuchToUnpack("The PDF unpacks to too much.", { cause: error }) : error;
    }
  };
  const countObjects = (count: number): void => {
    objectsLeft -= count;
    if (objectsLeft < 0) throw new TooMuchToUnpack("The PDF has too many objects.");
  };
  return { inflate, countObjects };
}
