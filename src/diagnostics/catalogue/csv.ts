import { listWords } from "../../value/dutch.ts";
import { enumerate, say, shorten, suggest, takeOnly } from "./define.ts";

type None = Record<never, never>;

/** Findings about how a ledger is written that is a sheet: financien.csv. */
export const CSV_MESSAGES = {
  "csv/no-heading": say<{ known: readonly string[] }>({
    severity: "error",
    title: "Boven een grootboek als blad staan koppen.",
    why: "Aan de koppen op de eerste regel ziet het programma wat er in elke kolom staat. Zonder koppen is geen enkel bedrag te plaatsen.",
    example: { known: ["id", "project", "bedrag"] },
    message: () =>
      "De eerste regel heeft geen enkele kop die het programma kent. Daardoor is niets van dit blad gelezen.",
    hint: ({ known }) => `Zet op de eerste regel de koppen, zoals ${listWords(known)}.`,
  }),
  "csv/unknown-heading": say<{ heading: string; nearest: readonly string[]; known: readonly string[] }>({
    severity: "error",
    title: "Elke kop van een grootboek als blad bestaat.",
    why: "Het programma leest alleen kolommen die het kent. Een kolom met een andere kop komt niet in het rapport, en is voor lezers van de bijlagen wel te zien.",
    example: { heading: "bedrg", nearest: ["bedrag"], known: ["id", "bedrag"] },
    message: ({ heading }) =>
      heading === ""
        ? "Boven deze kolom staat niets. Wat eronder staat, is niet gelezen."
        : `De kop "${shorten(heading, 40)}" bestaat niet. Wat eronder staat, is niet gelezen.`,
    hint: ({ nearest, known }) =>
      nearest.length > 0
        ? suggest(nearest, "")
        : `Haal de kolom weg, of geef haar een kop die bestaat. U kunt hier gebruiken: ${enumerate(known, 20)}.`,
    edit: ({ nearest, heading }) => (heading === "" ? null : takeOnly(nearest)),
    actual: ({ heading }) => heading,
  }),
  "csv/double-heading": say<{ heading: string }>({
    severity: "error",
    title: "Elke kop van een grootboek als blad staat er één keer.",
    why: "Staat een kop er twee keer, dan is niet te zeggen welke kolom geldt. Alle bedragen wachten tot dat duidelijk is.",
    example: { heading: "bedrag" },
    message: ({ heading }) => `De kop "${heading}" staat er twee keer. Wat onder de tweede staat, is niet gelezen.`,
    hint: () => "Haal een van de twee kolommen weg, of geef haar een andere kop.",
  }),
  "csv/missing-heading": say<{ headings: readonly string[] }>({
    severity: "error",
    title: "Een grootboek als blad heeft alle kolommen die nodig zijn.",
    why: "Zonder deze kolommen zegt geen enkele regel wat nodig is om haar te tellen.",
    example: { headings: ["fase", "soort"] },
    message: ({ headings }) =>
      headings.length === 1
        ? `De kolom ${listWords(headings)} ontbreekt.`
        : `De kolommen ${listWords(headings)} ontbreken.`,
    hint: () => "Zet de kop op de eerste regel, en vul de kolom voor elke regel in.",
    expected: ({ headings }) => headings.join(", "),
  }),
  "csv/row-length": say<{ found: number; expected: number }>({
    severity: "error",
    title: "Een regel van een blad heeft evenveel vakken als er koppen zijn.",
    why: "Heeft een regel meer of minder vakken, dan staat er een scheidingsteken te veel of te weinig in, of is het opslaan afgebroken. Dan kan elk vak in de verkeerde kolom staan.",
    example: { found: 7, expected: 9 },
    message: ({ found, expected }) =>
      `Deze regel heeft ${String(found)} vakken; er zijn ${String(expected)} koppen. De regel is niet gelezen.`,
    hint: ({ found, expected }) =>
      found > expected
        ? 'Staat er een scheidingsteken in een tekst of een bedrag? Zet dat vak dan tussen aanhalingstekens: "…".'
        : "Is het bestand half opgeslagen? Sla het blad opnieuw op. Vul anders de vakken aan.",
    actual: ({ found }) => String(found),
    expected: ({ expected }) => String(expected),
  }),
  "csv/unclosed-quote": say<None>({
    severity: "error",
    title: "Een aanhalingsteken in een blad wordt gesloten.",
    why: "Een vak dat met een aanhalingsteken begint, loopt door tot het volgende. Ontbreekt dat, dan loopt het vak door tot het einde van het bestand.",
    example: {},
    message: () =>
      "Dit aanhalingsteken wordt nergens gesloten. Wat hier tot het einde van het bestand staat, is niet gelezen.",
    hint: () =>
      "Sluit de tekst met een aanhalingsteken, of haal dit teken weg. Is het bestand half opgeslagen? Sla het blad opnieuw op.",
  }),
  "csv/behind-quote": say<None>({
    severity: "error",
    title: "Achter een vak tussen aanhalingstekens staat niets meer.",
    why: "Een aanhalingsteken in een tekst schrijft een blad twee keer. Staat het er één keer, dan is niet te zien waar het vak ophoudt.",
    example: {},
    message: () => "Achter het aanhalingsteken dat dit vak sluit, staat nog tekst. De regel is niet gelezen.",
    hint: () => 'Hoort het aanhalingsteken bij de tekst? Typ het dan twee keer: "".',
  }),
  "csv/empty-row": say<{ count: number }>({
    severity: "warning",
    title: "Een grootboek als blad heeft geen lege regels.",
    why: "Een lege regel kan een regel zijn waarvan de inhoud is gewist. Het programma slaat haar over.",
    example: { count: 2 },
    message: ({ count }) =>
      count === 1 ? "Deze regel is leeg." : `Deze regel is leeg, en nog ${String(count - 1)} in dit blad.`,
    hint: () => "Haal lege regels weg. Is er iets gewist? Zet dat dan terug.",
  }),
  "csv/no-row": say<None>({
    severity: "error",
    title: "Een grootboek heeft een regel.",
    why: "Onder de koppen horen de bedragen. Staat er niets, dan is er nog niets om op te tellen.",
    example: {},
    message: () => "Onder de koppen staat nog geen enkele regel.",
    hint: () => 'Zet elk bedrag op een eigen regel. In het concept staat er zolang "volgt".',
  }),
};
