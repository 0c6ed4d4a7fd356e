import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { checkContent } from "../pipeline/check-content.ts";
import type { ReadyOutcome } from "../pipeline/set-ready.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { STAPPEN } from "../schema/stappen.ts";
import { CONTENT_OPTION, EXIT, OUTPUT_OPTION, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { requireTheme } from "./pick-theme.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { pickYear } from "./pick-year.ts";
import { readDay } from "./read-day.ts";
import { runStep } from "./zet-stap.ts";

/** One step that is written into the content: its name behind `zet`, and what it does. */
interface Step {
  readonly name: string;
  readonly run: (values: OptionValues, effects: Effects, subject: string | undefined) => Promise<number>;
}

const STEPS: readonly Step[] = [
  { name: "klaar", run: runReady },
  ...STAPPEN.map((stap): Step => ({ name: stap, run: (values, effects) => runStep(stap, values, effects) })),
];

/** `rapport zet STAP`: writes into the content that a step of the year was taken. */
export const zet: Command = {
  name: "zet",
  summary: "schrijft in de inhoud dat een stap is gezet",
  description: [
    "Schrijft in rapport.yaml dat een stap is gezet, en laat al het andere in dat bestand zoals het is.",
    "klaar: alles van een thema is ingevuld. Dat kan als er niets meer ontbreekt, fout is of wacht. Wordt daarna iets in de",
    "map van het thema gewijzigd, dan zegt status dat, en is het thema niet meer klaar.",
    "concept-verstuurd, vastgesteld, ingediend, teruggegeven, besproken: wat het rapport als geheel deed. Wie een stap zet",
    "en wat eraan voorafgaat, staat in deal/kalender.yaml. Wat u verstuurt of indient, moet gemaakt zijn van de inhoud zoals",
    "die nu is; het blijft bewaard in de map verstuurd van het rapport, en daar verandert niets meer aan.",
    "Is een rapport ingediend, dan verandert er niets meer in. Is het teruggegeven, dan begint versie 2.",
  ].join("\n"),
  words: [
    {
      name: "STAP",
      help: `de stap: ${STEPS.map(({ name }) => name).join(", ")}`,
      allowed: STEPS.map(({ name }) => name),
      isRequired: true,
      takesSeveral: false,
    },
    { name: "THEMA", help: "bij klaar: het thema", allowed: [], isRequired: false, takesSeveral: false },
  ],
  options: [
    CONTENT_OPTION,
    OUTPUT_OPTION,
    YEAR_OPTION,
    { name: "door", takes: "WIE", help: "wie het doet: een functie of organisatie, geen naam", allowed: [] },
    { name: "datum", takes: "DATUM", help: "de dag waarop (standaard: vandaag)", allowed: [] },
    { name: "om", takes: "TEKST", help: "bij teruggegeven: wat er anders moet", allowed: [] },
    { name: "niet", takes: null, help: "bij klaar: haalt de melding weer weg", allowed: [] },
  ],
  examples: [
    {
      line: 'rapport zet klaar groen --door "themacoördinator Groen"',
      meaning: "meldt dat alles van thema groen is ingevuld",
    },
    { line: "rapport zet klaar groen --niet", meaning: "haalt die melding weer weg" },
    {
      line: "rapport zet concept-verstuurd --door programmabureau",
      meaning: "bewaart het concept zoals het vandaag naar de Partijen ging",
    },
    {
      line: 'rapport zet vastgesteld --door "het dagelijks bestuur" --datum 2026-07-01',
      meaning: "schrijft op wie het rapport vaststelde, en wanneer",
    },
    {
      line: 'rapport zet teruggegeven --door "het ministerie" --om "de bedragen over 2025 ontbreken"',
      meaning: "begint aan een tweede versie",
    },
  ],
  run: (values, effects, [name, subject]) => {
    const step = STEPS.find((one) => one.name === name);
    if (step === undefined) throw new Error("Which steps there are is checked before");
    if (step.name === "klaar") return step.run(values, effects, subject);
    if (subject !== undefined)
      throw new UsageError(
        `Achter zet ${step.name} hoort geen ander woord: "${subject}".`,
        `Schrijf: rapport zet ${step.name} --door "WIE"`,
      );
    if (values.has("niet"))
      throw new UsageError(
        "--niet kan alleen bij klaar.",
        "Klopt een stap niet, haal hem dan weg onder stappen in rapport.yaml.",
      );
    return step.run(values, effects, subject);
  },
};

async function runReady(values: OptionValues, effects: Effects, thema: string | undefined): Promise<number> {
  if (thema === undefined) {
    throw new UsageError("Achter zet klaar hoort THEMA.", 'Schrijf: rapport zet klaar THEMA --door "ROL"');
  }
  const melding = values.has("niet") ? null : { door: readRole(values), datum: readDay(values.get("datum"), effects) };
  const root = values.get("content") ?? "content";
  const checked = await checkContent(root, effects);
  const assessment = pickYear(checked.assessments, values.get("jaar"));
  if (assessment === null) {
    effects.stderr.write("Er is geen rapport om iets in te zetten.\n");
    return EXIT.contentHasErrors;
  }
  requireTheme(thema, checked.content.deal, "");
  const { setReady } = await import("../pipeline/set-ready.ts");
  const outcome = await setReady({ checked, assessment, thema, melding }, effects);
  if (outcome.kind !== "change") return refuse(outcome, { thema, naam: assessment.jaar.naam }, effects);
  await effects.writeContent(root, outcome.changes);
  effects.stdout.write(`${tellDone({ thema, melding, isChanged: outcome.changes.length > 0 })}\n`);
  return EXIT.good;
}

function readRole(values: OptionValues): string {
  const role = values.get("door");
  if (role !== undefined) return role;
  throw new UsageError("Zeg met --door wie het meldt.", 'Schrijf: --door "themacoördinator Groen"');
}

interface Done {
  readonly thema: string;
  readonly melding: { readonly datum: string } | null;
  readonly isChanged: boolean;
}

function tellDone({ thema, melding, isChanged }: Done): string {
  if (melding !== null) return `${thema} is klaar gemeld op ${formatDate(melding.datum)}.`;
  return isChanged ? `${thema} is niet meer klaar gemeld.` : `${thema} was niet klaar gemeld; er is niets gewijzigd.`;
}

interface Refused {
  readonly thema: string;
  readonly naam: string;
}

/** Says why nothing is written. */
function refuse(
  outcome: Exclude<ReadyOutcome, { readonly kind: "change" }>,
  { thema, naam }: Refused,
  { stdout, stderr }: Effects,
): number {
  switch (outcome.kind) {
    case "role":
      throw new UsageError(
        `Wie --door noemt, is niet gevraagd voor ${thema}.`,
        `Dat kan zijn: ${outcome.roles.map((role) => `"${role}"`).join(" of ")}.`,
      );
    case "frozen":
      stderr.write(`Het rapport van ${naam} is ingediend: er verandert niets meer in. Er is niets gewijzigd.\n`);
      return EXIT.contentHasErrors;
    case "open": {
      const lines = outcome.pieces.flatMap(({ name, state, notes }) => [
        `${state}: ${name}`,
        ...notes.map((note) => `    ${note}`),
      ]);
      stdout.write(`${lines.join("\n")}\n`);
      stderr.write(`${thema} is nog niet klaar: dit moet eerst. Er is niets gewijzigd.\n`);
      return EXIT.contentHasErrors;
    }
    case "refused":
      stderr.write(explainRefusal(outcome, "klaar"));
      return EXIT.contentHasErrors;
  }
}
