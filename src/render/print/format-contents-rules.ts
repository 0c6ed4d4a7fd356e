import { pageName } from "./page-name.ts";

/** On a screen the table of contents shows the parts of the chapter that was last gone to. */
export function formatContentsRules(chapterCount: number): string {
  const rules = Array.from({ length: chapterCount }, (_, index) => {
    const name = pageName(index);
    return `body:has(.${name}:target, .${name} :target) .inhoud-${name} .inhoud-onderdelen { display: block; }`;
  });
  return `@media screen {\n${rules.join("\n")}\n}`;
}
