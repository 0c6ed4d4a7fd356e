import type { Medium } from "../../diagnostics/catalogue/proof.ts";
import { squeeze } from "../match-claims.ts";
import { about, WHOLE, type ProofSink } from "../proof-sink.ts";
import { parseColour } from "./colour.ts";
import { listAround, type InkNode } from "./drawn-tree.ts";
import type { Ink, Shown } from "./read-ink.ts";
import { canBeTold } from "./why-unseen.ts";

interface Drawing {
  readonly nodes: readonly InkNode[];
  readonly medium: Medium;
}

/**
 * No style writes or draws anything beside the content: the only words that it makes are the numbers and points of lists,
 * which are those that a list has of itself.
 */
export function proveGenerated(ink: Ink, { nodes, medium }: Drawing, sink: ProofSink): void {
  for (const node of nodes) {
    const holder = node.name.startsWith("::") ? node.above : node;
    if (holder === null || !isDrawn(holder)) continue;
    const text = node.name.startsWith("::") ? findGenerated(node, holder) : findList(node);
    if (text === null) continue;
    const near = findNear(node, ink);
    const part = ink.parts.find((one) => one.part.id === node.part);
    const subject = part === undefined ? WHOLE : about(part.part, near?.claim ?? null);
    const chapter = part?.part.title ?? "";
    sink.report("proof/drawn-by-style", subject, { medium, text, near: near?.node.text.trim() ?? "", chapter });
  }
}

function isDrawn(holder: InkNode): boolean {
  return ![...listAround(holder)].some(({ traits }) => traits["shown"] === "none");
}

/** In CSS pixels: what is thinner is a line. */
const THICKEST_LINE = 4;
const LEAST_SIZE = 5;

/** What a style makes beside an element; null when it makes nothing that tells anything. */
function findGenerated({ name, text, traits }: InkNode, holder: InkNode): string | null {
  if (name === "::before" || name === "::after") {
    if (spellContent(text) !== "") return text;
    return isPainted(traits) ? `een vlak (${name})` : null;
  }
  if (name === "::marker" && text !== "normal") return text;
  const size = Number.parseFloat(traits["font-size"] ?? "16");
  return size < LEAST_SIZE || !canBeTold(traits["color"] ?? "", holder) ? `iets onzichtbaars (${name})` : null;
}

/** What can be read of a content; what is no text counts as it is written. */
function spellContent(content: string): string {
  const [drawn = ""] = content.split(/ \/ (?=")/u);
  const letters = drawn.replace(/"((?:[^"\\]|\\.)*)"/gu, (_whole, words: string) => words.replace(/\\[aA] ?/gu, ""));
  return squeeze(letters);
}

function isPainted(traits: InkNode["traits"]): boolean {
  return (
    parseColour(traits["background-color"] ?? "").cover > 0 ||
    "background-image" in traits ||
    "box-shadow" in traits ||
    Number.parseFloat(traits["border"] ?? "0") > THICKEST_LINE
  );
}

const POINTS = new Set(["disc", "circle", "square", "none"]);

/** What of a list is not as a list is of itself. */
function findList(node: InkNode): string | null {
  const { name, traits, above } = node;
  const counted = ["counter-increment", "counter-reset", "counter-set"].find((one) => one in traits);
  if (counted !== undefined) return traits[counted] ?? counted;
  if ("reversed" in traits) return "een omgekeerde nummering";
  if ("list-style-image" in traits) return traits["list-style-image"] ?? "";
  const list = name === "li" ? above?.name : name;
  const type = traits["list-style-type"];
  if (type === undefined || (list !== "ol" && list !== "ul")) return null;
  if (list === "ul") return POINTS.has(type) ? null : type;
  if (type === "none") return name === "li" || isNumbered(node) ? null : "een lijst zonder nummers";
  return type === "decimal" ? null : type;
}

/** Whether the items of a list say their own number. */
function isNumbered({ within }: InkNode): boolean {
  return within
    .filter(({ name }) => name === "li")
    .every((item, index) => squeeze(spell(item)).startsWith(String(index + 1)));
}

function spell({ text, within }: InkNode): string {
  return text + within.map(spell).join("");
}

/** What is seen nearest to it. */
function findNear(node: InkNode, { shownBy }: Ink): Shown | null {
  for (const one of listAround(node)) {
    const found = findShown(one, shownBy);
    if (found !== null) return found;
  }
  return null;
}

function findShown(node: InkNode, shownBy: Ink["shownBy"]): Shown | null {
  const own = shownBy.get(node);
  if (own !== undefined) return own;
  for (const one of node.within) {
    const found = findShown(one, shownBy);
    if (found !== null) return found;
  }
  return null;
}
