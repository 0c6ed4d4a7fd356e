import { nameAll, say, shorten } from "./define.ts";
import { THEMA } from "../../value/nouns.ts";

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
    title: "Een regel springt in met spaties.",
    why: "In een YAML-bestand zegt het inspringen wat bij elkaar hoort. Een tab is op de ene computer breder dan op de andere, dus mag hij daar niet staan.",
    example: {},
    message: () => "Deze regel springt in met een tab. Daardoor is niet te zien wat bij elkaar hoort.",
    hint: () => "Vervang de tab door spaties: twee per niveau.",
  }),
  "yaml/colon-in-text": say<None>({
    severity: "error",
    title: "Een tekst met een dubbele punt staat tussen aanhalingstekens.",
    why: "Een dubbele punt met een spatie erachter scheidt een veld van zijn waarde. Staat dat midden in een tekst, dan is niet te zien waar het veld begint.",
    example: {},
    message: () => "In deze tekst staat een dubbele punt met een spatie. De computer leest dat als een nieuw veld.",
    hint: () => 'Zet de hele tekst tussen aanhalingstekens: "…".',
  }),
  "yaml/hash-in-text": say<{ lost: string }>({
    severity: "warning",
    title: "Er valt geen tekst weg achter een hekje.",
    why: "Een hekje met een spatie ervoor begint een opmerking: wat erachter staat, wordt niet gelezen. Hoort het hekje bij de tekst, dan verdwijnt het einde van uw zin zonder dat u het ziet.",
    example: { lost: "12 komt later" },
    message: ({ lost }) => `Na " #" leest de computer niets meer. Dit stuk tekst valt weg: "${shorten(lost)}".`,
    hint: () =>
      "Hoort het bij de tekst? Zet dan de hele tekst tussen aanhalingstekens. Is het een opmerking voor uzelf? Zet die dan op een eigen regel.",
  }),
  "yaml/curly-quotes": say<None>({
    severity: "error",
    title: "Aanhalingstekens zijn recht.",
    why: "Word maakt van rechte aanhalingstekens gekrulde. De computer kent alleen de rechte als begin en einde van een tekst.",
    example: {},
    message: () =>
      "Hier staan gekrulde aanhalingstekens, zoals Word die maakt. Voor de computer zijn dat gewone letters.",
    hint: () => 'Typ rechte aanhalingstekens: ".',
  }),
  "yaml/dash-without-space": say<None>({
    severity: "error",
    title: "Na het streepje van een lijst staat een spatie.",
    why: "Een streepje met een spatie begint een punt van een lijst. Zonder spatie is het een gewone tekst die met een streepje begint.",
    example: {},
    message: () => "Na het streepje ontbreekt een spatie. Daardoor is dit geen nieuw punt van de lijst.",
    hint: () => 'Typ een spatie na het streepje: "- ".',
  }),
  "yaml/duplicate-key": say<{ key: string }>({
    severity: "error",
    title: "Elk veld staat er één keer.",
    why: "Staat een veld er twee keer, dan telt alleen de eerste keer. De tweede waarde zou ongemerkt verdwijnen.",
    example: { key: "waarde" },
    message: ({ key }) => `Het veld "${key}" staat hier twee keer. Alleen de eerste keer telt.`,
    hint: () => "Haal een van de twee weg, of voeg ze samen.",
  }),
  "yaml/missing-dash": say<{ key: string }>({
    severity: "error",
    title: "Elk punt in een lijst begint met een streepje.",
    why: "Aan het streepje ziet de computer waar het ene punt ophoudt en het andere begint. Ontbreekt het, dan lopen twee punten in elkaar over, en zou een van de twee ongemerkt verdwijnen.",
    example: { key: "id" },
    message: ({ key }) => `Begint hier een nieuw punt van de lijst? Er staat geen streepje voor "${key}".`,
    hint: ({ key }) =>
      `Zet er een streepje en een spatie voor: "- ${key}: …". Begin het streepje even ver van de kant als dat van de andere punten.`,
  }),
  "yaml/wrong-dash": say<{ text: string }>({
    severity: "error",
    title: "Een punt in een lijst begint met een gewoon streepje.",
    why: "Word en een telefoon maken van een streepje een lang streepje of een bolletje. De computer kent alleen het gewone streepje.",
    example: { text: "–" },
    message: ({ text }) => `Deze regel begint met het teken ${text}. Daarmee begint geen punt van een lijst.`,
    hint: ({ text }) => `Vervang ${text} door een gewoon streepje (-) met een spatie erachter.`,
    actual: ({ text }) => text,
    expected: () => "-",
  }),
  "yaml/merge-mark": say<None>({
    severity: "error",
    title: "In een bestand staat één versie van de tekst.",
    why: "Bewerken twee mensen tegelijk hetzelfde bestand, dan kan een programma beide versies onder elkaar zetten, met regels van <, = en > ertussen. Iemand moet kiezen welke versie geldt.",
    example: {},
    message: () =>
      "Hier staan twee versies van dezelfde tekst onder elkaar, met tekens van het samenvoegen ertussen (<<<<<<<, ======= en >>>>>>>).",
    hint: () => "Kies welke versie klopt. Haal de andere weg, en ook de drie regels met de tekens.",
  }),
  "yaml/no-break-space": say<None>({
    severity: "error",
    title: "Er staan gewone spaties.",
    why: "Een harde spatie ziet eruit als een gewone, maar de computer leest die als een letter. Een harde spatie komt mee als u plakt uit Word of van een webpagina.",
    example: {},
    message: () =>
      "Hier staat een harde spatie (vaak geplakt uit Word of van een webpagina). De computer ziet die niet als spatie.",
    hint: () => "Haal de spatie weg en typ een nieuwe.",
  }),
  "yaml/reserved-start": say<{ character: string }>({
    severity: "error",
    title: "Een tekst begint met een letter, een cijfer of een aanhalingsteken.",
    why: "Sommige tekens aan het begin van een tekst betekenen iets in YAML. De computer leest de tekst dan niet als tekst.",
    example: { character: "%" },
    message: ({ character }) => `Een tekst mag niet beginnen met het teken ${character}.`,
    hint: ({ character }) => STARTS[character] ?? 'Zet de tekst tussen aanhalingstekens: "…".',
  }),
  "yaml/indent": say<None>({
    severity: "error",
    title: "Velden die bij elkaar horen, springen even ver in.",
    why: "Het inspringen zegt wat bij elkaar hoort. Springt een regel anders in dan de regels eromheen, dan is dat niet te zien.",
    example: {},
    message: () => "Deze regel springt te ver of te weinig in. Het is niet duidelijk waar hij bij hoort.",
    hint: () => "Laat de regel precies onder het vorige veld van hetzelfde punt beginnen.",
  }),
  "yaml/reference-at-start": say<None>({
    severity: "error",
    title: "Een verwijzing aan het begin van een tekst staat tussen aanhalingstekens.",
    why: "Accolades aan het begin van een waarde betekenen in YAML een groep velden. Met aanhalingstekens eromheen is het tekst.",
    example: {},
    message: () =>
      "Een verwijzing met {{…}} aan het begin van een tekst of tussen accolades leest de computer verkeerd.",
    hint: () => 'Zet de hele tekst tussen aanhalingstekens: "{{…}} …".',
  }),
  "yaml/alias": say<{ text: string }>({
    severity: "error",
    title: "Een tekst begint niet met een sterretje of en-teken.",
    why: "YAML gebruikt * en & om naar een ander stuk van het bestand te verwijzen. Dat gebruikt dit programma niet: elk stuk inhoud staat er helemaal.",
    example: { text: "*nog invullen" },
    message: ({ text }) =>
      `Een tekst mag niet beginnen met * of &: "${shorten(text, 30)}". De computer leest dat als een verwijzing.`,
    hint: () => 'Zet de tekst tussen aanhalingstekens: "…".',
  }),
  "yaml/tag": say<{ tag: string }>({
    severity: "error",
    title: "Een tekst begint niet met een uitroepteken.",
    why: "YAML gebruikt een uitroepteken aan het begin om een soort waarde aan te geven. Dat gebruikt dit programma niet.",
    example: { tag: "!let op" },
    message: ({ tag }) => `Een tekst mag niet beginnen met een uitroepteken: "${shorten(tag, 30)}".`,
    hint: () => 'Zet de tekst tussen aanhalingstekens: "…".',
  }),
  "yaml/unclosed-quote": say<None>({
    severity: "error",
    title: "Een tekst die met een aanhalingsteken begint, eindigt ermee.",
    why: "Ontbreekt het laatste aanhalingsteken, dan leest de computer ook de volgende regels als deel van die tekst.",
    example: {},
    message: () => "Deze tekst begint met een aanhalingsteken, maar eindigt er niet mee.",
    hint: () =>
      'Zet hetzelfde teken aan het begin en aan het einde van de hele tekst. Staat het ook in de tekst zelf? Gebruik dan buitenom het andere soort: "\'s Avonds is het rustig."',
  }),
  "yaml/unclosed-bracket": say<None>({
    severity: "error",
    title: "Elke haak die opengaat, gaat ook dicht.",
    why: "Tussen haken staat een korte lijst of groep velden. Ontbreekt er een haak of een komma, dan is niet te zien waar die ophoudt.",
    example: {},
    message: () =>
      "De haken kloppen hier niet: er is een [ of { te veel of te weinig, of er ontbreekt een komma tussen twee velden.",
    hint: () =>
      "Controleer of elke { een } heeft en elke [ een ]. Begint een tekst met een haak, of staat er een komma in? Zet die tekst dan tussen aanhalingstekens.",
  }),
  "yaml/missing-colon": say<None>({
    severity: "error",
    title: "Elke regel is een veld, een punt van een lijst of een vervolg van een tekst.",
    why: "Een regel zonder dubbele punt past niet tussen velden. Vaak is een lange tekst op twee regels gezet zonder dat het veld dat zegt.",
    example: {},
    message: () =>
      "Deze regel past niet bij de velden eromheen: er ontbreekt een dubbele punt of de spatie erachter, of de tekst hoort bij de regel erboven.",
    hint: () =>
      'Schrijf "veld: waarde". Loopt de tekst over meer regels? Zet dan >- achter het veld en laat de tekst inspringen.',
  }),
  "yaml/too-deep": say<{ most: number }>({
    severity: "error",
    title: "Een bestand heeft niet te veel niveaus onder elkaar.",
    why: "Geen bestand van dit rapport heeft veel niveaus nodig. Zijn het er zo veel, dan is er iets verkeerd geplakt. De grens houdt het programma ook snel.",
    example: { most: 50 },
    message: ({ most }) =>
      `Dit bestand heeft te veel niveaus onder elkaar: meer dan ${String(most)}. Elke keer inspringen is een niveau.`,
    hint: () => "Waarschijnlijk is er iets verkeerd geplakt. Zet een eerdere versie terug.",
  }),
  "yaml/more-documents": say<None>({
    severity: "error",
    title: "Een bestand is één geheel.",
    why: "Drie streepjes of punten op een regel beginnen in YAML een nieuw stuk. Het programma leest alleen het eerste, dus de rest zou verdwijnen.",
    example: {},
    message: () => "Hier staat een regel met drie streepjes of drie punten. Wat daarna komt, wordt niet gelezen.",
    hint: () => "Haal deze regel weg.",
  }),
  "yaml/syntax": say<{ reason: string }>({
    severity: "error",
    title: "Elke regel is te lezen.",
    why: "Deze melding komt bij fouten in de schrijfwijze die geen eigen melding hebben. Het bestand telt niet mee zolang de fout erin staat; de rest van het rapport wel.",
    example: { reason: "onverwacht teken" },
    message: ({ reason }) => `De computer kan deze regel niet lezen: ${reason}.`,
    hint: () =>
      "Vergelijk de regel met hetzelfde veld in een ander rapport: let op inspringen, dubbele punten en aanhalingstekens.",
  }),
  "markdown/unknown-heading": say<{ heading: string; known: readonly string[]; nearest: readonly string[] }>({
    severity: "error",
    title: "Elke kop is een van de vaste koppen.",
    why: "De tekst onder een vaste kop heeft een vaste plek in het rapport. Bij een andere kop weet het programma niet waar de tekst hoort.",
    example: { heading: "Stand", known: ["Kern", "Verhaal"], nearest: [] },
    message: ({ heading }) =>
      `De kop "${shorten(heading)}" hoort niet in dit bestand. De tekst eronder komt niet in het rapport.`,
    hint: ({ known, nearest }) =>
      nearest.length > 0
        ? `Bedoelde u "## ${nearest[0] ?? ""}"?`
        : `De koppen zijn: ${known.map((one) => `## ${one}`).join(", ")}.`,
    actual: ({ heading }) => heading,
    expected: ({ known }) => known.join(" | "),
  }),
  "markdown/missing-heading": say<{ headings: readonly string[] }>({
    severity: "error",
    title: "Elke vaste kop is er.",
    why: "Het rapport heeft voor elk thema dezelfde opbouw. Ontbreekt een kop, dan ontbreekt dat stuk van het verhaal. Dat gebeurt ook als een bestand maar half is opgeslagen.",
    example: { headings: ["Kern"] },
    message: ({ headings }) =>
      headings.length === 1
        ? `De kop "## ${headings[0] ?? ""}" ontbreekt. In het rapport staat daar nu "volgt".`
        : `De koppen ${nameAll(headings)} ontbreken. In het rapport staat daar nu "volgt".`,
    hint: ({ headings }) =>
      headings.length === 1
        ? `Zet een regel "## ${headings[0] ?? ""}" in het bestand met de tekst eronder.`
        : "Zet elke kop op een eigen regel in het bestand, met de tekst eronder. Is het bestand half opgeslagen? Neem dan een eerdere versie.",
  }),
  "markdown/dropped-heading": say<{ headings: readonly string[]; year: string | null }>({
    severity: "warning",
    title: "Een kop die er eerder stond, staat er weer.",
    why: "Wie een bestand half opslaat of een stuk weghaalt, mist dat niet. Het rapport drukt dan een deel van het verhaal niet af, zonder dat er iets staat.",
    example: { headings: ["Vooruitblik"], year: "2025" },
    message: ({ headings, year }) =>
      headings.length === 1
        ? `De kop "## ${headings[0] ?? ""}" staat er niet. ${year === null ? `Bij de andere ${THEMA.meervoud} staat hij er wel.` : `In het rapport van ${year} stond hij er wel.`}`
        : `De koppen ${nameAll(headings)} staan er niet. ${year === null ? `Bij de andere ${THEMA.meervoud} staan ze er wel.` : `In het rapport van ${year} stonden ze er wel.`}`,
    hint: ({ headings }) =>
      headings.length === 1
        ? "Zet de kop in het bestand met de tekst eronder. Is er dit jaar niets te vertellen? Schrijf dat eronder in een zin."
        : "Zet de koppen in het bestand met de tekst eronder. Is het bestand half opgeslagen? Neem dan een eerdere versie.",
  }),
  "markdown/hidden-heading": say<{ heading: string }>({
    severity: "error",
    title: "Een vaste kop is als kop geschreven.",
    why: "Met drie hekjes, met spaties ervoor of met vette letters is een regel geen vaste kop. De tekst eronder komt dan onder de vorige kop te staan.",
    example: { heading: "Vooruitblik" },
    message: ({ heading }) =>
      `"${heading}" is hier niet als vaste kop geschreven. De tekst eronder komt ergens anders te staan, of valt weg.`,
    hint: ({ heading }) => `Schrijf op een eigen regel, zonder spaties ervoor: ## ${heading}`,
  }),
  "markdown/empty-section": say<{ heading: string }>({
    severity: "error",
    title: "Onder elke vaste kop staat tekst.",
    why: "Een kop zonder tekst is een stuk van het verhaal dat nog geschreven moet worden.",
    example: { heading: "Kern" },
    message: ({ heading }) => `Onder "${heading}" staat nog geen tekst. In het rapport staat daar nu "volgt".`,
    hint: () => "Schrijf de tekst onder de kop.",
  }),
  "markdown/duplicate-heading": say<{ heading: string }>({
    severity: "error",
    title: "Elke vaste kop staat er één keer.",
    why: "Onder elke vaste kop hoort één stuk tekst. Bij twee dezelfde koppen komt alleen de eerste in het rapport.",
    example: { heading: "Kern" },
    message: ({ heading }) => `De kop "${heading}" staat er twee keer. Alleen de eerste keer komt in het rapport.`,
    hint: () => "Voeg de twee stukken samen onder één kop.",
  }),
  "markdown/text-before-heading": say<None>({
    severity: "warning",
    title: "Er staat geen tekst boven de eerste kop.",
    why: "Alleen de tekst onder een vaste kop heeft een plek in het rapport. Wat erboven staat, wordt niet gedrukt.",
    example: {},
    message: () => "Deze tekst staat boven de eerste kop en komt niet in het rapport.",
    hint: () => "Zet de tekst onder een van de koppen.",
  }),
  "markdown/open-last-year": say<None>({
    severity: "error",
    title: "De woorden van vorig jaar houden ergens op.",
    why: "Wat tussen <!-- vorig jaar: en --> staat, helpt u bij het schrijven en komt niet in het rapport. Ontbreekt de -->, dan is niet te zien waar uw eigen tekst weer begint.",
    example: {},
    message: () => "Na deze woorden van vorig jaar ontbreekt -->. Alles tot de volgende kop blijft buiten het rapport.",
    hint: () => "Zet --> achter het laatste woord van vorig jaar, of haal het stuk weg.",
  }),
  "markdown/wrong-level": say<{ heading: string }>({
    severity: "error",
    title: "De vaste koppen hebben twee hekjes.",
    why: "Het aantal hekjes zegt hoe groot een kop is. Het hoofdstuk zelf heeft de grootste; de vaste koppen komen daaronder, uw eigen tussenkoppen weer daaronder.",
    example: { heading: "Kern" },
    message: ({ heading }) => `De kop "${shorten(heading)}" heeft één hekje; de vaste koppen hebben er twee.`,
    hint: ({ heading }) => `Schrijf "## ${shorten(heading)}". Een tussenkop van uzelf krijgt er drie.`,
  }),
};
