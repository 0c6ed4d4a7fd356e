import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { CONTENT_OPTION, type Command, type OptionValues } from "./command.ts";
import { runNieuwDeal } from "./nieuw-deal.ts";
import { runNieuwJaar } from "./nieuw-jaar.ts";
import { runNieuwProject } from "./nieuw-project.ts";

/** `rapport nieuw deal MAP`, `rapport nieuw jaar [NAAM]`, `rapport nieuw project THEMA NAAM`: files that ask what to fill in. */
export const nieuw: Command = {
  name: "nieuw",
  summary: "zet een nieuwe deal, een nieuw jaar of een nieuw project klaar",
  description: [
    "Maakt bestanden die vragen wat u moet invullen; de vragen staan achter een #. Wat er al staat, wordt nooit",
    "overschreven, en controleer zegt wat er nog in te vullen is.",
    "",
    "deal MAP            alle bestanden van een nieuwe deal, met zijn eerste rapport",
    "jaar [NAAM]         het volgende rapport, verder op het laatste: cijfers en antwoorden leeg, met erbij wat er",
    "                    vorig jaar stond. Dat leest alleen wie schrijft. Nog een keer vult alleen aan wat ontbreekt.",
    "project THEMA NAAM  een nieuw project in het nieuwste rapport",
  ].join("\n"),
  words: [
    {
      name: "deal|jaar|project",
      help: "wat u wilt beginnen",
      allowed: ["deal", "jaar", "project"],
      isRequired: true,
      takesSeveral: false,
    },
    {
      name: "NAAM",
      help: "de map van de deal, de naam van het rapport, of het thema en de naam van het project",
      allowed: [],
      isRequired: false,
      takesSeveral: true,
    },
  ],
  options: [
    {
      name: "jaar",
      takes: "JJJJ",
      help: "bij deal: jaar van het eerste rapport, of zijn naam, zoals 2027-1 (standaard: dit jaar)",
      allowed: [],
    },
    { ...CONTENT_OPTION, help: "bij jaar en project: map met de inhoud (standaard: content)" },
    { name: "thema", takes: "ID", help: "bij jaar: alleen de bestanden van dit thema (standaard: alles)", allowed: [] },
  ],
  examples: [
    { line: "rapport nieuw deal mijn-deal", meaning: "zet een nieuwe deal in de map mijn-deal" },
    { line: "rapport nieuw deal mijn-deal --jaar 2027", meaning: "met het eerste rapport in 2027" },
    { line: "rapport nieuw jaar", meaning: "zet het volgende rapport klaar" },
    {
      line: "rapport nieuw jaar 2027 --thema groen",
      meaning: "alleen de bestanden van thema groen in het rapport van 2027",
    },
    { line: 'rapport nieuw project groen "Groene laan"', meaning: "zet het project Groene laan klaar bij thema groen" },
  ],
  run: runNieuw,
};

async function runNieuw(values: OptionValues, effects: Effects, words: readonly string[]): Promise<number> {
  const [what, ...names] = words;
  if (what === "deal") {
    const [folder] = take(names, { what, least: 1, most: 1 });
    refuseOptions(values, what, ["jaar"]);
    return runNieuwDeal(values, effects, folder ?? "");
  }
  if (what === "jaar") {
    const [naam] = take(names, { what, least: 0, most: 1 });
    refuseOptions(values, what, ["content", "thema"]);
    return runNieuwJaar(values, effects, naam);
  }
  const [theme = "", ...name] = take(names, { what: "project", least: 2, most: Number.POSITIVE_INFINITY });
  refuseOptions(values, "project", ["content"]);
  return runNieuwProject(values, effects, { theme, naam: name.join(" ") });
}

const FORMS = {
  deal: "rapport nieuw deal MAP",
  jaar: "rapport nieuw jaar [NAAM]",
  project: "rapport nieuw project THEMA NAAM",
} as const;

interface Names {
  readonly what: keyof typeof FORMS;
  readonly least: number;
  readonly most: number;
}

function take(names: readonly string[], { what, least, most }: Names): readonly string[] {
  const form = FORMS[what];
  if (names.length < least) throw new UsageError(`Bij nieuw ${what} ontbreekt iets.`, `Schrijf: ${form}.`);
  const strange = names[most];
  if (strange !== undefined) throw new UsageError(`"${strange}" hoort niet bij nieuw ${what}.`, `Schrijf: ${form}.`);
  return names;
}

function refuseOptions(values: OptionValues, what: keyof typeof FORMS, known: readonly string[]): void {
  const strange = [...values.keys()].find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new UsageError(`De optie --${strange} hoort niet bij nieuw ${what}.`, `Schrijf: ${FORMS[what]}.`);
}
