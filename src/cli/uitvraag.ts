import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { askReactions } from "../pipeline/ask-reactions.ts";
import { makeRequest } from "../pipeline/make-request.ts";
import { CONTENT_OPTION, EXIT, OUTPUT_OPTION, type Command, type OptionValues } from "./command.ts";

/** `rapport uitvraag geld BIJDRAGER` and `rapport uitvraag reacties`: sheets that others fill in. */
export const uitvraag: Command = {
  name: "uitvraag",
  summary: "maakt een Excel-blad voor de bedragen van een bijdrager, of voor reacties",
  description: [
    "geld: maakt een werkmap met de bedragen van één bijdrager in het rapport waaraan u werkt. De bijdrager zet bij elk bedrag",
    "of het klopt, en vult aan wat ontbreekt. U stuurt de werkmap zelf op; komt zij ingevuld terug, geef haar dan aan",
    "rapport ontvang. Er staat niets in van een andere bijdrager, en niets dat vertrouwelijk is. In rapport.yaml komt te",
    "staan aan wie u wanneer iets vroeg.",
    "",
    "reacties: maakt een werkmap waarin iemand zonder Word op het concept reageert, een rij per reactie. Is er een concept",
    "verstuurd met genummerde plekken, dan staan die erin. Noemt u een partij, dan is bij het terugkomen bekend van wie",
    "het blad is. Er verandert niets in de inhoud.",
  ].join("\n"),
  words: [
    {
      name: "WAT",
      help: "wat u vraagt: geld of reacties",
      allowed: ["geld", "reacties"],
      isRequired: true,
      takesSeveral: false,
    },
    {
      name: "WIE",
      help: "bij geld de bijdrager zoals die in het grootboek staat; bij reacties een partij, of niets",
      allowed: [],
      isRequired: false,
      takesSeveral: true,
    },
  ],
  options: [CONTENT_OPTION, OUTPUT_OPTION],
  examples: [
    { line: 'rapport uitvraag geld "gemeente Voorbeeld"', meaning: "maakt het blad voor die gemeente" },
    { line: "rapport uitvraag geld gemeente-voorbeeld", meaning: "hetzelfde, met streepjes" },
    { line: "rapport uitvraag reacties", meaning: "maakt een leeg blad voor reacties op het concept" },
  ],
  run: runUitvraag,
};

async function runUitvraag(
  values: OptionValues,
  effects: Effects,
  [what, ...words]: readonly string[],
): Promise<number> {
  const places = { root: values.get("content") ?? "content", output: values.get("output") ?? "output" };
  const who = words.join(" ");
  if (what === "reacties") return runReactions({ ...places, partij: who === "" ? null : who }, effects);
  if (who === "")
    throw new UsageError(
      "Van wie vraagt u de bedragen?",
      'Noem de bijdrager: rapport uitvraag geld "gemeente Voorbeeld".',
    );
  const { bijdrager, naam, folder, file, lines, hidden } = await makeRequest({ ...places, bijdrager: who }, effects);
  const withheld = hidden === 0 ? [] : [`Vertrouwelijk, en dus niet in het blad: ${String(hidden)}.`];
  effects.stdout.write(
    [
      `De uitvraag aan ${bijdrager} staat in ${folder}/${file} (bedragen: ${String(lines)}).`,
      ...withheld,
      `In ${naam}/rapport.yaml staat nu dat u deze uitvraag maakte. Stuur het bestand zelf op.`,
      'Komt het ingevuld terug? Typ dan "rapport ontvang" met de naam van het bestand.',
      "",
    ].join("\n"),
  );
  return EXIT.good;
}

async function runReactions(asking: Parameters<typeof askReactions>[0], effects: Effects): Promise<number> {
  const { naam, folder, file, places } = await askReactions(asking, effects);
  effects.stdout.write(
    [
      `Het blad voor reacties op ${naam} staat in ${folder}/${file}.`,
      places === 0
        ? "Er is geen concept verstuurd met genummerde plekken: wie reageert, noemt het resultaat of het project."
        : `Genummerde plekken van het concept in het blad: ${String(places)}.`,
      'Stuur het bestand zelf op. Komt het ingevuld terug? Typ dan "rapport ontvang" met de naam van het bestand.',
      "",
    ].join("\n"),
  );
  return EXIT.good;
}
