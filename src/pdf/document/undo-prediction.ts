/**
 * Undoes the prediction of PNG with which programs pack rows of bytes more tightly (ISO 32000-1, 7.4.4.4): each row
 * begins with a byte that says from which neighbours it was predicted.
 *
 * @param columns bytes in a row
 * @param step bytes between a value and the one before it in its row
 */
export function undoPrediction(bytes: Uint8Array, columns: number, step = 1): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column >= step ? (plain[at - step] ?? 0) : 0;
      const up = row > 0 ? (plain[at - columns] ?? 0) : 0;
      const corner = column >= step && row > 0 ? (plain[at - columns - step] ?? 0) : 0;
      plain[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predict(kind, { left, up, corner });
    }
  }
  return plain;
}

interface Neighbours {
  readonly left: number;
  readonly up: number;
  readonly corner: number;
}

function predict(kind: number, { left, up, corner }: Neighbours): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4:
      return predictPaeth({ left, up, corner });
    default:
      return 0;
  }
}

/** The neighbour that is nearest to where a plane through all three would be. */
function predictPaeth({ left, up, corner }: Neighbours): number {
  const plane = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(plane - one));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}
