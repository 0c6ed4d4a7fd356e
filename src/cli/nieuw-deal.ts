import { readReportName } from "../content/report-order.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { createDeal, readDealTemplates } from "../pipeline/new-deal.ts";
import { EXIT, type OptionValues } from "./command.ts";

/** `rapport nieuw deal MAP`: a whole content tree for another deal, whose comments are the questions. */
export async function runNieuwDeal(values: OptionValues, effects: Effects, folder: string): Promise<number> {
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
