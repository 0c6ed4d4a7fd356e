import type { Effects } from "../effects.ts";
import { makeRequest } from "../pipeline/make-request.ts";
import { CONTENT_OPTION, EXIT, OUTPUT_OPTION, type Command, type OptionValues } from "./command.ts";

/** `rapport uitvraag geld BIJDRAGER`: the sheet by which a contributor confirms its lines of the ledger. */
export const uitvraag: Command = {
  name: "uitvraag",
  summary: "maakt een Excel-blad waarin een bijdrager zijn bedragen bevestigt",
  description: [
    "Maakt een werkmap met de bedragen van één bijdrager in het rapport waaraan u werkt. De bijdrager zet bij elk bedrag",
    "of het klopt, en vult aan wat ontbreekt. U stuurt de werkmap zelf op; komt zij ingevuld terug, geef haar dan aan",
    "rapport ontvang. Er staat niets in van een andere bijdrager, en niets dat vertrouwelijk is. In rapport.yaml komt te",
    "staan aan wie u wanneer iets vroeg.",
  ].join("\n"),
  words: [
    {
      name: "geld",
      help: "wat u vraagt; voor nu alleen geld",
      allowed: ["geld"],
      isRequired: true,
      takesSeveral: false,
    },
    {
      name: "BIJDRAGER",
      help: "de naam zoals die in het grootboek staat",
      allowed: [],
      isRequired: true,
      takesSeveral: true,
    },
  ],
  options: [CONTENT_OPTION, OUTPUT_OPTION],
  examples: [
    { line: 'rapport uitvraag geld "gemeente Voorbeeld"', meaning: "maakt het blad voor die gemeente" },
    { line: "rapport uitvraag geld gemeente-voorbeeld", meaning: "hetzelfde, met streepjes" },
  ],
  run: runUitvraag,
};

async function runUitvraag(values: OptionValues, effects: Effects, [, ...words]: readonly string[]): Promise<number> {
  const asking = {
    root: values.get("content") ?? "content",
    output: values.get("output") ?? "output",
    bijdrager: words.join(" "),
  };
  const { bijdrager, naam, folder, file, lines, hidden } = await makeRequest(asking, effects);
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
