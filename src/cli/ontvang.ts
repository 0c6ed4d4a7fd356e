import { formatEuro } from "../value/notation/format-euro.ts";
import type { SisaBedragen, SisaStand } from "../assess/assess-sisa.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { takeIn, type TakenIn } from "../pipeline/take-in.ts";
import { takeReactions, type TakenReactions } from "../pipeline/take-reactions.ts";
import { capitalise } from "../value/nouns.ts";
import type { Figure } from "../value/value.ts";
import { CONTENT_OPTION, EXIT, type Command, type OptionValues } from "./command.ts";

/** `rapport ontvang BESTAND...`: takes files from elsewhere into the content. */
export const ontvang: Command = {
  name: "ontvang",
  summary: "neemt bedragen uit Excel of CSV over, en reacties uit Word, Excel of een mail",
  description: [
    "Leest een bestand dat u van iemand anders kreeg, en herkent zelf wat het is: een export van een financieel systeem",
    "(deal/boekhouding.yaml zegt welke kolom wat is), of het antwoord op een uitvraag. Alleen wat nieuw is, komt in het",
    "grootboek van het nieuwste rapport dat nog niet is ingediend. Is een regel die er al staat anders, dan ziet u dat en",
    "wordt er niets geschreven; met --neem-over neemt u het over. Kan één regel niet worden gelezen, dan wordt er niets",
    "geschreven. Het bestand zelf komt niet in de inhoud.",
    "",
    "Reacties op het concept komen in reacties.yaml van dat rapport. Uit een Word-document zijn dat de opmerkingen, de",
    "antwoorden daarop en de bijgehouden wijzigingen; uit een blad van Excel elke rij met een reactie; uit een mail die als",
    "tekst (.txt) is bewaard elke alinea. Zeg met --van van welke partij ze zijn: namen van mensen komen niet in de inhoud. Wat er al staat, komt er",
    "niet nog een keer bij. U ziet van elke reactie waar zij terechtkwam.",
  ].join("\n"),
  words: [
    {
      name: "BESTAND",
      help: "een werkmap van Excel (.xlsx), een CSV-bestand, een Word-document (.docx) of een tekst (.txt); meer mag",
      allowed: [],
      isRequired: true,
      takesSeveral: true,
    },
  ],
  options: [
    CONTENT_OPTION,
    { name: "neem-over", takes: null, help: "verander ook regels die er al staan", allowed: [] },
    {
      name: "van",
      takes: "PARTIJ",
      help: 'van welke partij de reacties zijn, of per schrijver: "Naam=partij; Andere naam=partij"',
      allowed: [],
    },
    {
      name: "ander",
      takes: "WIE",
      help: "wie reageerde, als het geen partij is: een functie of organisatie",
      allowed: [],
    },
  ],
  examples: [
    { line: "rapport ontvang export.xlsx", meaning: "zet nieuwe boekingen in het grootboek" },
    { line: "rapport ontvang export.xlsx --neem-over", meaning: "neemt ook gewijzigde bedragen over" },
    { line: "rapport ontvang uitvraag-geld-2026-gemeente-voorbeeld.xlsx", meaning: "verwerkt een antwoord" },
    { line: "rapport ontvang reactie.docx --van rijk", meaning: "zet de opmerkingen van het Rijk in reacties.yaml" },
    { line: 'rapport ontvang mail.txt --ander "adviesraad Voorbeeld"', meaning: "neemt de alinea's van een mail over" },
  ],
  run: runOntvang,
};

async function runOntvang(values: OptionValues, effects: Effects, files: readonly string[]): Promise<number> {
  const root = values.get("content") ?? "content";
  const [van, ander] = [values.get("van") ?? null, values.get("ander") ?? null];
  if (van !== null && ander !== null)
    throw new UsageError(
      "Met --van en --ander samen is niet te zeggen van wie de reacties zijn.",
      "Kies een van de twee.",
    );
  let code: number = EXIT.good;
  for (const [index, file] of files.entries()) {
    if (index > 0) effects.stdout.write("\n");
    const reactions = await takeReactions(file, { root, van, ander }, effects);
    if (reactions !== null) {
      effects.stdout.write(`${describeReactions(file, reactions).join("\n")}\n`);
      continue;
    }
    const result = await takeIn(file, { root, takesOver: values.has("neem-over") }, effects);
    effects.stdout.write(`${describe(file, result).join("\n")}\n`);
    if (result.held !== null) code = EXIT.contentHasErrors;
  }
  return code;
}

