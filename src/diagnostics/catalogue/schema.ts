import { either, say, shorten, suggest } from "./define.ts";

/** Findings about the fields of a file. */
export const SCHEMA_MESSAGES = {
  "schema/missing-key": say<{ key: string }>({
    severity: "error",
    message: ({ key }) => `Het veld "${key}" ontbreekt.`,
    hint: ({ key }) => `Voeg een regel "${key}: …" toe.`,
    expected: ({ key }) => key,
  }),
  "schema/empty-value": say<{ key: string }>({
    severity: "error",
    message: ({ key }) => `Het veld "${key}" is nog leeg.`,
    hint: () => 'Vul het in. Weet u het nog niet? In het concept staat er dan "volgt".',
  }),
  "schema/unknown-key": say<{ key: string; nearest: readonly string[]; known: readonly string[]; isInline: boolean }>({
    severity: "error",
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
    message: ({ key, word }) => `"${shorten(word, 40)}" is geen geldig woord bij "${key}".`,
    hint: ({ allowed, nearest }) => suggest(nearest, `Kies uit: ${allowed.join(", ")}.`),
    actual: ({ word }) => word,
    expected: ({ allowed }) => allowed.join(" | "),
  }),
  "schema/not-a-number": say<{ key: string; text: string }>({
    severity: "error",
    message: ({ key, text }) => `Bij "${key}" hoort een getal; "${shorten(text, 40)}" is dat niet.`,
    hint: () => "Schrijf alleen cijfers, zonder eenheid: 412. Een komma schrijft u als punt: 12.5.",
    actual: ({ text }) => text,
    expected: () => "getal",
  }),
  "schema/dutch-number": say<{ key: string; text: string; readings: readonly string[] }>({
    severity: "error",
    message: ({ key, text, readings }) =>
      `Bij "${key}" staat "${shorten(text, 40)}". ${readings.length > 1 ? `Dat kan ${readings.join(" of ")} betekenen.` : "Zo leest de computer geen getallen."}`,
    hint: ({ readings }) =>
      `Schrijf ${either(readings).replaceAll('"', "")}: cijfers zonder punt voor duizendtallen en met een punt in plaats van een komma.`,
    actual: ({ text }) => text,
    expected: ({ readings }) => readings.join(" | "),
  }),
  "schema/not-a-date": say<{ key: string; text: string }>({
    severity: "error",
    message: ({ key, text }) => `Bij "${key}" hoort een datum; "${shorten(text, 40)}" is dat niet.`,
    hint: () => "Schrijf jaar, maand en dag: 2026-04-30.",
    actual: ({ text }) => text,
    expected: () => "JJJJ-MM-DD",
  }),
  "schema/dutch-date": say<{ key: string; text: string; iso: string }>({
    severity: "error",
    message: ({ key, text }) =>
      `Bij "${key}" staat de datum "${shorten(text, 40)}" ${/^\d{4}/u.test(text) ? "in een andere vorm" : "in een andere volgorde"}.`,
    hint: ({ iso }) => `Schrijf eerst het jaar, dan de maand en dan de dag: ${iso}.`,
    actual: ({ text }) => text,
    expected: ({ iso }) => iso,
  }),
  "schema/impossible-date": say<{ key: string; text: string }>({
    severity: "error",
    message: ({ key, text }) => `De datum "${shorten(text, 40)}" bij "${key}" bestaat niet.`,
    hint: () => "Controleer de dag en de maand.",
    actual: ({ text }) => text,
    expected: () => "JJJJ-MM-DD",
  }),
  "schema/not-a-day": say<{ key: string; text: string }>({
    severity: "error",
    message: ({ key, text }) =>
      `Bij "${key}" hoort een dag die elk jaar terugkomt; "${shorten(text, 40)}" is dat niet.`,
    hint: () => 'Schrijf eerst de maand en dan de dag, tussen aanhalingstekens: "06-15".',
    actual: ({ text }) => text,
    expected: () => "MM-DD",
  }),
  "schema/not-yes-no": say<{ key: string; text: string }>({
    severity: "error",
    message: ({ key, text }) => `Bij "${key}" hoort ja of nee; "${shorten(text, 40)}" is dat niet.`,
    hint: () => "Schrijf ja of nee.",
    actual: ({ text }) => text,
    expected: () => "ja | nee",
  }),
  "schema/bad-id": say<{ key: string; text: string; suggestion: string }>({
    severity: "error",
    message: ({ key, text }) => `"${shorten(text, 40)}" kan geen kenmerk zijn bij "${key}".`,
    hint: ({ suggestion }) => `Gebruik alleen letters, cijfers, punten en streepjes, zonder spaties: ${suggestion}.`,
    actual: ({ text }) => text,
    expected: ({ suggestion }) => suggestion,
  }),
  "schema/out-of-range": say<{ key: string; text: string; range: string }>({
    severity: "error",
    message: ({ key, text, range }) => `Bij "${key}" staat ${shorten(text, 40)}; het moet ${range} zijn.`,
    hint: () => "Controleer het getal.",
    actual: ({ text }) => text,
    expected: ({ range }) => range,
  }),
  "schema/empty-file": say<{ what: string }>({
    severity: "error",
    message: ({ what }) => `Dit bestand is leeg. Hier hoort ${what}.`,
    hint: () => "Vul het bestand, of haal het weg als het niet nodig is.",
  }),
  "schema/newer-format": say<{ found: number; known: number }>({
    severity: "error",
    message: ({ found, known }) =>
      `Deze inhoud heeft formaat ${String(found)}; dit programma kent formaat ${String(known)}.`,
    hint: () => "Gebruik een nieuwere versie van het programma.",
  }),
};
