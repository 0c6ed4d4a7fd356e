import { formatDate } from "../../value/notation/format-date.ts";
import { say, shorten, suggest, takeOnly } from "./define.ts";

/** Findings about the fields of a file. */
const NO_VALUE_HINTS = {
  volgt: (key: string) => `Laat het veld leeg: "${key}:". In het concept staat er dan "volgt".`,
  onbekend: (key: string) =>
    `Laat het veld leeg: "${key}:". Schrijf in de toelichting waarom er geen waarde is, of wanneer die er wel is.`,
  onduidelijk: (key: string) => `Is het nul? Schrijf dan 0. Weet u het nog niet? Laat het veld dan leeg: "${key}:".`,
} as const;

/** A number in the program's notation as it is written in Dutch. */
function toComma(number: string): string {
  return number.replace(".", ",");
}

/** Only a value says how sure it is. */
function sayCertainty(key: string): string {
  return key === "waarde" ? " Gaat het om de stand? Zet er dan onder: zekerheid: schatting." : "";
}

export const SCHEMA_MESSAGES = {
  // A field of a ledger that is a sheet is a column
  "schema/missing-key": say<{ key: string; column: string | null }>({
    severity: "error",
    title: "Elk verplicht veld is er.",
    why: 'Verplichte velden heeft het rapport nodig. Ontbreekt er een, dan staat er in het concept "volgt" en komt er nog geen definitieve versie.',
    example: { key: "peildatum", column: null },
    message: ({ key, column }) =>
      column === null ? `Het veld "${key}" ontbreekt.` : `Bij deze regel ontbreekt de kolom "${column}".`,
    hint: ({ key, column }) =>
      column === null
        ? `Voeg een regel "${key}: …" toe.`
        : `Zet op de eerste regel van het blad de kop "${column}", en vul de kolom hier in.`,
    expected: ({ key }) => key,
  }),
  "schema/empty-value": say<{ key: string; column: string | null }>({
    severity: "error",
    title: "Elk verplicht veld is ingevuld.",
    why: 'U mag een veld leeg laten zolang u de waarde niet weet. In het concept staat er dan "volgt". Voor de definitieve versie moet het zijn ingevuld.',
    example: { key: "waarde", column: null },
    message: ({ key, column }) =>
      column === null ? `Het veld "${key}" is nog leeg.` : `Op deze regel is de kolom "${column}" nog leeg.`,
    hint: () => 'Vul het in. Weet u het nog niet? In het concept staat er dan "volgt".',
  }),
  "schema/unknown-key": say<{ key: string; nearest: readonly string[]; known: readonly string[]; isInline: boolean }>({
    severity: "error",
    title: "Elk veld bestaat.",
    why: "Het programma leest alleen velden die het kent. Een veld met een andere naam, bijvoorbeeld door een tikfout, komt niet in het rapport.",
    example: { key: "peildatm", nearest: ["peildatum"], known: ["waarde", "peildatum"], isInline: false },
    message: ({ key }) => `Het veld "${shorten(key, 40)}" bestaat hier niet. Wat erin staat, komt niet in het rapport.`,
    hint: ({ key, nearest, known, isInline }) => {
      if (isInline && /^\d+$/u.test(key))
        return "Is het een stuk van een getal? Schrijf dan een punt in plaats van een komma.";
      const cut = "Is het een stuk van een tekst met een komma? Zet die tekst dan tussen aanhalingstekens.";
      if (isInline) return suggest(nearest, cut);
      return nearest.length > 0 ? suggest(nearest, "") : `U kunt hier gebruiken: ${known.join(", ")}.`;
    },
    edit: ({ nearest, isInline }) => (isInline ? null : takeOnly(nearest)),
    actual: ({ key }) => key,
    expected: ({ known }) => known.join(" | "),
  }),
  "schema/wrong-shape": say<{
    key: string | null;
    expected: "tekst" | "lijst" | "velden";
    /** Of the items of a list. */
    fields: readonly string[];
  }>({
    severity: "error",
    title: "Waar een lijst hoort staat een lijst, en waar één waarde hoort één waarde.",
    why: "Van elk veld staat vast of er één waarde, een lijst of een groep velden in hoort. Alleen dan weet het programma wat het ermee moet doen.",
    example: { key: "partners", expected: "lijst", fields: [] },
    message: ({ key, expected, fields }) => {
      if (fields.length > 0) return `Bij "${key ?? ""}" heeft elk punt van de lijst eigen velden.`;
      const where = key === null ? "In dit bestand" : `Bij "${key}"`;
      return {
        tekst: `${where} hoort één waarde; hier staat een lijst of een groep velden.`,
        lijst: `${where} hoort een lijst.`,
        velden: `${where} hoort een groep velden.`,
      }[expected];
    },
    hint: ({ key, expected, fields }) => {
      if (fields.length > 0)
        return `Schrijf elk punt op een eigen regel onder "${key ?? ""}:", zo: - {${fields
          .slice(0, 2)
          .map((field) => `${field}: …`)
          .join(", ")}}`;
      return {
        tekst: `Schrijf "${key ?? ""}: …" op één regel.`,
        lijst: 'Begin elk punt van de lijst op een eigen regel met "- ".',
        velden:
          key === null
            ? "Begin elk veld vooraan op een eigen regel, zonder streepje ervoor."
            : `Zet de velden onder "${key}:", elk op een eigen regel en twee spaties ingesprongen.`,
      }[expected];
    },
    expected: ({ expected }) => expected,
  }),
  "schema/wrong-word": say<{ key: string; word: string; allowed: readonly string[]; nearest: readonly string[] }>({
    severity: "error",
    title: "Waar een keuze hoort, staat een van de woorden waaruit u kiest.",
    why: "Sommige velden hebben een vaste lijst van woorden. Zo betekent een woord in elk thema en elk jaar hetzelfde.",
    example: { key: "oordeel", word: "groen", allowed: ["op schema", "aandacht", "vertraagd"], nearest: [] },
    message: ({ key, word }) => `"${shorten(word, 40)}" is geen geldig woord bij "${key}".`,
    hint: ({ allowed, nearest }) => suggest(nearest, `Kies uit: ${allowed.join(", ")}.`),
    edit: ({ nearest }) => takeOnly(nearest),
    actual: ({ word }) => word,
    expected: ({ allowed }) => allowed.join(" | "),
  }),
  "schema/not-a-number": say<{ key: string; text: string }>({
    severity: "error",
    title: "Waar een getal hoort, staat een getal.",
    why: "Met een getal wordt gerekend. Een eenheid of een woord erbij kan dat niet; die schrijft u in de tekst.",
    example: { key: "waarde", text: "412 gezinnen" },
    message: ({ key, text }) => `Bij "${key}" hoort een getal; "${shorten(text, 40)}" is dat niet.`,
    hint: () => "Schrijf alleen het getal, zonder eenheid of woord: 412 of 12,5.",
    actual: ({ text }) => text,
    expected: () => "getal",
  }),
  "schema/sheet-error": say<{ key: string; text: string }>({
    severity: "error",
    title: "In een veld staat geen foutmelding of formule van Excel.",
    why: "Kan Excel iets niet uitrekenen, dan zet het er een melding voor in de plaats, zoals #VERW!. Is de kolom te smal, dan staan er hekjes. Wie zo'n cel kopieert, of de formule, kopieert geen getal.",
    example: { key: "waarde", text: "#VERW!" },
    message: ({ key, text }) => `Bij "${key}" staat ${shorten(text, 40)}. Dat komt uit Excel en is geen waarde.`,
    hint: ({ key }) =>
      `Zoek in Excel op welke waarde er had moeten staan en vul die hier in. Weet u het nog niet? Laat het veld dan leeg: "${key}:".`,
    actual: ({ text }) => text,
  }),
  "schema/dutch-number": say<{ key: string; text: string; readings: readonly string[] }>({
    severity: "error",
    title: "Een getal kan maar één ding betekenen.",
    why: "In Nederland staat er een punt voor de duizendtallen: 1.300 is dertienhonderd. Een ander programma schrijft een punt waar wij een komma schrijven: dan is 1.300 iets meer dan één. Waar een veld maar één van de twee toelaat, begrijpt het programma het zelf. Hier kan het allebei zijn. Het programma kiest niet voor u, maar vraagt het.",
    example: { key: "waarde", text: "1.300", readings: ["1300", "1.30"] },
    message: ({ key, text, readings }) =>
      `Bij "${key}" staat ${shorten(text, 40)}. Dat kan ${readings.map((one) => toComma(String(Number(one)))).join(" of ")} zijn.`,
    hint: ({ readings }) => `Schrijf ${readings.map(toComma).join(" of ")}: zo geschreven kan het maar één ding zijn.`,
    actual: ({ text }) => text,
    expected: ({ readings }) => readings.join(" | "),
  }),
  "schema/estimate": say<{ key: string; text: string; number: string | null }>({
    severity: "error",
    title: "Een schatting is een getal, met erbij dat het een schatting is.",
    why: "Met een woord of teken erbij kan het programma niet rekenen. Dat een getal een schatting is, hoort de lezer wel te weten. Daarvoor is het veld zekerheid.",
    example: { key: "waarde", text: "ca. 400", number: "400" },
    message: ({ key, text }) => `Bij "${key}" staat "${shorten(text, 40)}". Daarmee kan het programma niet rekenen.`,
    hint: ({ key, number }) =>
      number === null
        ? `Kies één getal, bijvoorbeeld het midden.${sayCertainty(key)}`
        : `Schrijf "${key}: ${number}".${sayCertainty(key)}`,
    actual: ({ text }) => text,
    expected: () => "getal",
  }),
  "schema/share": say<{ key: string; text: string; number: string }>({
    severity: "error",
    title: "Bij een getal staat geen procentteken.",
    why: "Het programma weet van elk veld of het een percentage is, en zet het teken er zelf bij. Staat het teken bij een aantal, dan is niet te zien welk aantal bedoeld is.",
    example: { key: "waarde", text: "50%", number: "50" },
    message: ({ key, text }) => `Bij "${key}" staat ${shorten(text, 40)}, met een teken voor procent.`,
    hint: ({ key, number }) =>
      `Is dit een percentage? Schrijf dan "${key}: ${number}". Gaat het om een aantal? Vul dan het aantal zelf in, niet het deel.`,
    actual: ({ text }) => text,
    expected: () => "getal",
  }),
  "schema/letter-for-digit": say<{ key: string; text: string; meant: string }>({
    severity: "error",
    title: "In een getal of datum staan alleen cijfers.",
    why: "De letter O lijkt op een nul, en de letter l op een één. Dat gebeurt bij overtypen en bij tekst die uit een scan komt.",
    example: { key: "peildatum", text: "2026-O4-30", meant: "2026-04-30" },
    message: ({ key, text }) =>
      `Bij "${key}" staat ${shorten(text, 40)}. Daarin staat een letter waar een cijfer hoort.`,
    hint: ({ key, meant }) => `Bedoelde u dit? Schrijf dan, met cijfers: "${key}: ${meant}".`,
    edit: ({ meant }) => meant,
    actual: ({ text }) => text,
    expected: ({ meant }) => meant,
  }),
  "schema/no-value-yet": say<{ key: string; text: string; meant: "volgt" | "onbekend" | "onduidelijk" }>({
    severity: "error",
    title: "Waar een waarde hoort, staat een waarde of niets.",
    why: "Wat nog komt, laat u leeg: dan staat er in het concept volgt. Een streepje of een x kan nul zijn, of onbekend, of nog niet ingevuld. Het programma kan dat niet weten.",
    example: { key: "waarde", text: "TBD", meant: "volgt" },
    message: ({ key, text }) => `Bij "${key}" staat "${shorten(text, 40)}". Dat is geen waarde.`,
    hint: ({ key, meant }) => NO_VALUE_HINTS[meant](key),
    actual: ({ text }) => text,
  }),
  "schema/understood": say<{ count: number; key: string; text: string; meant: string }>({
    severity: "info",
    title: "Een getal of datum in Nederlandse notatie wordt begrepen.",
    why: "U mag 1.250, € 1.250,00 en 30 april 2026 schrijven waar dat maar één ding kan betekenen. Het programma zegt één keer per bestand hoe het die waarden heeft gelezen, zodat u het kunt nakijken.",
    example: { count: 2, key: "peildatum", text: "30-4-2026", meant: "30 april 2026" },
    message: ({ count, key, text, meant }) =>
      count === 1
        ? `Bij "${key}" staat ${shorten(text, 40)}. Dat is gelezen als ${meant}.`
        : `In dit bestand zijn ${String(count)} waarden in Nederlandse notatie gelezen. De eerste: bij "${key}" staat ${shorten(text, 40)}, gelezen als ${meant}.`,
    hint: ({ count }) =>
      count === 1 ? "Klopt dat? Dan hoeft u niets te doen." : "Kloppen ze? Dan hoeft u niets te doen.",
    actual: ({ text }) => text,
  }),
  "schema/not-a-date": say<{ key: string; text: string }>({
    severity: "error",
    title: "Waar een datum hoort, staat een datum.",
    why: "Met datums wordt gerekend: het programma vergelijkt ze met de verslagperiode en met andere datums.",
    example: { key: "peildatum", text: "eind april" },
    message: ({ key, text }) => `Bij "${key}" hoort een datum; "${shorten(text, 40)}" is dat niet.`,
    hint: () => "Schrijf een dag, een maand en een jaar: 30 april 2026 of 2026-04-30.",
    actual: ({ text }) => text,
    expected: () => "JJJJ-MM-DD",
  }),
  "schema/dutch-date": say<{ key: string; text: string; readings: readonly string[] }>({
    severity: "error",
    title: "Een datum kan maar één dag betekenen.",
    why: "Een computer die op Engels (Verenigde Staten) staat, zet de maand voorop: 4/5/2026 is daar 5 april. Het programma kiest niet voor u, maar vraagt het.",
    example: { key: "peildatum", text: "4/5/2026", readings: ["2026-05-04", "2026-04-05"] },
    message: ({ key, text, readings }) =>
      `Bij "${key}" staat ${shorten(text, 40)}. Dat kan ${readings.map((one) => formatDate(one)).join(" of ")} zijn.`,
    hint: ({ readings }) => `Schrijf de maand met letters: ${readings.map((one) => formatDate(one)).join(" of ")}.`,
    actual: ({ text }) => text,
    expected: ({ readings }) => readings.join(" | "),
  }),
  "schema/impossible-date": say<{ key: string; text: string }>({
    severity: "error",
    title: "Elke datum bestaat.",
    why: "Een dag die niet bestaat, zoals 31 april, is een tikfout.",
    example: { key: "peildatum", text: "2026-04-31" },
    message: ({ key, text }) => `De datum "${shorten(text, 40)}" bij "${key}" bestaat niet.`,
    hint: () => "Controleer de dag en de maand.",
    actual: ({ text }) => text,
    expected: () => "JJJJ-MM-DD",
  }),
  "schema/not-a-day": say<{ key: string; text: string }>({
    severity: "error",
    title: "Waar een dag hoort die elk jaar terugkomt, staan een maand en een dag.",
    why: "De momenten van de kalender zijn elk jaar op dezelfde dag, zoals de dag waarop het rapport wordt ingediend. Daar hoort dus geen jaar bij.",
    example: { key: "dag", text: "15 juni" },
    message: ({ key, text }) =>
      `Bij "${key}" hoort een dag die elk jaar terugkomt; "${shorten(text, 40)}" is dat niet.`,
    hint: () => 'Schrijf eerst de maand en dan de dag, tussen aanhalingstekens: "06-15".',
    actual: ({ text }) => text,
    expected: () => "MM-DD",
  }),
  "schema/not-a-hash": say<{ key: string; text: string }>({
    severity: "error",
    title: "Waar een controlegetal hoort, staat een heel controlegetal.",
    why: "Met een controlegetal is te zien of een bestand nog hetzelfde is. Het programma rekent het uit; ontbreekt er een teken, dan is er niets te vergelijken.",
    example: { key: "samenvatting.md", text: "2db437c3" },
    message: ({ key, text }) =>
      `Bij "${shorten(key, 60)}" hoort een controlegetal van 64 tekens; "${shorten(text, 70)}" is dat niet.`,
    hint: ({ key }) =>
      `Kopieer het hele getal. Is het kwijt? Haal de regel "${shorten(key, 60)}" weg; dan zegt het programma wat er ontbreekt.`,
    actual: ({ text }) => text,
    expected: () => "64 tekens: cijfers en de letters a tot en met f",
  }),
  "schema/not-yes-no": say<{ key: string; text: string }>({
    severity: "error",
    title: "Waar ja of nee hoort, staat ja of nee.",
    why: "Andere woorden, zoals true, x of waar, kunnen meer dan één ding betekenen.",
    example: { key: "vertrouwelijk", text: "misschien" },
    message: ({ key, text }) => `Bij "${key}" hoort ja of nee; "${shorten(text, 40)}" is dat niet.`,
    hint: () => "Schrijf ja of nee.",
    actual: ({ text }) => text,
    expected: () => "ja | nee",
  }),
  "schema/bad-id": say<{ key: string; text: string; suggestion: string }>({
    severity: "error",
    title: "Een kenmerk heeft geen spaties of vreemde tekens.",
    why: "Met een kenmerk verwijzen andere bestanden naar dit punt, ook volgend jaar. Daarom is het kort en eenvoudig, en verandert het niet.",
    example: { key: "id", text: "extra adviseurs!", suggestion: "extra-adviseurs" },
    message: ({ key, text }) => `"${shorten(text, 40)}" kan geen kenmerk zijn bij "${key}".`,
    hint: ({ suggestion }) => `Gebruik alleen letters, cijfers, punten en streepjes, zonder spaties: ${suggestion}.`,
    edit: ({ suggestion }) => suggestion,
    actual: ({ text }) => text,
    expected: ({ suggestion }) => suggestion,
  }),
  "schema/out-of-range": say<{ key: string; text: string; range: string }>({
    severity: "error",
    title: "Een getal valt binnen wat mogelijk is.",
    why: "Sommige getallen hebben een grens, zoals een aandeel dat niet onder nul kan komen. Daarbuiten is het bijna altijd een tikfout.",
    example: { key: "verslagjaar", text: "20266", range: "een jaar tussen 2000 en 2100" },
    message: ({ key, text, range }) => `Bij "${key}" staat ${shorten(text, 40)}; het moet ${range} zijn.`,
    hint: () => "Controleer het getal.",
    actual: ({ text }) => text,
    expected: ({ range }) => range,
  }),
  "schema/empty-file": say<{ what: string }>({
    severity: "error",
    title: "In elk bestand staat iets.",
    why: "Een leeg bestand zegt niets. Misschien is het opslaan mislukt. Staat er alleen uitleg achter een #, dan is het voor het programma ook leeg.",
    example: { what: "een project" },
    message: ({ what }) => `Dit bestand is leeg. Hier hoort ${what}.`,
    hint: () => "Vul het bestand, of haal het weg als het niet nodig is.",
  }),
  "schema/newer-format": say<{ found: number; known: number }>({
    severity: "error",
    title: "De inhoud past bij deze versie van het programma.",
    why: "In de inhoud staat welk formaat die heeft. Een ouder programma kan nieuwere inhoud verkeerd lezen en doet dat dus niet.",
    example: { found: 2, known: 1 },
    message: ({ found, known }) =>
      `Deze inhoud heeft formaat ${String(found)}; dit programma kent formaat ${String(known)}.`,
    hint: () => "Gebruik een nieuwere versie van het programma.",
  }),
};
