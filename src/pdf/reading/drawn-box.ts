import type { DrawnBox } from "./pdf-reading.ts";

/** What two boxes share. When they share nothing it has no width or no height. */
export function intersect(one: DrawnBox, other: DrawnBox): DrawnBox {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  return {
    left,
    top,
    right: Math.max(left, Math.min(one.right, other.right)),
    bottom: Math.max(top, Math.min(one.bottom, other.bottom)),
  };
}

/** The smallest box around two boxes. */
export function unite(one: DrawnBox, other: DrawnBox): DrawnBox {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** Whether a part of the inner box lies more than so many points outside the outer one. */
export function sticksOut(inner: DrawnBox, outer: DrawnBox, tolerance: number): boolean {
  return (
    inner.left < outer.left - tolerance ||
    inner.top < outer.top - tolerance ||
    inner.right > outer.right + tolerance ||
    inner.bottom > outer.bottom + tolerance
  );
}
