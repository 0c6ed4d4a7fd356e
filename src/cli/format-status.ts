import type { StatusDay, StatusNext, StatusPromise, StatusRow, StatusSheet } from "../compose/status-model.ts";
import type { ReportStatus } from "../pipeline/report-status.ts";

/** As wide as any terminal is. */
const WIDTH = 80;
const TITLE = "Wie moet nog wat?";

/** What of a state of affairs is asked. */
export interface StatusView {
  readonly withPromises: boolean;
  readonly hasColour: boolean;
}

/** Who still owes what, for a terminal: a table, then by who is asked what is still to be done. */
export function formatStatus({ model, spell }: Pick<ReportStatus, "model" | "spell">, view: StatusView): string {
  const { meta, today, lead, days, sheets } = model;
  const paint = createPaint(view.hasColour);
  const parts = [
    [paint.strong(TITLE), ...wrap(`${meta.title} van ${meta.dealInSentence}, stand van ${today}.`, 0)],
    wrap(lead, 0),
    formatDays(days, paint),
    formatTable(model.rows, paint),
    ...sheets.map((sheet) => formatSheet(sheet, paint)),
    ...(view.withPromises ? sheets.map((sheet) => formatPromises(sheet, spell, paint)) : []),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** Colour tells nothing that the words do not. */
interface Paint {
  readonly strong: (text: string) => string;
  readonly bad: (text: string) => string;
}

function createPaint(hasColour: boolean): Paint {
  const with_ = (code: string) => (text: string) => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { strong: with_("1"), bad: with_("33") };
}

function formatDays(days: readonly StatusDay[], paint: Paint): string[] {
  const width = Math.max(0, ...days.map(({ value }) => value.length));
  return days.flatMap(({ value, label, isLate }) => {
    const shown = value.padEnd(width);
    return hang(isLate ? paint.bad(shown) : shown, width, label);
  });
}

const COLUMNS = ["Ingeleverd", "Nog te doen", "Fout", "Beloften open"] as const;
const NAME_WIDTH = WIDTH - COLUMNS.reduce((sum, { length }) => sum + length + 2, 0);

function formatTable(rows: readonly StatusRow[], paint: Paint): string[] {
  const head = ["Van wie".padEnd(NAME_WIDTH), ...COLUMNS].join("  ");
  return [
    paint.strong(head),
    "-".repeat(WIDTH),
    ...rows.flatMap(({ title, role, delivered, todo, wrong, promises, next }) => {
      const cells = [delivered, String(todo), String(wrong), promises === null ? "-" : String(promises)];
      const numbers = cells.map((cell, index) => cell.padStart(COLUMNS[index]?.length ?? 0));
      const [first = "", ...others] = wrap(title, 0, NAME_WIDTH);
      const shown = numbers.map((cell, index) => (index === 2 && wrong > 0 ? paint.bad(cell) : cell));
      const below = [...others, ...wrap(role, 2), ...wrap(tellNext(next), 2)];
      return [[first.padEnd(NAME_WIDTH), ...shown].join("  "), ...below.filter((line) => line.trim() !== "")];
    }),
  ];
}

/** What is still to be done; of what is there nothing is told. */
function formatSheet({ title, pieces }: StatusSheet, paint: Paint): string[] {
  const open = pieces.filter(({ state }) => state !== "geleverd" && state !== "let op");
  if (open.length === 0) return [];
  return [
    paint.strong(`Nog te doen · ${title}`),
    ...open.flatMap(({ name, state, notes }) => {
      const word = state.padEnd(STATE_WIDTH);
      return [
        ...hang(`  ${state === "fout" ? paint.bad(word) : word}`, STATE_WIDTH + 2, name),
        ...notes.flatMap((note) => wrap(note, STATE_WIDTH + 6)),
      ];
    }),
  ];
}

const STATE_WIDTH = "ontbreekt".length;

/** Where it is still to be done, the pieces say it. */
function tellNext({ tone, text, note }: StatusNext): string {
  if (tone === "doen") return "";
  return note === "" ? text : `${text}: ${note}`;
}

function formatPromises({ title, promises }: StatusSheet, spell: ReportStatus["spell"], paint: Paint): string[] {
  if (promises.length === 0) return [];
  return [paint.strong(`Beloften · ${title}`), ...promises.flatMap((one) => formatPromise(one, spell, paint))];
}

function formatPromise(promise: StatusPromise, spell: ReportStatus["spell"], paint: Paint): string[] {
  const { kind, made, mark, text, who, due, answer, explanation, isAsked } = promise;
  const said = spell(explanation);
  return [
    ...hang(" -", 2, spell(text)),
    ...wrap([`${kind} van ${made}`, mark, who, due].filter((part) => part !== "").join(" · "), 4),
    ...wrap(`${answer}${said === "" ? "" : `: ${said}`}`, 4).map((line) => (isAsked ? paint.bad(line) : line)),
  ];
}

/** Words behind a head, and below each other where they do not fit on one line. */
function hang(head: string, width: number, words: string): string[] {
  const [first = "", ...others] = wrap(words, width + 2);
  return [`${head}  ${first.trimStart()}`.trimEnd(), ...others];
}

/** Words as lines of a terminal; what does not fit goes on below. A word that is longer than a line stays whole. */
function wrap(words: string, indent: number, width = WIDTH): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/u)) {
    if (line !== "" && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${" ".repeat(indent)}${one}`);
}
