import type { Deal } from "../content/content.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { checkContent } from "../pipeline/check-content.ts";
import { explainRule, listRules, suggestRules } from "../pipeline/explain-rules.ts";
import { CONTENT_OPTION, EXIT, type Command, type OptionValues } from "./command.ts";

/** `rapport uitleg [REGEL]`: what a rule is for and what to do about it, or the list of all rules. */
export const uitleg: Command = {
  name: "uitleg",
  summary: "legt een regel uit, of toont alle regels",
  description:
    "Legt uit waarom een melding er is en wat u eraan doet. REGEL is het laatste woord van een melding.\nZonder REGEL ziet u alle regels.",
  words: [
    {
      name: "REGEL",
      help: "het kenmerk van een regel, zoals schema/dutch-date",
      isRequired: false,
      takesSeveral: false,
      allowed: [],
    },
  ],
  options: [CONTENT_OPTION],
  examples: [
    { line: "rapport uitleg", meaning: "toont alle regels" },
    { line: "rapport uitleg schema/dutch-date", meaning: "legt uit hoe u een datum schrijft" },
  ],
  run: runUitleg,
};

async function runUitleg(values: OptionValues, effects: Effects, [asked]: readonly string[]): Promise<number> {
  if (asked === undefined) {
    effects.stdout.write(`${listRules()}\nTyp "rapport uitleg REGEL" voor de uitleg van een regel.\n`);
    return EXIT.good;
  }
  const words = explainRule(asked, null) === null ? null : explainRule(asked, await readDeal(values, effects));
  if (words === null) throw unknownRule(asked);
  effects.stdout.write(words.page);
  return EXIT.good;
}

/** The deal of the content, for its source and reason; null when there is none to read. */
async function readDeal(values: OptionValues, effects: Effects): Promise<Deal | null> {
  const { content } = await checkContent(values.get("content") ?? "content", effects);
  return content.deal.file === null ? null : content.deal;
}

function unknownRule(asked: string): UsageError {
  const nearest = suggestRules(asked);
  const hint =
    nearest.length === 0
      ? 'Typ "rapport uitleg" voor alle regels.'
      : `Bedoelde u ${nearest.map((id) => `"rapport uitleg ${id}"`).join(" of ")}?`;
  return new UsageError(`Er bestaat geen regel "${asked}".`, hint);
}
