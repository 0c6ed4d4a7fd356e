import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { createDeal, readDealTemplates } from "../pipeline/new-deal.ts";
import { readReportName } from "../content/report-order.ts";
import { EXIT, type Command, type OptionValues } from "./command.ts";

/** `rapport nieuw deal MAP`: a whole content tree for another deal, whose comments are the questions. */
export const nieuw: Command = {
  name: "nieuw",
  summary: "zet de bestanden van een nieuwe deal klaar",
  description: [
    "Maakt een map met alle bestanden van een nieuwe deal en van zijn eerste rapport. De opdracht vraagt u niets: de",
    "vragen staan in de bestanden, achter een #. Het programma kan er meteen een concept van maken, en controleer zegt",
    "wat er nog in te vullen is. Wat er al staat, wordt nooit overschreven.",
  ].join("\n"),
  words: [
    {
      name: "deal",
      help: "wat u wilt beginnen; voor nu alleen een deal",
      allowed: ["deal"],
      isRequired: true,
      takesSeveral: false,
    },
    {
      name: "MAP",
      help: "map voor de bestanden; die moet nieuw of leeg zijn",
      allowed: [],
      isRequired: true,
      takesSeveral: false,
    },
  ],
  options: [
    {
      name: "jaar",
      takes: "JJJJ",
      help: "jaar van het eerste rapport, of zijn naam, zoals 2027-1 (standaard: dit jaar)",
      allowed: [],
    },
  ],
  examples: [
    { line: "rapport nieuw deal mijn-deal", meaning: "zet een nieuwe deal in de map mijn-deal" },
    { line: "rapport nieuw deal mijn-deal --jaar 2027", meaning: "met het eerste rapport in 2027" },
    { line: "rapport controleer --content mijn-deal", meaning: "zegt daarna wat er nog in te vullen is" },
  ],
  run: runNieuw,
};

async function runNieuw(values: OptionValues, effects: Effects, [, folder = ""]: readonly string[]): Promise<number> {
  const asked = values.get("jaar") ?? effects.today().slice(0, 4);
  const jaar = readReportName(asked);
  if (jaar === null || !jaar.startsWith("2")) {
    throw new UsageError(
      `"${asked}" kan niet bij --jaar.`,
      "Schrijf het jaar met vier cijfers, zoals 2027. Maakt u meer rapporten in een jaar? Schrijf dan 2027-1.",
    );
  }
  if (!(await effects.isVacant(folder))) {
    throw new UsageError(
      `De map ${folder} is niet leeg.`,
      "Noem een map die er nog niet is: wat er staat, wordt nooit overschreven.",
    );
  }
  await effects.machine.tryWriting(folder);
  const files = createDeal(await readDealTemplates(effects), jaar);
  await effects.replaceFolder(folder, files);
  effects.stdout.write(
    [
      `De nieuwe deal staat in ${folder} (${String(files.length)} bestanden), met het eerste rapport in ${folder}/${jaar}.`,
      `De vragen staan in de bestanden, achter een #. Begin met ${folder}/LEESMIJ.md.`,
      `Typ "rapport controleer --content ${folder}" voor wat er nog in te vullen is.`,
      "",
    ].join("\n"),
  );
  return EXIT.good;
}