const FOUND_BY = {
  bladwijzer: "",
  nummer: " (aan het nummer)",
  tekst: " (aan de tekst)",
  kop: " (aan de kop erboven)",
  naam: " (aan de naam)",
} as const;

/** How much of a reaction is shown. */
const SHOWN_WORDS = 60;

function describeReactions(file: string, result: TakenReactions): string[] {
  const { what, naam, path, notes, authors, added, known, undated, places } = result;
  const lines = added.map(({ id, placed, words }) => {
    const { subject, nummer, by } = placed;
    const number = nummer === null ? "" : `[${String(nummer)}] `;
    const where = subject === null || by === null ? "algemeen" : `${subject.soort} ${subject.id}${FOUND_BY[by]}`;
    const [first = ""] = words.split("\n");
    return `${id}: ${number}${where}: ${first.length > SHOWN_WORDS ? `${first.slice(0, SHOWN_WORDS).trim()} …` : first}`;
  });
  const numbers =
    places === null
      ? "Er is geen verstuurd concept met nummers (plaatsen.json): de plek is gezocht aan koppen en namen."
      : `De nummers zijn die van ${places}.`;
  return [
    `${file} is ${what}. Het hoort bij het rapport ${naam}.${authors < 2 ? "" : ` Er zijn ${String(authors)} schrijvers.`}`,
    numbers,
    ...notes,
    ...(undated === 0 ? [] : [`Zonder datum, en dus op vandaag gezet: ${String(undated)}.`]),
    ...(known === 0 ? [] : [`${capitalise(count(known, "reactie stond", "reacties stonden"))} er al.`]),
    ...(lines.length === 0 ? [] : ["", `${capitalise(count(lines.length, "nieuwe reactie", "nieuwe reacties"))}:`]),
    ...lines.map((line) => `  ${line}`),
    ...(lines.length === 0 ? ["Er was niets te schrijven."] : ["", `Geschreven: ${path}.`]),
  ];
}

/** More of one kind are counted, not named. */
const MOST = 30;

function describe(file: string, result: TakenIn): string[] {
  const { taken, naam, path, answers, hidden } = result;
  const notes = [...hidden.map((one) => `Let op: het verborgen blad "${one}" is niet gelezen.`), ...taken.notes];
  const groups = [
    [`${file} is ${taken.what}. Het hoort bij het rapport ${naam} (${path}).`, ...notes],
    ...describeLines(result),
    ...(answers === null
      ? []
      : [
          [
            answers.confirmed.length === 0
              ? "Er is geen bedrag bevestigd."
              : `${capitalise(count(answers.confirmed.length, "bedrag is", "bedragen zijn"))} bevestigd.`,
          ],
          list("Nog niet beantwoord", answers.open.map(toLine)),
          list("Opmerkingen; die komen niet in de inhoud", answers.remarks.map(toLine)),
        ]),
    list("Dit kan niet worden gelezen", taken.troubles.map(toLine)),
    describeOutcome(result),
  ];
  return groups.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** The lines of the file beside those of the ledger, by what came of them. */
function describeLines({ compared, held }: TakenIn): string[][] {
  return [
    list(
      held === null
        ? count(compared.added.length, "nieuwe regel", "nieuwe regels")
        : `${count(compared.added.length, "regel", "regels")} nog niet in het grootboek`,
      compared.added.map(({ id, fields, line }) => `${id}: ${describeAmount(fields["bedrag"] ?? "")} (${line.where})`),
    ),
    list(
      "Anders dan in het grootboek",
      compared.changed.map(({ id, field, old, value, where }) => `${id}: ${tell(field, old, value)} (${where})`),
    ),
    list(
      "Anders dan in een eerder rapport; dat verandert niet. Maak een nieuwe regel voor het verschil",
      compared.frozen.map(({ id, field, old, value, jaar }) => `${id}: ${tell(field, old, value)} (rapport ${jaar})`),
    ),
    list(
      "Herkend aan een sleutel die alleen verschilt in nullen vooraan",
      compared.likened.map(({ id, key, sleutel }) => `${id}: "${sleutel}" in het grootboek, "${key}" in het bestand`),
    ),
    list(
      "Wel in het grootboek, niet meer in dit bestand. Er is niets weggehaald; kijk of de boeking is vervallen",
      compared.gone.map(({ id, bedrag }) => (bedrag === null ? id : `${id}: ${formatEuro(bedrag)}`)),
    ),
    compared.same === 0 ? [] : [`${capitalise(count(compared.same, "regel stond", "regels stonden"))} er al zo in.`],
  ];
}

function toLine({ where, what }: { readonly where: string | null; readonly what: string }): string {
  return where === null ? `${what}.` : `${where}: ${what}.`;
}

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST ? [`  en nog ${String(lines.length - MOST)}`] : [];
  return [`${capitalise(title)}:`, ...lines.slice(0, MOST).map((line) => `  ${line}`), ...more];
}

