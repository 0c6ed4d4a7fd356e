import type { InkNode } from "./drawn-tree.ts";

/** What shows something otherwise than it is, and which the report does nowhere. */
const NEVER = [
  "animation-name",
  "background-image",
  "content",
  "filter",
  "mask-image",
  "mix-blend-mode",
  "object-fit",
  "object-position",
  "rotate",
  "writing-mode",
  "-webkit-text-security",
];

/** Of its own size; what is drawn smaller cannot be read any more. */
const LEAST_SCALE = 0.3;

/** Whether an element shows what is in it otherwise than it is: mirrored, turned, blurred, struck through. */
export function isDistorted({ traits }: InkNode): boolean {
  return (
    NEVER.some((name) => name in traits) ||
    traits["background-clip"] === "text" ||
    (traits["text-decoration-line"]?.includes("line-through") ?? false) ||
    (traits["unicode-bidi"]?.includes("override") ?? false) ||
    !isUpright(traits["transform"] ?? "none") ||
    (traits["scale"] ?? "1").split(" ").some((one) => one !== "none" && Number(one) < LEAST_SCALE)
  );
}

/** Whether a transformation leaves it upright, unmirrored and of a size that can be read. */
function isUpright(transform: string): boolean {
  if (transform === "none") return true;
  const [, numbers = ""] = /^matrix\(([^)]*)\)$/u.exec(transform) ?? [];
  const [across = 0, turn = 1, lean = 1, down = 0] = numbers.split(",").map(Number);
  return turn === 0 && lean === 0 && across >= LEAST_SCALE && down >= LEAST_SCALE;
}
