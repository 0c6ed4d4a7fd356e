import { describe, expect, it } from "vitest";

import { EXIT, type ArgumentSpec, type Command } from "../../../src/cli/command.ts";
import { asksForHelp, parseOptions } from "../../../src/cli/parse-options.ts";
import { UsageError } from "../../../src/errors.ts";

const FILES: ArgumentSpec = { name: "BESTAND", help: "", allowed: [], isRequired: true, takesSeveral: true };
const KIND: ArgumentSpec = { name: "SOORT", help: "", allowed: ["deal"], isRequired: true, takesSeveral: false };

function command(...words: readonly ArgumentSpec[]): Command {
  return {
    name: "maak",
    summary: "",
    description: "",
    words,
    options: [
      { name: "content", takes: "DIR", help: "", allowed: [] },
      { name: "versie", takes: "VERSIE", help: "", allowed: ["concept", "definitief"] },
      { name: "archief", takes: null, help: "", allowed: [] },
    ],
    examples: [],
    run: () => Promise.resolve(EXIT.good),
  };
}

/** What was read: the options as a line of name=value, and the words behind them. */
function read(args: readonly string[], ...specs: readonly ArgumentSpec[]): readonly [options: string, words: string] {
  const { values, words } = parseOptions(command(...specs), args);
  return [[...values].map(([name, value]) => `${name}=${value}`).join(" "), words.join(" ")];
}

/** What a UsageError says, on two lines. */
function refusal(args: readonly string[], ...specs: readonly ArgumentSpec[]): string {
  try {
    parseOptions(command(...specs), args);
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}\n${error.hint}`;
    throw error;
  }
  return "niets";
}

const HELP = 'Typ "rapport maak --help" voor alle opties.';

describe("what is typed after an opdracht", () => {
  it.each([
    { args: [], options: "" },
    { args: ["--archief"], options: "archief=ja" },
    { args: ["--content", "map"], options: "content=map" },
    { args: ["--content=map"], options: "content=map" },
    { args: ["--content=a=b"], options: "content=a=b" },
    { args: ["--content=-map"], options: "content=-map" },
    { args: ["--content=--map"], options: "content=--map" },
    { args: ["--content", "-"], options: "content=-" },
    {
      args: ["--content", "mijn map", "--archief", "--versie", "concept"],
      options: "content=mijn map archief=ja versie=concept",
    },
  ])("$args is read", ({ args, options }) => {
    expect(read(args)).toEqual([options, ""]);
  });

  it.each([
    { args: ["a.pdf", "--content", "map", "b.pdf"], options: "content=map", words: "a.pdf b.pdf" },
    { args: ["--", "--archief", "-a.pdf"], options: "", words: "--archief -a.pdf" },
    { args: ["--archief", "nee"], options: "archief=ja", words: "nee" },
    { args: ["-"], options: "", words: "-" },
  ])("$args is read where words may stand", ({ args, options, words }) => {
    expect(read(args, FILES)).toEqual([options, words]);
  });
});

describe("what is refused", () => {
  it.each([
    [["--archief=nee"], "Achter --archief hoort geen waarde.\nSchrijf alleen --archief, of laat het weg."],
    [["--archief="], "Achter --archief hoort geen waarde.\nSchrijf alleen --archief, of laat het weg."],
    [["--archief", "nee"], `"nee" is geen optie van maak.\n${HELP}`],
    [["--geen-archief"], "De optie --geen-archief bestaat niet bij maak.\nBedoelde u --archief?"],
    [["--kleur=rood"], `De optie --kleur bestaat niet bij maak.\n${HELP}`],
    [["--contant", "map"], "De optie --contant bestaat niet bij maak.\nBedoelde u --content?"],
    [["-content", "map"], "De optie -content bestaat niet bij maak.\nBedoelde u --content?"],
    [["–content", "map"], '"–content" is geen optie van maak.\nBedoelde u --content?'],
    [["-v=concept"], `De optie -v bestaat niet bij maak.\n${HELP}`],
    [["-c"], `De optie -c bestaat niet bij maak.\n${HELP}`],
    [["--constructor"], `De optie --constructor bestaat niet bij maak.\n${HELP}`],
    [["--__proto__=x"], `De optie --__proto__ bestaat niet bij maak.\n${HELP}`],
    [["--=x"], `De optie -- bestaat niet bij maak.\n${HELP}`],
    [["--content"], "Achter --content hoort een waarde.\nSchrijf: --content DIR"],
    [["--content="], "Achter --content hoort een waarde.\nSchrijf: --content DIR"],
    [["--content", ""], "Achter --content hoort een waarde.\nSchrijf: --content DIR"],
    [["--content", "--archief"], "Achter --content hoort een waarde.\nSchrijf: --content DIR"],
    [["--content", "--"], "Achter --content hoort een waarde.\nSchrijf: --content DIR"],
    [
      ["--content", "-map"],
      "Achter --content hoort een waarde.\nSchrijf: --content DIR. Begint de waarde zelf met een streepje? Schrijf dan: --content=-map",
    ],
    [["--versie", "eind"], '"eind" kan niet bij --versie.\nKies uit: concept, definitief.'],
    [
      ["--versie=definitieve"],
      '"definitieve" kan niet bij --versie.\nBedoelde u definitief? Kies uit: concept, definitief.',
    ],
    [
      ["--versie=concept", "--versie", "definitief"],
      "De optie --versie staat er meer dan één keer.\nLaat één keer --versie staan.",
    ],
    [["--archief", "--archief"], "De optie --archief staat er meer dan één keer.\nLaat één keer --archief staan."],
    [["2026"], `"2026" is geen optie van maak.\n${HELP}`],
    [["--", "--archief"], '"--archief" is geen optie van maak.\nBedoelde u --archief?'],
  ])("%j", (args, words) => {
    expect(refusal(args)).toBe(words);
  });

  it("is a word too few or too many", () => {
    expect(refusal([], FILES)).toBe("Achter maak hoort BESTAND.\nSchrijf: rapport maak BESTAND");
    expect(refusal(["a", "b"], { ...FILES, takesSeveral: false })).toBe(`"b" is geen optie van maak.\n${HELP}`);
    expect(refusal(["deal"], KIND, FILES)).toBe("Achter maak hoort BESTAND.\nSchrijf: rapport maak SOORT BESTAND");
  });

  it("is a word that is none of those from which to choose", () => {
    expect(refusal(["dael", "map"], KIND, FILES)).toBe(
      '"dael" kan niet achter maak.\nBedoelde u deal? Kies uit: deal.',
    );
    expect(refusal(["deal", "map"], KIND, FILES)).toBe("niets");
  });
});

describe("help", () => {
  it.each([
    [["--jaar", "--help"], true],
    [["--onbekend", "-h"], true],
    [["--", "--help"], false],
    [["--content=--help"], false],
    [[], false],
  ])("%j asks for it: %s", (args, asks) => {
    expect(asksForHelp(args)).toBe(asks);
  });
});