function tell(field: string, old: string, value: string): string {
  const show = (text: string): string =>
    text === "" ? "leeg" : field === "bedrag" ? describeAmount(text) : `"${text}"`;
  return `${field} is ${show(old)}, wordt ${show(value)}`;
}

function describeAmount(text: string): string {
  const euro = Number(text);
  return text === "" || Number.isNaN(euro) ? text : formatEuro(Math.round(euro * CENTS));
}

const CENTS = 100;

function describeOutcome({ held, written, sisa, answers, isComplete, naam }: TakenIn): string[] {
  if (held === "troubles") return ["Er is niets geschreven. Verbeter dit eerst, en ontvang het bestand opnieuw."];
  if (held === "changed")
    return [
      "Er is niets geschreven. Kloppen de nieuwe waarden? Typ de opdracht dan nog eens, met --neem-over erachter.",
    ];
  const answered = answers === null || !isComplete ? [] : [`Het antwoord van ${answers.bijdrager} is compleet.`];
  if (written.length === 0) return ["Er was niets te schrijven.", ...answered];
  return [
    `Geschreven: ${written.join(", ")}.`,
    ...answered,
    ...(sisa === null ? [] : describeSisa(sisa.before, sisa.after)),
    `Typ "rapport controleer --jaar ${naam}" voor wat er nog niet klopt.`,
  ];
}

const SUMS: readonly (readonly [key: keyof SisaBedragen, words: string])[] = [
  ["ditJaar", "in het jaar zelf"],
  ["correctie", "correctie van eerdere jaren"],
  ["cumulatief", "sinds de start"],
];

/** What moved in what the region accounts for to the Rijk, total by total. */
function describeSisa(before: SisaStand, after: SisaStand): string[] {
  const moved = after.stromen.flatMap(({ kant, totalen }, stroom) =>
    totalen.flatMap(({ fase, naam, bedragen }, index) => {
      const old = before.stromen[stroom]?.totalen[index]?.bedragen;
      return SUMS.flatMap(([key, words]) => {
        const [then, now] = [old?.[key] ?? null, bedragen[key]];
        if (then !== null && then.value === now.value && then.status === now.status) return [];
        return [`${naam ?? `${kant}, ${fase}`}, ${words}: ${then === null ? "niets" : show(then)} wordt ${show(now)}`];
      });
    }),
  );
  return moved.length === 0
    ? ["In de verantwoording aan het Rijk (SiSa) verandert niets."]
    : list("In de verantwoording aan het Rijk (SiSa) verandert", moved);
}

function show({ value, status }: Figure): string {
  return value === null ? status : formatEuro(value);
}

function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
