import { plannedDay, type NamedValue } from "../../content/agreed-values.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import { describeAgreedEntry, describeValue, formatValue } from "./agreement-words.ts";
import { listChangedAgreements, type WrittenValue } from "./changed-agreements.ts";

/** What was agreed when a report was handed in stays as it was; only an addendum changes it, from its own day on. */
export const agreementChanged = defineRule({
  id: "year/agreement-changed",
  ground: STEADY,
  severity: "error",
  title: "Wat was afgesproken toen een rapport werd ingediend, staat nog zo in deal/.",
  why: `Een ingediend rapport vergelijkt wat is bereikt met de afspraken, de beginsituatie en de planning. Verandert daar later iets aan zonder dat het ergens staat, dan klopt dat rapport achteraf niet meer, en ziet niemand waarom.

Het programma vergelijkt de bestanden in deal/ met de lijst onder "ingediend" in rapport.yaml, zoals het op de peildatum van dat rapport was. Een addendum dat later ingaat is geen verandering. Ook wat toen nog niet bekend was, zoals een beginsituatie, mag later worden ingevuld. Van de planning gaat het om de streefdatum en om dagen tot en met die peildatum.`,
  example: {
    was: { section: "resultaten", id: "G1 bomen", field: "streefwaarde", text: "120" },
    now: "110",
    jaar: "2025",
    isEntryGone: false,
  },
  settings: {},
  scope: "inhoud",
  message: describeChange,
  hint: adviseOn,
  actual: ({ now }) => now ?? "",
  expected: ({ was, isEntryGone }) => (isEntryGone ? "" : was.text),
  check: (subject, { say }) => {
    for (const { place, ...changed } of listChangedAgreements(subject, isSettled)) say(place, changed);
  },
});

/** Whether a value may not change any more: all but what is planned for a day that the report had not reached. */
function isSettled({ value, peildatum }: WrittenValue): boolean {
  const day = plannedDay(value);
  return day === null || day <= peildatum;
}

interface Change {
  readonly was: NamedValue;
  readonly now: string | null;
  readonly jaar: string;
  readonly isEntryGone: boolean;
}

/** What is another now than in the report that is named, as two sentences. */
export function describeChange({ was, now, jaar, isEntryGone }: Change): string {
  const then = `Toen het rapport over ${jaar} werd ingediend`;
  if (isEntryGone) return `${describeAgreedEntry(was)} staat niet meer in deal/. ${then}, stond dat er wel.`;
  const current = now === null ? "staat niet meer in deal/" : `is nu ${formatValue({ ...was, text: now })}`;
  return `${describeValue(was)} ${current}. ${then}, was dat ${formatValue(was)}.`;
}

function adviseOn({ was: { section, field, text }, now }: Change): string {
  if (section === "planning" && field === "streefdatum")
    return `Zet de oude dag terug. Is er een nieuwe besloten? Schrijf dan beide, met de dag van het besluit: streefdatum: [{waarde: ${text}}, {vanaf: JJJJ-MM-DD, waarde: ${now ?? "JJJJ-MM-DD"}}].`;
  if (section === "planning" || section === "beginsituatie")
    return "Zet terug wat er stond. Klopte dat niet? Zet dan in uitzonderingen.yaml van het nieuwste jaar waarom het anders is.";
  return "Zet terug wat er stond. Hebben alle Partijen iets anders afgesproken? Schrijf dat als addendum in deal/addenda.yaml, met de dag waarop het ingaat.";
}
