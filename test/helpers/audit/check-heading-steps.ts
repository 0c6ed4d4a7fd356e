import type { AuditFinding } from "./audit-finding.ts";
import type { HtmlElement } from "./html-element.ts";
import { readText } from "./read-text.ts";

const HEADING = /^h([1-6])$/u;

/** A level below another is one deeper, never two. */
export function checkHeadingSteps(elements: readonly HtmlElement[]): readonly AuditFinding[] {
  const headings = elements.filter(({ name }) => HEADING.test(name));
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1];
    const level = levelOf(heading);
    const step = before === undefined ? level : level - levelOf(before);
    if (step <= 1) return [];
    const title = readText(heading.inner);
    const message = `De kop "${title}" slaat een niveau over: na niveau ${level - step} komt niveau ${level}.`;
    return [{ rule: "a11y/heading-step", message, excerpt: heading.tag }];
  });
}

function levelOf({ name }: HtmlElement): number {
  return Number(name.slice(1));
}
