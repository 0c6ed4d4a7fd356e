import { say, shorten } from "./define.ts";

type None = Record<never, never>;

/** What to do about characters that are more than a wrong start. */
const STARTS: Partial<Record<string, string>> = {
  "-": 'Begin een lijst op een nieuwe regel. Is het geen lijst? Zet de tekst dan tussen aanhalingstekens: "…".',
  ">": "Zet de tekst op de volgende regel en laat hem twee spaties inspringen.",
  "|": "Zet de tekst op de volgende regel en laat hem twee spaties inspringen.",
};

/** Findings about how a YAML or Markdown file is written. */
export const YAML_MESSAGES = {
  "yaml/tab": say<None>({
    severity: "error",
    message: () => "Deze regel springt in met een tab. Daardoor is niet te zien wat bij elkaar hoort.",
    hint: () => "Vervang de tab door spaties: twee per niveau.",
  }),
  "yaml/colon-in-text": say<None>({
    severity: "error",
    message: () => "In deze tekst staat een dubbele punt met een spatie. De computer leest dat als een nieuw veld.",
    hint: () => 'Zet de hele tekst tussen aanhalingstekens: "…".',
  }),
  "yaml/hash-in-text": say<{ lost: string }>({
    severity: "warning",
    message: ({ lost }) => `Na " #" leest de computer niets meer. Dit stuk tekst valt weg: "${shorten(lost)}".`,
    hint: () =>
      "Hoort het bij de tekst? Zet dan de hele tekst tussen aanhalingstekens. Is het een opmerking voor uzelf? Zet die dan op een eigen regel.",
  }),
  "yaml/curly-quotes": say<None>({
    severity: "error",
    message: () =>
      "Hier staan gekrulde aanhalingstekens, zoals Word die maakt. Voor de computer zijn dat gewone letters.",
    hint: () => 'Typ rechte aanhalingstekens: ".',
  }),
  "yaml/dash-without-space": say<None>({
    severity: "error",
    message: () => "Na het streepje ontbreekt een spatie. Daardoor is dit geen nieuw punt van de lijst.",
    hint: () => 'Typ een spatie na het streepje: "- ".',
  }),
  "yaml/duplicate-key": say<{ key: string }>({
    severity: "error",
    message: ({ key }) => `Het veld "${key}" staat hier twee keer. Alleen de eerste keer telt.`,
    hint: () => "Haal een van de twee weg, of voeg ze samen.",
  }),
  "yaml/no-break-space": say<None>({
    severity: "error",
    message: () =>
      "Hier staat een harde spatie (vaak geplakt uit Word of van een webpagina). De computer ziet die niet als spatie.",
    hint: () => "Haal de spatie weg en typ haar opnieuw.",
  }),
  "yaml/reserved-start": say<{ character: string }>({
    severity: "error",
    message: ({ character }) => `Een tekst mag niet beginnen met het teken ${character}.`,
    hint: ({ character }) => STARTS[character] ?? 'Zet de tekst tussen aanhalingstekens: "…".',
  }),
  "yaml/indent": say<None>({
    severity: "error",
    message: () => "Deze regel springt te ver of te weinig in. Het is niet duidelijk waar hij bij hoort.",
    hint: () => "Laat de regel precies onder het vorige veld van hetzelfde punt beginnen.",
  }),
  "yaml/reference-at-start": say<None>({
    severity: "error",
    message: () =>
      "Een verwijzing met {{…}} aan het begin van een tekst of tussen accolades leest de computer verkeerd.",
    hint: () => 'Zet de hele tekst tussen aanhalingstekens: "{{…}} …".',
  }),
  "yaml/alias": say<{ text: string }>({
    severity: "error",
    message: ({ text }) =>
      `Een tekst mag niet beginnen met * of &: "${shorten(text, 30)}". De computer leest dat als een verwijzing.`,
    hint: () => 'Zet de tekst tussen aanhalingstekens: "…".',
  }),
  "yaml/tag": say<{ tag: string }>({
    severity: "error",
    message: ({ tag }) => `Een tekst mag niet beginnen met een uitroepteken: "${shorten(tag, 30)}".`,
    hint: () => 'Zet de tekst tussen aanhalingstekens: "…".',
  }),
  "yaml/unclosed-quote": say<None>({
    severity: "error",
    message: () => "Deze tekst begint met een aanhalingsteken, maar eindigt er niet mee.",
    hint: () =>
      'Zet hetzelfde teken aan het begin en aan het einde van de hele tekst. Staat het ook in de tekst zelf? Gebruik dan buitenom het andere soort: "\'s Avonds is het rustig."',
  }),
  "yaml/unclosed-bracket": say<None>({
    severity: "error",
    message: () =>
      "De haken kloppen hier niet: er is een [ of { te veel of te weinig, of er ontbreekt een komma tussen twee velden.",
    hint: () =>
      "Controleer of elke { een } heeft en elke [ een ]. Begint een tekst met een haak, of staat er een komma in? Zet die tekst dan tussen aanhalingstekens.",
  }),
  "yaml/missing-colon": say<None>({
    severity: "error",
    message: () =>
      "Deze regel past niet bij de velden eromheen: er ontbreekt een dubbele punt of de spatie erachter, of de tekst hoort bij de regel erboven.",
    hint: () =>
      'Schrijf "veld: waarde". Loopt de tekst over meer regels? Zet dan >- achter het veld en laat de tekst inspringen.',
  }),
  "yaml/too-deep": say<{ most: number }>({
    severity: "error",
    message: ({ most }) => `Dit bestand is te diep genest: meer dan ${String(most)} niveaus.`,
    hint: () => "Waarschijnlijk is er iets verkeerd geplakt. Zet een eerdere versie terug.",
  }),
  "yaml/more-documents": say<None>({
    severity: "error",
    message: () => "Hier staat een regel met drie streepjes of drie punten. Wat daarna komt, wordt niet gelezen.",
    hint: () => "Haal deze regel weg.",
  }),
  "yaml/syntax": say<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `De computer kan deze regel niet lezen: ${reason}.`,
    hint: () =>
      "Vergelijk de regel met hetzelfde veld van vorig jaar: let op inspringen, dubbele punten en aanhalingstekens.",
  }),
  "markdown/unknown-heading": say<{ heading: string; known: readonly string[]; nearest: readonly string[] }>({
    severity: "error",
    message: ({ heading }) =>
      `De kop "${shorten(heading)}" hoort niet in dit bestand. De tekst eronder komt niet in het rapport.`,
    hint: ({ known, nearest }) =>
      nearest.length > 0
        ? `Bedoelde u "## ${nearest[0] ?? ""}"?`
        : `De koppen zijn: ${known.map((one) => `## ${one}`).join(", ")}.`,
    actual: ({ heading }) => heading,
    expected: ({ known }) => known.join(" | "),
  }),
  "markdown/missing-heading": say<{ heading: string }>({
    severity: "error",
    message: ({ heading }) => `De kop "## ${heading}" ontbreekt. In het rapport staat daar nu "volgt".`,
    hint: ({ heading }) => `Zet een regel "## ${heading}" in het bestand met de tekst eronder.`,
  }),
  "markdown/empty-section": say<{ heading: string }>({
    severity: "error",
    message: ({ heading }) => `Onder "${heading}" staat nog geen tekst. In het rapport staat daar nu "volgt".`,
    hint: () => "Schrijf de tekst onder de kop.",
  }),
  "markdown/duplicate-heading": say<{ heading: string }>({
    severity: "error",
    message: ({ heading }) => `De kop "${heading}" staat er twee keer. Alleen de eerste keer komt in het rapport.`,
    hint: () => "Voeg de twee stukken samen onder één kop.",
  }),
  "markdown/text-before-heading": say<None>({
    severity: "warning",
    message: () => "Deze tekst staat boven de eerste kop en komt niet in het rapport.",
    hint: () => "Zet de tekst onder een van de koppen.",
  }),
  "markdown/wrong-level": say<{ heading: string }>({
    severity: "error",
    message: ({ heading }) => `De kop "${shorten(heading)}" heeft één hekje; de vaste koppen hebben er twee.`,
    hint: ({ heading }) => `Schrijf "## ${shorten(heading)}". Een tussenkop van uzelf krijgt er drie.`,
  }),
};
