export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight piece of a line. */
export type Segment = readonly [Point, Point];

/** An upright rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box with `margin` added on all sides. */
export function growBox(box: Box, margin: number): Box {
  return { left: box.left - margin, top: box.top - margin, right: box.right + margin, bottom: box.bottom + margin };
}

/** The smallest box around a segment. */
function toBox([a, b]: Segment): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
}

/** True when the boxes share more than an edge. */
export function hasOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** True when `inner` lies wholly inside `outer`. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** True when the segment passes through the box: clips the segment against the four edges, one after another. */
export function isCrossed(box: Box, segment: Segment): boolean {
  // Most segments lie wholly beside the box, which is told faster.
  if (!hasOverlap(box, toBox(segment))) return false;
  const [a, b] = segment;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let from = 0;
  let to = 1;
  for (const [step, room] of [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.top],
    [dy, box.bottom - a.y],
  ] as const) {
    if (step === 0 && room <= 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}

/** True when the two segments cross: the ends of each lie on different sides of the other. */
export function isIntersecting([a, b]: Segment, [c, d]: Segment): boolean {
  return toSide(a, b, c) * toSide(a, b, d) < 0 && toSide(c, d, a) * toSide(c, d, b) < 0;
}

function toSide(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

/** The pieces of a line through these points. */
export function toSegments(points: readonly Point[]): Segment[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

/** The point of the box that is nearest to `point`. */
export function toNearestPoint(box: Box, point: Point): Point {
  return {
    x: Math.min(Math.max(point.x, box.left), box.right),
    y: Math.min(Math.max(point.y, box.top), box.bottom),
  };
}
