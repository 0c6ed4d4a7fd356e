import type { Ledgerregel, WholeContent, WholeJaar } from "../content/content.ts";
import type { Sources } from "../content/sources.ts";
import { classifyPath } from "../read/classify-path.ts";
import { decodeSheet } from "../read/decode-text.ts";
import { deadlineOf } from "../content/deadline.ts";
import { DEFAULT_EDITION } from "../content/edition.ts";
import { isHandedIn } from "../content/handed-in.ts";
import { ledgerPathOf } from "../content/ledger-path.ts";
import { hasByteOrderMark } from "../content/year-seal.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import { disclose } from "../disclose/disclose.ts";
import { editFile } from "../edit/edit-file.ts";
import type { Edit } from "../edit/edit.ts";
import type { ContentChange, Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { createRequest } from "../intake/request-sheet.ts";
import { foldHeading } from "../schema/ledger-columns.ts";
import { toSlug } from "../schema/fields.ts";
import { writeWorkbook } from "../sheet/write-workbook.ts";
import { listWords } from "../value/dutch.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { readContent } from "./read-content.ts";

/** A request that was made. */
export interface MadeRequest {
  readonly bijdrager: string;
  readonly naam: string;
  /** The folder and the name of the file in it. */
  readonly folder: string;
  readonly file: string;
  readonly lines: number;
  /** Lines of this contributor that are confidential, and so not in it. */
  readonly hidden: number;
}

type RequestEffects = Pick<
  Effects,
  "listFiles" | "readFile" | "sha256" | "replaceFolder" | "restoreFolder" | "writeContent" | "today"
>;

interface Asking {
  readonly root: string;
  readonly output: string;
  readonly bijdrager: string;
}

/**
 * Makes the sheet by which one contributor confirms and completes its lines in the newest report that was not handed in, and
 * writes in that report that it was asked. In the sheet stands nothing of another contributor and nothing confidential.
 */
export async function makeRequest(
  { root, output, bijdrager: typed }: Asking,
  effects: RequestEffects,
): Promise<MadeRequest> {
  const { content, sources } = await readContent(root, effects);
  const jaar = content.jaren.findLast(({ rapport }) => !isHandedIn(rapport));
  if (jaar === undefined || jaar.rapport === null)
    throw new UsageError(
      "Er is geen rapport waar nog aan wordt gewerkt.",
      "Maak eerst de map van het volgende rapport.",
    );
  const bijdrager = findContributor(typed, content);
  const lines = shownLines(content, jaar.naam).filter((line) => line.bijdrager === bijdrager);
  const all = jaar.regels.filter((line) => line.bijdrager === bijdrager);
  const folder = `${output}/uitvraag/${jaar.naam}/${toSlug(bijdrager)}`;
  const file = `uitvraag-geld-${jaar.naam}-${toSlug(bijdrager)}.xlsx`;
  const bytes = await writeRequest({ content, jaar, bijdrager, lines });
  const change = noteRequest({ jaar, sources, bijdrager, day: effects.today() });
  await effects.restoreFolder(folder);
  await effects.replaceFolder(folder, [{ path: file, bytes }]);
  await effects.writeContent(root, [change]);
  return { bijdrager, naam: jaar.naam, folder, file, lines: lines.length, hidden: all.length - lines.length };
}

interface Requested {
  readonly content: WholeContent;
  readonly jaar: WholeJaar;
  readonly bijdrager: string;
  readonly lines: readonly Ledgerregel[];
}

async function writeRequest({ content, jaar, bijdrager, lines }: Requested): Promise<Uint8Array> {
  const { deal } = content;
  const { rapportdatum = null, peildatum = null, opsteller = null } = jaar.rapport ?? {};
  const day = rapportdatum ?? peildatum;
  if (day === null)
    throw new UsageError(
      "Een uitvraag draagt de datum van het rapport, en die is er nog niet.",
      `Vul rapportdatum in bij ${jaar.naam}/rapport.yaml.`,
    );
  const to = deal.file?.programmabureau ?? opsteller ?? "het programmabureau";
  const dealName = deal.file?.naam ?? deal.id;
  const before = describeDeadline(content, jaar);
  const sheets = createRequest({ deal: deal.id, dealName, rapport: jaar.naam, bijdrager, before, to, lines });
  return writeWorkbook(sheets, { day, author: to });
}

/** The lines of a report as others may see them: of one that is confidential nothing is left to send. */
function shownLines(content: WholeContent, naam: string): readonly Ledgerregel[] {
  return disclose(content, DEFAULT_EDITION).content.jaren.find((one) => one.naam === naam)?.regels ?? [];
}

interface Noted {
  readonly jaar: WholeJaar;
  readonly sources: Sources;
  readonly bijdrager: string;
  readonly day: string;
}

/** What says in rapport.yaml that it was asked; asked again it is asked on the new day, and not yet answered. */
function noteRequest({ jaar, sources, bijdrager, day }: Noted): ContentChange {
  const path = `${jaar.naam}/rapport.yaml`;
  const old = sources.bytes.get(path) ?? new Uint8Array();
  const decoded = decodeSheet(old);
  const index = jaar.rapport?.uitvragen.findIndex((one) => one.bijdrager === bijdrager) ?? -1;
  const item = { bijdrager, verstuurd: day };
  const edit: Edit =
    index < 0
      ? { kind: "add", at: ["uitvragen"], items: [item] }
      : { kind: "set", at: ["uitvragen", index], value: item };
  const text = decoded.kind === "text" ? decoded.text : "";
  const edited = editFile({ path, role: classifyPath(path), text }, [edit]);
  if ("refusal" in edited)
    throw new UsageError(
      `In ${path} kan niet worden gezet dat de uitvraag is gemaakt.`,
      'Typ "rapport controleer" en verbeter eerst wat daar bij dit bestand staat.',
    );
  const mark = hasByteOrderMark(old) ? "\ufeff" : "";
  return { path, bytes: new TextEncoder().encode(mark + edited.text), before: sources.hashes.get(path) ?? null };
}

/** The contributor that is meant, among those of all ledgers: by its name, or as it would be the name of a file. */
function findContributor(typed: string, { jaren }: WholeContent): string {
  const names = [...new Set(jaren.flatMap(({ regels }) => regels.flatMap(({ bijdrager }) => bijdrager ?? [])))];
  const found = names.find((one) => foldHeading(one) === foldHeading(typed) || toSlug(one) === toSlug(typed));
  if (found !== undefined) return found;
  const holding = names.filter((one) => foldHeading(one).includes(foldHeading(typed)));
  const near = holding.length > 0 ? holding.slice(0, MOST_NAMES) : findNearest(typed, names, 3);
  const path = ledgerPathOf(jaren.at(-1)?.naam ?? "", { has: () => false });
  throw new UsageError(
    `In het grootboek staat geen bijdrager "${typed}".`,
    near.length > 0
      ? `Bedoelde u ${listWords(near.map((one) => `"${one}"`))}? Schrijf de naam tussen aanhalingstekens.`
      : `Noem een bijdrager zoals die in ${path} staat: ${listWords(names.slice(0, MOST_NAMES))}.`,
  );
}

const MOST_NAMES = 8;

/** The last moment at which a change still gets into the concept. */
function describeDeadline({ deal }: WholeContent, jaar: WholeJaar): string | null {
  const found = deadlineOf(deal, "concept", jaar) ?? deadlineOf(deal, "indiening", jaar);
  return found === null ? null : `${found.word}${formatDate(found.date)}`;
}
