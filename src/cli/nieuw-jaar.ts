import type { Jaar, WholeContent } from "../content/content.ts";
import { findFrozen } from "../content/find-frozen.ts";
import { compareReports, readReportName } from "../content/report-order.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { readContent } from "../pipeline/read-content.ts";
import { createNewYear } from "../pipeline/new-year.ts";
import { nameAfter } from "../pipeline/new-year/next-report.ts";
import { EXIT, type OptionValues } from "./command.ts";
import { requireTheme } from "./pick-theme.ts";

/** `rapport nieuw jaar [NAAM]`: the files of the next report, carried forward from the last. */
export async function runNieuwJaar(values: OptionValues, effects: Effects, asked: string | undefined): Promise<number> {
  const root = values.get("content") ?? "content";
  const { content, sources } = await readContent(root, effects);
  const theme = values.get("thema") ?? null;
  if (theme !== null) requireTheme(theme, content.deal, "--thema ");
  const naam = chooseName(asked, content, effects.today());
  const made = createNewYear({ content, sources, naam, theme });
  if (made === null)
    throw new UsageError(`Er is geen rapport van vóór ${naam}.`, "Noem een naam die na een rapport komt dat er al is.");
  const [unread] = made.unread;
  if (unread !== undefined)
    throw new UsageError(
      `${unread} is niet (helemaal) te lezen. Er is niets geschreven.`,
      "Wat daar staat, zou in het nieuwe rapport ontbreken. Los eerst op wat rapport controleer erover zegt.",
    );
  await effects.writeContent(root, made.changes);
  const added = made.changes.filter(({ before }) => before !== null);
  const lines = [
    made.changes.length === 0
      ? `Van het rapport ${naam} is alles er al. Er is niets geschreven.`
      : `Het rapport ${naam} staat klaar in ${root}/${naam}, verder op dat van ${made.from}: ${count(made.changes.length - added.length, "nieuw bestand", "nieuwe bestanden")}${added.length === 0 ? "" : `, ${count(added.length, "bestand", "bestanden")} aangevuld`}.`,
    ...made.refused.map(
      (path) => `${path} is niet aangevuld: er klopt iets niet aan hoe het is geschreven. Los dat op en start opnieuw.`,
    ),
    ...(made.changes.length === 0
      ? []
      : [
          'Wat er vorig jaar stond, staat erbij achter "vorig jaar:". Dat komt nooit in het rapport.',
          `Typ "rapport controleer --jaar ${naam}" voor wat er nog in te vullen is.`,
        ]),
  ];
  effects.stdout.write(`${lines.join("\n")}\n`);
  return made.refused.length === 0 ? EXIT.good : EXIT.contentHasErrors;
}

function count(number: number, one: string, more: string): string {
  return `${String(number)} ${number === 1 ? one : more}`;
}

/** @throws UsageError when that is no name, or not of a report that can be begun */
function chooseName(asked: string | undefined, content: WholeContent, today: string): string {
  const { jaren } = content;
  const newest = jaren.at(-1);
  if (newest === undefined) throw new UsageError("Er is nog geen rapport.", "Begin met rapport nieuw deal MAP.");
  if (asked === undefined) return isBegun(newest, jaren, today) ? newest.naam : nameAfter(newest, jaren);
  const naam = readReportName(asked.trim());
  if (naam === null)
    throw new UsageError(
      `"${asked}" is geen naam van een rapport.`,
      "Schrijf een jaar, zoals 2027, of een jaar met een nummer, zoals 2027-1.",
    );
  if (findFrozen(content, `${naam}/rapport.yaml`) !== null)
    throw new UsageError(`Het rapport ${naam} is ingediend en verandert niet meer.`, "Noem een later rapport.");
  const isKnown = jaren.some((one) => one.naam === naam);
  if (!isKnown && compareReports(naam, newest.naam) < 0)
    throw new UsageError(
      `Het rapport ${naam} komt vóór dat van ${newest.naam}, dat er al is.`,
      `Noem een later rapport, zoals ${nameAfter(newest, jaren)}.`,
    );
  return naam;
}

/** Whether the newest report is still being made: it came after another, and the day on its cover is not there yet. */
function isBegun({ rapport }: Jaar, jaren: readonly Jaar[], today: string): boolean {
  const day = rapport?.rapportdatum ?? null;
  const isDone = rapport !== null && (rapport.status !== "concept" || rapport.ingediend !== null);
  return jaren.length > 1 && !isDone && (day === null || day > today);
}
