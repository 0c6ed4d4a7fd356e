import { deadlineOf } from "../content/deadline.ts";
import { isHandedIn } from "../content/handed-in.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { createReactionsRequest } from "../intake/reactions-sheet.ts";
import { writeWorkbook } from "../sheet/write-workbook.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { findSentPlaces } from "./find-sent-places.ts";
import { readContent } from "./read-content.ts";
import { findParty } from "./take-reactions.ts";

/** A sheet for reactions that was made. */
export interface AskedReactions {
  readonly naam: string;
  /** The folder and the name of the file in it. */
  readonly folder: string;
  readonly file: string;
  /** How many numbered places of the concept stand in it. */
  readonly places: number;
}

/** For whom a sheet is made. */
interface Asking {
  readonly root: string;
  readonly output: string;
  /** A party as the deal calls it; null for a sheet for all. */
  readonly partij: string | null;
}

type AskingEffects = Pick<Effects, "listFiles" | "readFile" | "sha256" | "replaceFolder" | "restoreFolder">;

/**
 * Makes the sheet by which somebody reacts to the concept of the newest report that was not handed in. It has the numbered
 * places of the concept as it was sent, if it was. Writes nothing in the content.
 *
 * @throws UsageError where there is no such report, or no such party
 */
export async function askReactions(
  { root, output, partij: typed }: Asking,
  effects: AskingEffects,
): Promise<AskedReactions> {
  const { content } = await readContent(root, effects);
  const { deal, jaren } = content;
  const jaar = jaren.findLast(({ rapport }) => !isHandedIn(rapport));
  const day = jaar?.rapport?.rapportdatum ?? jaar?.rapport?.peildatum ?? null;
  if (jaar === undefined || day === null)
    throw new UsageError(
      "Er is geen concept waar iemand op kan reageren.",
      jaar === undefined
        ? "Maak eerst de map van het volgende rapport."
        : `Vul rapportdatum in bij ${jaar.naam}/rapport.yaml.`,
    );
  const { naam, rapport } = jaar;
  const partij = typed === null ? null : (findParty(typed, content) ?? refuse(typed, content.deal.partijen));
  const sent = await findSentPlaces({ root, naam, contentHash: undefined }, effects);
  const to = deal.file?.programmabureau ?? rapport?.opsteller ?? "het programmabureau";
  const deadline = deadlineOf(deal, "indiening", jaar);
  const request = {
    ...{ deal: deal.id, dealName: deal.file?.naam ?? deal.id, rapport: naam, partij, to },
    before: deadline === null ? null : `${deadline.word}${formatDate(deadline.date)}`,
    places: sent?.places ?? [],
  };
  const bytes = await writeWorkbook(createReactionsRequest(request), { day, author: to });
  const folder = `${output}/uitvraag/${naam}/reacties${partij === null ? "" : `-${partij}`}`;
  const file = `uitvraag-reacties-${naam}${partij === null ? "" : `-${partij}`}.xlsx`;
  await effects.restoreFolder(folder);
  await effects.replaceFolder(folder, [{ path: file, bytes }]);
  return { naam, folder, file, places: request.places.length };
}

function refuse(typed: string, parties: readonly { readonly id: string }[]): never {
  throw new UsageError(
    `"${typed}" is geen partij van de deal.`,
    `Kies uit: ${parties.map(({ id }) => id).join(", ")}.`,
  );
}
