const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short mark of a text (FNV-1a, 32 bits, eight hexadecimal digits), by which a change of it is seen. It keeps nobody
 * from making another text with the same mark.
 */
export function hashText(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
