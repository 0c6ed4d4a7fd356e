import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { checkContent, type CheckedContent } from "../pipeline/check-content.ts";
import type { NamedReport } from "../pipeline/compare-versions.ts";
import { CONTENT_OPTION, EXIT, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { formatComparison } from "./format-comparison.ts";
import { nameCompared } from "./name-compared.ts";
import { requireVacant } from "./require-vacant.ts";

/** `rapport vergelijk [A] [B]`: what changed between two reports, or two versions of one. */
export const vergelijk: Command = {
  name: "vergelijk",
  summary: "zegt wat er is veranderd tussen twee rapporten of versies",
  description: [
    "Legt twee rapporten of versies naast elkaar en zegt per resultaat, project, bedrag, belofte en zin wat nieuw is,",
    "verviel, anders werd of werd herzien. Zonder woorden is dat: wat het laatst is verstuurd, tegen de inhoud van nu;",
    "is er nog niets verstuurd, dan het vorige rapport. Met één woord is het tweede de inhoud van nu.",
    "De volgorde van lijsten en de vorm van bestanden tellen niet. Aan de inhoud verandert niets.",
  ].join("\n"),
  words: [
    {
      name: "A",
      help: "het oudste: een rapport (2025), concept of ingediend (zoals verstuurd), een PDF of een data.json",
      allowed: [],
      isRequired: false,
      takesSeveral: false,
    },
    { name: "B", help: "het nieuwste, op dezelfde manier", allowed: [], isRequired: false, takesSeveral: false },
  ],
  options: [
    CONTENT_OPTION,
    YEAR_OPTION,
    {
      name: "formaat",
      takes: "VORM",
      help: "tekst, of json voor een ander programma (standaard: tekst)",
      allowed: ["tekst", "json"],
    },
    {
      name: "naar",
      takes: "DIR",
      help: "map voor de vergelijking als webpagina, CSV en JSON; die moet nieuw of leeg zijn",
      allowed: [],
    },
  ],
  examples: [
    { line: "rapport vergelijk", meaning: "wat er anders is sinds het laatst is verstuurd" },
    { line: "rapport vergelijk 2025 2026", meaning: "het ene rapport tegen het andere" },
    { line: "rapport vergelijk concept", meaning: "het concept zoals verstuurd, tegen de inhoud van nu" },
    { line: "rapport vergelijk vorig.pdf nieuw.pdf --naar verschil", meaning: "twee PDF's, met een webpagina" },
  ],
  run: runVergelijk,
};

async function runVergelijk(values: OptionValues, effects: Effects, words: readonly string[]): Promise<number> {
  const folder = values.get("naar") ?? null;
  if (folder !== null) await requireVacant(folder, effects);
  const root = values.get("content") ?? "content";
  const known: { checked: CheckedContent | null } = { checked: null };
  const read = async (): Promise<CheckedContent> => (known.checked ??= await checkContent(root, effects));
  const [before, after] = await nameCompared(words, { read, root, year: values.get("jaar"), effects });
  requireOneDeal(before, after);
  const { compareVersions, listComparison } = await import("../pipeline/compare-versions.ts");
  const compared = compareVersions(before, after, known.checked?.content.deal ?? null);
  if (folder !== null) {
    const { publishComparison } = await import("../pipeline/publish-comparison.ts");
    await effects.replaceFolder(folder, await publishComparison(compared, effects));
    effects.stdout.write(`Geschreven in ${folder}: vergelijking.html, vergelijking.csv en vergelijking.json.\n`);
    return EXIT.good;
  }
  const { hasColour } = effects.stdout;
  effects.stdout.write(
    values.get("formaat") === "json"
      ? `${JSON.stringify(listComparison(compared), null, 1)}\n`
      : formatComparison(compared.model, { spell: compared.spell, hasColour }),
  );
  return EXIT.good;
}

function requireOneDeal({ data: one }: NamedReport, { data: other }: NamedReport): void {
  if (one.deal.id === other.deal.id) return;
  throw new UsageError(
    `Dit zijn rapporten van twee deals: ${one.deal.naam} en ${other.deal.naam}.`,
    "Vergelijk twee rapporten van één deal.",
  );
}
