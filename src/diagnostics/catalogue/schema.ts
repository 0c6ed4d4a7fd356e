import { either, say, shorten, suggest } from "./define.ts";

/** Findings about the fields of a file. */
export const SCHEMA_MESSAGES = {
  "schema/missing-key": say<{ key: string }>({
    severity: "error",
    title: "Elk verplicht veld is er.",
    why: 'Verplichte velden heeft het rapport nodig. Ontbreekt er een, dan staat er in het concept "volgt" en komt er nog geen definitieve versie.',
    example: { key: "peildatum" },
    message: ({ key }) => `Het veld "${key}" ontbreekt.`,
    hint: ({ key }) => `Voeg een regel "${key}: …" toe.`,
    expected: ({ key }) => key,
  }),
  "schema/empty-value": say<{ key: string }>({
    severity: "error",
    title: "Elk verplicht veld is ingevuld.",
    why: 'U mag een veld leeg laten zolang u de waarde niet weet. In het concept staat er dan "volgt". Voor de definitieve versie moet het zijn ingevuld.',
    example: { key: "waarde" },
    message: ({ key }) => `Het veld "${key}" is nog leeg.`,
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
    actual: ({ key }) => key,
    expected: ({ known }) => known.join(" | "),
  }),
  "schema/wrong-shape": say<{ key: string | null; expected: "tekst" | "lijst" | "velden" }>({
    severity: "error",
    title: "Waar een lijst hoort staat een lijst, en waar één waarde hoort één waarde.",
    why: "Van elk veld staat vast of er één waarde, een lijst of een groep velden in hoort. Alleen dan weet het programma wat het ermee moet doen.",
    example: { key: "partners", expected: "lijst" },
    message: ({ key, expected }) => {
      const where = key === null ? "In dit bestand" : `Bij "${key}"`;
      return {
        tekst: `${where} hoort één waarde; hier staat een lijst of een groep velden.`,
        lijst: `${where} hoort een lijst.`,
        velden: `${where} hoort een groep velden.`,
      }[expected];
    },
    hint: ({ key, expected }) =>
      ({
        tekst: `Schrijf "${key ?? ""}: …" op één regel.`,
        lijst: 'Begin elk punt van de lijst op een eigen regel met "- ".',
        velden:
          key === null
            ? "Begin elk veld vooraan op een eigen regel, zonder streepje ervoor."
            : `Zet de velden onder "${key}:", elk op een eigen regel en twee spaties ingesprongen.`,
      })[expected],
    expected: ({ expected }) => expected,
  }),
  "schema/wrong-word": say<{ key: string; word: string; allowed: readonly string[]; nearest: readonly string[] }>({
    severity: "error",
    title: "Waar een keuze hoort, staat een van de woorden waaruit u kiest.",
    why: "Sommige velden hebben een vaste lijst van woorden. Zo betekent een woord in elk thema en elk jaar hetzelfde.",
    example: { key: "oordeel", word: "groen", allowed: ["op schema", "aandacht", "vertraagd"], nearest: [] },
    message: ({ key, word }) => `"${shorten(word, 40)}" is geen geldig woord bij "${key}".`,
    hint: ({ allowed, nearest }) => suggest(nearest, `Kies uit: ${allowed.join(", ")}.`),
    actual: ({ word }) => word,
    expected: ({ allowed }) => allowed.join(" | "),
  }),
  "schema/not-a-number": say<{ key: string; text: string }>({
    severity: "error",
    title: "Waar een getal hoort, staat een getal.",
    why: "Met een getal wordt gerekend. Een eenheid of een woord erbij kan dat niet; die schrijft u in de tekst.",
    example: { key: "waarde", text: "412 gezinnen" },
    message: ({ key, text }) => `Bij "${key}" hoort een getal; "${shorten(text, 40)}" is dat niet.`,
    hint: () => "Schrijf alleen cijfers, zonder eenheid: 412. Een komma schrijft u als punt: 12.5.",
    actual: ({ text }) => text,
    expected: () => "getal",
  }),
  "schema/sheet-error": say<{ key: string; text: string }>({
    severity: "error",
    title: "In een veld staat geen foutmelding van Excel.",
    why: "Kan Excel iets niet uitrekenen, dan zet het er een melding voor in de plaats, zoals #VERW!. Wie de cel kopieert, kopieert die melding.",
    example: { key: "waarde", text: "#VERW!" },
    message: ({ key, text }) => `Bij "${key}" staat ${text}. Dat is een foutmelding van Excel, geen waarde.`,
    hint: ({ key }) =>
      `Zoek in Excel op welke waarde er had moeten staan en vul die hier in. Weet u het nog niet? Laat het veld dan leeg: "${key}:".`,
    actual: ({ text }) => text,
  }),
  "schema/dutch-number": say<{ key: string; text: string; readings: readonly string[] }>({
    severity: "error",
    title: "Een getal staat er zonder punt voor duizend en met een punt voor de cijfers achter de komma.",
    why: "De computer leest 1.300 als iets meer dan één. U kunt ook dertienhonderd bedoelen. Het programma kiest niet voor u, maar vraagt het.",
    example: { key: "waarde", text: "1.300", readings: ["1300", "1.3"] },
    message: ({ key, text, readings }) =>
      `Bij "${key}" staat "${shorten(text, 40)}". ${readings.length > 1 ? `Dat kan ${readings.join(" of ")} betekenen.` : "Zo leest de computer geen getallen."}`,
    hint: ({ readings }) =>
      `Schrijf ${either(readings).replaceAll('"', "")}: cijfers zonder punt voor duizendtallen en met een punt in plaats van een komma.`,
    actual: ({ text }) => text,
    expected: ({ readings }) => readings.join(" | "),
  }),
  "schema/not-a-date": say<{ key: string; text: string }>({
    severity: "error",
    title: "Waar een datum hoort, staat een datum.",
    why: "Met datums wordt gerekend: het programma vergelijkt ze met de verslagperiode en met andere datums.",
    example: { key: "peildatum", text: "eind april" },
    message: ({ key, text }) => `Bij "${key}" hoort een datum; "${shorten(text, 40)}" is dat niet.`,
    hint: () => "Schrijf jaar, maand en dag: 2026-04-30.",
    actual: ({ text }) => text,
    expected: () => "JJJJ-MM-DD",
  }),
  "schema/dutch-date": say<{ key: string; text: string; iso: string }>({
    severity: "error",
    title: "Een datum begint met het jaar, dan de maand en dan de dag.",
    why: "Op deze manier kan een datum maar één ding betekenen. Bij 4-5-2026 is niet te zien of het april of mei is.",
    example: { key: "peildatum", text: "30-4-2026", iso: "2026-04-30" },
    message: ({ key, text }) =>
      `Bij "${key}" staat de datum "${shorten(text, 40)}" ${/^\d{4}/u.test(text) ? "in een andere vorm" : "in een andere volgorde"}.`,
    hint: ({ iso }) => `Schrijf eerst het jaar, dan de maand en dan de dag: ${iso}.`,
    actual: ({ text }) => text,
    expected: ({ iso }) => iso,
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
    why: "Een leeg bestand zegt niets. Misschien is het opslaan mislukt.",
    example: { what: "een project" },
    message: ({ what }) => `Dit bestand is leeg. Hier hoort ${what}.`,
    hint: () => "Vul het bestand, of haal het weg als het niet nodig is.",
  }),
  "schema/newer-format": say<{ found: number; known: number }>({
    severity: "error",
    title: "De inhoud past bij deze versie van het programma.",
    why: "De inhoud zegt in welk formaat zij is geschreven. Een ouder programma kan nieuwere inhoud verkeerd lezen en doet dat dus niet.",
    example: { found: 2, known: 1 },
    message: ({ found, known }) =>
      `Deze inhoud heeft formaat ${String(found)}; dit programma kent formaat ${String(known)}.`,
    hint: () => "Gebruik een nieuwere versie van het programma.",
  }),
};
