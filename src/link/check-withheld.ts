import { isSheet } from "../content/ledger-path.ts";
import type { WholeContent, WholeJaar, WholeVoortgang } from "../content/content.ts";
import type { Sources } from "../content/sources.ts";
import { findOnthouden } from "../content/withheld/find-onthouden.ts";
import { isWithheld, type Marks } from "../content/withheld/is-withheld.ts";
import { isReleased, listPassages, type Passage } from "../content/withheld/list-passages.ts";
import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import { GRONDEN } from "../schema/withholding.ts";
import { inside, isWritten, locate, type At } from "../source/at.ts";
import { RESULTAAT } from "../value/nouns.ts";

/** What may be kept from readers, with the words for it. */
interface Withholdable {
  readonly what: string;
  readonly marks: Marks;
  readonly at: At;
}

interface Context {
  readonly content: WholeContent;
  readonly report: Report;
  /** Marks of the Parties, one of which asks for what is kept at a request. */
  readonly parties: readonly string[];
  /** The day of the newest report, after which a date has passed. */
  readonly today: string | null;
}

/** Reports what is kept from readers, on what ground and how long, and what `deal/onthouden.yaml` names in vain. */
export function checkWithheld(content: WholeContent, sources: Sources, report: Report): void {
  const newest = content.jaren.at(-1)?.rapport ?? null;
  const today = newest?.rapportdatum ?? newest?.peildatum ?? null;
  const context: Context = { content, report, parties: content.deal.partijen.map(({ id }) => id), today };
  for (const jaar of content.jaren) for (const one of listWithholdable(jaar)) checkEntry(one, context);
  checkPassages(sources, context);
  for (const one of content.onthouden) {
    if (one.rapport === null || one.plaats === null || findOnthouden(one, content).length > 0) continue;
    const place = [one.plaats, ...(one.bij === null ? [] : [one.bij])].join(", ");
    report("content/onthouden-nowhere", placeAt(one.at, "plaats"), { place, report: one.rapport });
  }
}

function placeAt(at: At, key: string, aim: "key" | "value" = "value"): Place {
  return { file: at.file, range: locate(at, key, aim) };
}

function* listWithholdable(jaar: WholeJaar): Generator<Withholdable> {
  for (const entry of jaar.voortgang.values()) yield* listInEntry(entry);
  for (const project of jaar.projecten)
    yield { what: `Project ${project.naam ?? project.id}`, marks: project, at: project.at };
  for (const regel of jaar.regels) yield { what: `Regel ${regel.id} van de financiën`, marks: regel, at: regel.at };
  for (const beeld of jaar.beelden)
    yield { what: `Afbeelding ${beeld.bestand ?? ""}`.trim(), marks: beeld, at: beeld.at };
  for (const reactie of jaar.reacties) yield { what: `Reactie ${reactie.id}`, marks: reactie, at: reactie.at };
}

function* listInEntry(entry: WholeVoortgang): Generator<Withholdable> {
  const { resultaat, at } = entry;
  yield { what: `${RESULTAAT.Naam} ${resultaat}`, marks: entry, at };
  for (const [index, one] of entry.realisatie.entries()) {
    const part = one.onderdeel === null ? "" : `, onderdeel ${one.onderdeel}`;
    yield { what: `${RESULTAAT.Naam} ${resultaat}${part}`, marks: one, at: inside(at, ["realisatie", index]) };
  }
  for (const [index, one] of entry.bijsturingen.entries())
    yield { what: `Bijsturing ${one.id ?? ""}`.trim(), marks: one, at: inside(at, ["bijsturingen", index]) };
  for (const [index, one] of entry.toezeggingen.entries())
    yield { what: `Toezegging ${one.id ?? ""}`.trim(), marks: one, at: inside(at, ["toezeggingen", index]) };
}

function checkEntry({ what, marks, at }: Withholdable, context: Context): void {
  if (!isWithheld(marks, at)) return;
  const { report, today } = context;
  const key = placeAt(at, "vertrouwelijk", "key");
  report("content/confidential", key, { what, isInSheet: isSheet(at.file) });
  const { vertrouwelijk } = marks;
  // One that is written wrong has its own finding
  if (vertrouwelijk === null) {
    if (!isWritten(at, "vertrouwelijk")) report("content/no-ground", key, { what, grounds: GRONDEN });
    return;
  }
  const { grond, verzoeker, tot } = vertrouwelijk;
  const own = inside(at, "vertrouwelijk");
  if (grond === "verzoek") checkRequester({ what, verzoeker, place: placeAt(own, "verzoeker") }, context);
  if (tot !== null && today !== null && tot < today)
    report("content/withheld-too-long", placeAt(own, "tot"), { what, date: tot });
}

interface Request {
  readonly what: string;
  readonly verzoeker: string | null;
  readonly place: Place;
}

function checkRequester({ what, verzoeker, place }: Request, { parties, report }: Context): void {
  if (parties.length === 0 || (verzoeker !== null && parties.includes(verzoeker))) return;
  report("content/no-requester", place, { what, typed: verzoeker ?? "", parties });
}

/** The passages of every prose file and text field of the reports. */
function checkPassages({ files, texts }: Sources, context: Context): void {
  for (const { path, role, body } of files.values()) {
    const source = texts.get(path);
    if (source === undefined || body === null || !("jaar" in role)) continue;
    const check = (passage: Passage, start: number): void => {
      const from = start + passage.start;
      const line = source.text.slice(from, start + passage.end).split("\n")[0] ?? "";
      checkPassage(passage, { file: path, range: source.lines.rangeAt(from, from + line.length) }, context);
    };
    if (body.kind === "yaml")
      for (const { text, start } of body.texts) for (const one of listPassages(text)) check(one, start);
    if (body.kind !== "markdown") continue;
    let isOpen = false;
    for (const { body: text, bodyOffset } of body.sections) {
      const passages = listPassages(text, isOpen);
      // What an earlier heading opened was told there
      for (const one of passages.slice(isOpen ? 1 : 0)) check(one, bodyOffset);
      isOpen = passages.at(-1)?.isClosed === false;
    }
  }
}

function checkPassage(passage: Passage, place: Place, context: Context): void {
  const { report, today } = context;
  if (!passage.isClosed) report("markdown/open-passage", place, {});
  if (isReleased(passage)) return;
  const what = "Deze passage";
  report("content/confidential", place, { what, isInSheet: false });
  const { fields } = passage;
  const grond = fields.get("grond") ?? "";
  if (!(GRONDEN as readonly string[]).includes(grond) || (fields.get("reden") ?? "") === "")
    report("content/no-ground", place, { what, grounds: GRONDEN });
  if (grond === "verzoek") checkRequester({ what, verzoeker: fields.get("verzoeker") ?? null, place }, context);
  const tot = fields.get("tot") ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/u.test(tot) && today !== null && tot < today)
    report("content/withheld-too-long", place, { what, date: tot });
}
