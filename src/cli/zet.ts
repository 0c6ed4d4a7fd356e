import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { checkContent } from "../pipeline/check-content.ts";
import type { ReadyOutcome } from "../pipeline/set-ready.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { CONTENT_OPTION, EXIT, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { requireTheme } from "./pick-theme.ts";
import { pickYear } from "./pick-year.ts";
import { readDay } from "./read-day.ts";

/** One step that is written into the content: its name behind `zet`, and what it does. */
interface Step {
  readonly name: string;
  readonly run: (values: OptionValues, effects: Effects, subject: string | undefined) => Promise<number>;
}

const STEPS: readonly Step[] = [{ name: "klaar", run: runReady }];

/** `rapport zet STAP`: writes into the content that a step of the year was taken. */
export const zet: Command = {
  name: "zet",
  summary: "schrijft in de inhoud dat een stap is gezet",
  description: [
    "Schrijft in rapport.yaml dat een stap is gezet, en laat al het andere in dat bestand zoals het is.",
    "klaar: alles van een thema is ingevuld. Dat kan als er niets meer ontbreekt, fout is of wacht. Wordt daarna iets in de",
    "map van het thema gewijzigd, dan zegt status dat, en is het thema niet meer klaar.",
    "In een rapport dat is ingediend, verandert er niets meer.",
  ].join("\n"),
  words: [
    {
      name: "STAP",
      help: "de stap: klaar",
      allowed: STEPS.map(({ name }) => name),
      isRequired: true,
      takesSeveral: false,
    },
    { name: "THEMA", help: "bij klaar: het thema", allowed: [], isRequired: false, takesSeveral: false },
  ],
  options: [
    CONTENT_OPTION,
    YEAR_OPTION,
    { name: "door", takes: "ROL", help: "wie het zegt: de functie die ervoor is gevraagd, geen naam", allowed: [] },
    { name: "datum", takes: "DATUM", help: "de dag waarop (standaard: vandaag)", allowed: [] },
    { name: "niet", takes: null, help: "haalt de stap weer weg", allowed: [] },
  ],
  examples: [
    {
      line: 'rapport zet klaar groen --door "themacoördinator Groen"',
      meaning: "meldt dat alles van thema groen is ingevuld",
    },
    { line: "rapport zet klaar groen --niet", meaning: "haalt die melding weer weg" },
  ],
  run: (values, effects, [name, subject]) => {
    const step = STEPS.find((one) => one.name === name);
    if (step === undefined) throw new Error("Which steps there are is checked before");
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
      stderr.write(`${outcome.path} ${WHY[outcome.refusal.kind]}\n`);
      return EXIT.contentHasErrors;
  }
}

const BY_HAND = "Er is niets gewijzigd.";

const WHY = {
  unreadable: `is niet te lezen, of er staat een fout in. Verbeter die eerst; controleer zegt waar. ${BY_HAND}`,
  "no-place": `heeft geen plaats voor deze stap. ${BY_HAND}`,
  "other-kind": `heeft onder "klaar:" iets anders dan een lijst. ${BY_HAND}`,
  "not-exact": `is zo geschreven dat alleen een editor het goed kan wijzigen. ${BY_HAND}`,
} as const;
