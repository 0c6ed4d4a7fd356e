import { listWords, withTitle, type Named } from "../../value/dutch.ts";
import { RESULTAAT, THEMA } from "../../value/nouns.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { partOfReport, yearOfReport } from "../../content/report-order.ts";
import type { PathFault } from "../../value/safe-path.ts";
import { say } from "./define.ts";
import { adviseOnPathFault, describePathFault } from "./describe-path-fault.ts";

/** Findings about files as a whole. */
/** Why a file is not read, as far as its name tells. */
export type UnreadFile =
  | { readonly kind: "kopie"; readonly of: string }
  | { readonly kind: "kantoor" | "beeld" | "onbekend"; readonly expected: string | null };

const UNREAD: Readonly<Record<UnreadFile["kind"], string>> = {
  kopie: "Dit bestand wordt niet gelezen. Het lijkt een kopie van",
  kantoor: "Dit bestand wordt niet gelezen: het programma leest alleen tekstbestanden, geen Word, Excel of PDF.",
  beeld: "Dit beeld kan niet in het rapport: een webpagina en een PDF tonen alleen JPEG, PNG en WebP.",
  onbekend: "Dit bestand wordt niet gelezen: de naam, de letters na de punt of de plek klopt niet.",
};

function adviseOnUnread(why: UnreadFile): string {
  if (why.kind === "kopie")
    return `Staat er iets in dat in ${why.of} ontbreekt? Zet dat dan daar, en haal de kopie weg.`;
  if (why.kind === "beeld")
    return "Open het beeld in een fotoprogramma en bewaar het als JPEG of PNG. Zet de nieuwe naam ook in beelden.yaml.";
  if (why.expected === null) return "Kijk in LEESMIJ.md welk bestand waar hoort, of haal dit bestand weg.";
  return why.kind === "onbekend"
    ? `Bedoelde u ${why.expected}? Geef het bestand dan die naam en plek.`
    : `Zet de tekst zelf in het bestand ${why.expected} en haal dit bestand weg.`;
}

/** What to do with the folder of a report whose name may be that of one that is there. */
function adviseOnReport(meant: string, taken: string | null): string {
  if (taken === null) return `Geef de map de naam ${meant}.`;
  const copy = `Is dit een kopie van ${taken}? Haal de map dan weg.`;
  return partOfReport(taken) === null
    ? `${copy} Maakt u meer rapporten over ${taken}? Noem de mappen dan ${taken}-1 en ${taken}-2.`
    : `${copy} Is het een ander rapport? Geef de map dan een eigen nummer, zoals ${String(yearOfReport(taken))}-${String((partOfReport(taken) ?? 0) + 1)}.`;
}

/** A size as a file manager shows it: "12 MB" or "2,1 MB". Rounded away from the bound, so that the two never look alike. */
function inMegabytes(bytes: number, round: (value: number) => number): string {
  return `${formatNumber(round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}

export const LOAD_MESSAGES = {
  "load/no-content": say<{ root: string }>({
    severity: "error",
    title: "De map met inhoud bestaat.",
    why: "Zonder map met inhoud is er niets om te lezen. Vaak staat de opdracht in de verkeerde map, of klopt de naam achter --content niet.",
    example: { root: "inhoud" },
    message: ({ root }) => `De map met inhoud bestaat niet: ${root}.`,
    hint: () => "Kijk of de map er staat, of noem een andere map achter --content.",
  }),
  "load/no-year": say<Record<never, never>>({
    severity: "error",
    title: "Er is een map voor een rapport.",
    why: "Elk rapport heeft een eigen map met het jaartal als naam. Is er geen, dan is er niets om over te rapporteren.",
    example: {},
    message: () => "Er is nog geen map van een rapport, zoals 2026/.",
    hint: () => "Maak een map met het jaartal als naam en zet daarin een bestand rapport.yaml.",
  }),
  "load/missing-file": say<{ path: string; what: string }>({
    severity: "error",
    title: "Elk bestand dat nodig is, is er.",
    why: "Sommige bestanden horen er altijd te zijn, zoals rapport.yaml van een jaar en resultaten.yaml van een thema. Ontbreekt er een, dan is dat deel van het rapport leeg.",
    example: { path: "2026/groen/resultaten.yaml", what: "de resultaten van het thema" },
    message: ({ path, what }) => `Het bestand ${path} ontbreekt: ${what}.`,
    hint: ({ path }) => `Maak het bestand ${path}, of zet het terug op zijn plek.`,
  }),
  "load/two-ledgers": say<{ other: string }>({
    severity: "error",
    title: "Een rapport heeft één grootboek.",
    why: "De bedragen van een rapport staan in financien.yaml of in financien.csv. Staan beide bestanden er, dan is niet te zeggen welke bedragen gelden, en telt het programma geen van beide.",
    example: { other: "2026/financien.csv" },
    message: ({ other }) => `Het grootboek staat ook in ${other}. Daardoor is niet te zeggen welke bedragen gelden.`,
    hint: () => "Kijk welk bestand klopt en haal het andere weg.",
  }),
  "load/missing-theme": say<{ folder: string; theme: string; results: readonly Named[]; role: string }>({
    severity: "error",
    title: "Van elk thema is er een map met bestanden.",
    why: "Elk thema levert zijn eigen map aan, met de resultaten, het verhaal en de projecten. Is die map er niet, dan zegt het programma dat één keer. Wat uit dat thema nodig is voor andere bestanden, wacht tot de map er is.",
    example: {
      folder: "2026/groen",
      theme: "Groen",
      results: [{ id: "G1", title: "Nieuwe bomen" }],
      role: "themacoördinator Groen",
    },
    message: ({ folder, theme }) =>
      `${THEMA.Naam} ${theme} heeft nog niets aangeleverd: de map ${folder} is er niet, of is leeg.`,
    hint: ({ folder, results, role }) =>
      `Gevraagd aan: ${role}. Zet in de map ${folder} het bestand resultaten.yaml${results.length === 0 ? "" : ` met ${listWords(results.map(withTitle))}`}, het bestand voortgang.md en de map projecten.`,
  }),
  "load/copied-project": say<{ other: string }>({
    severity: "error",
    title: "Elk project heeft één bestand.",
    why: "Een kopie van een projectbestand komt als tweede project in het rapport, met dezelfde naam. Dat gebeurt ook als OneDrive of een ander programma een tweede versie van een bestand bewaart. Twee projecten die echt verschillen, hebben elk een eigen naam.",
    example: { other: "2026/groen/projecten/laan.yaml" },
    message: ({ other }) => `Dit lijkt een kopie van ${other}: het project heeft dezelfde naam.`,
    hint: () =>
      "Kijk of er iets in staat dat in het andere bestand ontbreekt, en haal de kopie dan weg. Is het een ander project? Geef het dan bij naam een eigen naam.",
  }),
  "load/renamed-project": say<{ name: string; year: string }>({
    severity: "error",
    title: "Een projectbestand houdt zijn naam.",
    why: "De naam van het bestand is het kenmerk van het project. Bedragen, foto's en eerdere rapporten verwijzen ernaar. Krijgt het bestand een andere naam, dan vinden die het project niet meer.",
    example: { name: "laan.yaml", year: "2025" },
    message: ({ name, year }) =>
      `Dit bestand heette in het rapport van ${year} ${name}. Onder de nieuwe naam wordt het project niet herkend.`,
    hint: ({ name }) =>
      `Geef het bestand weer de naam ${name}. Is het een ander project? Geef het dan bij naam een eigen naam.`,
  }),
  "load/moved-project": say<{ theme: string; expected: string; folder: string }>({
    severity: "warning",
    title: "Een project staat in de map van zijn thema.",
    why: "Het programma weet door de map bij welk thema een project hoort. In een andere map telt zijn geld bij dat andere thema.",
    example: { theme: "Werk", expected: "Groen", folder: "2026/groen/projecten" },
    message: ({ theme, expected }) =>
      `Dit project staat in de map van ${theme}. In het vorige rapport stond het bij ${expected}, en zijn ${RESULTAAT.meervoud} horen daar nog bij.`,
    hint: ({ theme, folder }) =>
      `Zet het bestand in de map ${folder}. Hoort het echt bij ${THEMA.naam} ${theme}? Geef het dan bij "resultaten" de ${RESULTAAT.meervoud} van ${THEMA.die}.`,
  }),
  "load/wrong-folder": say<{ theme: string; expected: string; folder: string; isSwapped: boolean }>({
    severity: "error",
    title: "Een bestand staat in de map van zijn thema.",
    why: "Het programma weet door de map bij welk thema een bestand hoort. In een andere map komen cijfers en verhaal in het verkeerde hoofdstuk.",
    example: { theme: "Werk", expected: "Groen", folder: "groen", isSwapped: false },
    message: ({ theme, expected, isSwapped }) =>
      isSwapped
        ? `De bestanden van ${theme} en ${expected} zijn verwisseld: hier staan de ${RESULTAAT.meervoud} van ${expected}.`
        : `Dit bestand staat in de map van ${theme}, maar alle ${RESULTAAT.meervoud} erin zijn van ${expected}.`,
    hint: ({ folder, isSwapped }) =>
      isSwapped
        ? "Verwissel de bestanden van de twee mappen, of geef de mappen elkaars naam. Kijk ook naar voortgang.md en de projecten."
        : `Zet het bestand in de map ${folder}. Staat daar al een bestand? Kijk dan welk van de twee het goede is.`,
    actual: ({ theme }) => theme,
    expected: ({ expected }) => expected,
  }),
  "load/unknown-file": say<{ why: UnreadFile }>({
    severity: "warning",
    title: "Elk bestand in de map wordt gelezen.",
    why: "Het programma kent de bestanden aan hun naam en plek. Een bestand met een andere naam komt niet in het rapport. Daarom meldt het programma elk bestand dat het overslaat: zo raakt er niets ongemerkt kwijt.",
    example: { why: { kind: "onbekend", expected: "2026/groen/resultaten.yaml" } },
    message: ({ why }) => `${UNREAD[why.kind]}${why.kind === "kopie" ? ` ${why.of}.` : ""}`,
    hint: ({ why }) => adviseOnUnread(why),
  }),
  "load/unknown-folder": say<{ files: number; expected: string | null; original: string | null }>({
    severity: "warning",
    title: "Elke map met bestanden wordt gelezen.",
    why: "Het programma kent de mappen aan hun naam en plek. Wat in een andere map staat, komt niet in het rapport.",
    example: { files: 3, expected: "2026/groen/projecten", original: null },
    message: ({ files, original }) =>
      `Deze map wordt niet gelezen, met de ${String(files)} bestanden erin${original === null ? ": de naam of de plek klopt niet" : `. Het lijkt een kopie van ${original}`}.`,
    hint: ({ expected, original }) => {
      if (original !== null)
        return `Staat er iets in dat in ${original} ontbreekt? Zet dat dan daar, en haal de kopie weg.`;
      return expected === null
        ? "Kijk in LEESMIJ.md welke map waar hoort, of haal de map weg."
        : `Zet de bestanden in de map ${expected}.`;
    },
  }),
  "load/unread-report": say<{ files: number; meant: string; taken: string | null; isNamed: boolean }>({
    severity: "error",
    title: "Elke map van een rapport wordt gelezen.",
    why: "De map van een rapport heet naar het jaar, zoals 2026. Zijn er in een jaar meer rapporten, dan krijgt elk een nummer: 2026-1 en 2026-2. Een map met een andere naam wordt niet gelezen, en een map met een goede naam niet als de bestanden erin anders heten. Dan mist het hele rapport, of gaat een later rapport uit van het verkeerde vorige.",
    example: { files: 12, meant: "2026-1", taken: null, isNamed: false },
    message: ({ files, isNamed }) =>
      isNamed
        ? `Deze map heet als een rapport, maar het programma leest ${files === 1 ? "het bestand" : `geen van de ${String(files)} bestanden`} erin${files === 1 ? " niet" : ""}.`
        : `Deze map lijkt een rapport, maar wordt niet gelezen, met ${files === 1 ? "het bestand" : `de ${String(files)} bestanden`} erin: een rapport heet naar het jaar, of naar het jaar met een nummer.`,
    hint: ({ meant, taken, isNamed }) =>
      isNamed
        ? `Is dit een rapport? Zet er dan bestanden in zoals ${meant}/rapport.yaml. Haal de map anders weg.`
        : adviseOnReport(meant, taken),
    expected: ({ meant, isNamed }) => (isNamed ? `${meant}/rapport.yaml` : meant),
  }),
  "load/stale-schema": say<Record<never, never>>({
    severity: "warning",
    title: "De hulp in de editor past bij de inhoud.",
    why: "In de map .schema staat wat een editor zoals Visual Studio Code aanvult en uitlegt: de velden van elk bestand, en de nummers en namen van de deal. Verandert de inhoud, dan past die hulp niet meer: de editor mist een project, of streept iets aan dat goed is. Het rapport merkt er niets van.",
    example: {},
    message: () => "De hulp voor editors in .schema is gemaakt van eerdere inhoud.",
    hint: () => 'Typ "rapport velden --schema". Dan maakt het programma de map opnieuw.',
  }),
  "load/system-file": say<Record<never, never>>({
    severity: "info",
    title: "Er staan geen bestanden van de computer zelf tussen de inhoud.",
    why: "Windows en macOS zetten soms zelf bestanden in een map, zoals .DS_Store, Thumbs.db en namen die met ._ beginnen. Word, teksteditors en programma's die mappen gelijk houden, laten ook wel een hulp- of reservebestand achter. Ze horen niet bij het rapport en doen geen kwaad.",
    example: {},
    message: () =>
      "Dit bestand is door de computer of een ander programma gemaakt en hoort niet bij de inhoud. Het wordt overgeslagen.",
    hint: () => "U kunt het weggooien.",
  }),
  "load/link": say<Record<never, never>>({
    severity: "warning",
    title: "Er staan geen snelkoppelingen in de map.",
    why: "Een snelkoppeling wijst naar een plek die op een andere computer anders is. Het programma kijkt daar niet. Zo leest het nooit iets van buiten de map met inhoud.",
    example: {},
    message: () => "Dit is een snelkoppeling. Snelkoppelingen worden niet gevolgd, dus dit wordt niet gelezen.",
    hint: () => "Zet het bestand zelf op deze plek.",
  }),
  "load/bad-name": say<{ fault: PathFault }>({
    severity: "error",
    title: "Elke naam van een bestand of map kan op elke computer.",
    why: 'De bestanden reizen mee in de PDF. Wie ze eruit haalt, op Windows, macOS of Linux, krijgt ze terug onder dezelfde naam. Een naam die niet overal kan, raakt dan zoek. Daarom wordt een bestand met zo\'n naam niet gelezen, en staat er in het concept "volgt" waar het hoort.\n\nNiet elke computer kan deze tekens aan: < > : " | ? * \\ en tekens die niet te zien zijn. Een naam eindigt ook niet op een punt of een spatie, en is geen woord dat Windows voor zichzelf houdt, zoals con of nul.',
    example: { fault: { kind: "character", name: "laan: fase 2?.yaml", characters: [":", "?"] } },
    message: ({ fault }) => `${describePathFault(fault)} Dit bestand wordt niet gelezen.`,
    hint: ({ fault }) => adviseOnPathFault(fault),
  }),
  "load/same-name": say<{ path: string; other: string }>({
    severity: "error",
    title: "Twee namen verschillen in meer dan hoofdletters.",
    why: "Voor Windows en macOS zijn Laan.yaml en laan.yaml hetzelfde bestand. Wie de inhoud daar neerzet, houdt er een van de twee over. Het programma leest daarom alleen het bestand met kleine letters, of anders het eerste.",
    example: { path: "2026/groen/projecten/Laan.yaml", other: "2026/groen/projecten/laan.yaml" },
    message: ({ path, other }) =>
      path === other
        ? "Dit bestand staat er twee keer: een accent is op twee manieren bij zijn letter gezet. Het ene wordt niet gelezen."
        : `Voor Windows en macOS is dit hetzelfde bestand als ${other}. Dit bestand wordt niet gelezen.`,
    hint: ({ path, other }) =>
      path === other
        ? "Kijk welk van de twee het goede is, en haal het andere weg."
        : "Gaat het om iets anders? Geef dit bestand dan een eigen naam. Gaat het om hetzelfde? Houd er dan één over.",
  }),
  "load/split-accents": say<Record<never, never>>({
    severity: "info",
    title: "In een naam staat elk accent in zijn letter.",
    why: "Een Mac kan een letter en het accent apart opslaan: é wordt dan e met een los accent. Dat ziet er hetzelfde uit. Het programma leest het bestand onder de gewone naam, en onder die naam reist het mee in de PDF.",
    example: {},
    message: () =>
      "In deze naam staat een accent los van zijn letter, zoals een Mac dat doet. Het bestand wordt gelezen.",
    hint: () => "U hoeft niets te doen. Typ de naam opnieuw als u dit niet meer wilt zien.",
  }),
  "load/unreadable": say<{ reason: string }>({
    severity: "error",
    title: "Elk bestand is te openen.",
    why: "Een bestand kan niet worden gelezen als een ander programma het vasthoudt, of als u er geen rechten op hebt. Wat erin staat, komt dan niet in het rapport.",
    example: { reason: "geen toegang" },
    message: ({ reason }) => `Dit bestand kan niet worden gelezen (${reason}).`,
    hint: () => "Sluit het bestand in andere programma's en controleer of u het mag openen.",
  }),
  "load/not-utf8": say<{ guess: string }>({
    severity: "error",
    title: "Elk tekstbestand is opgeslagen als UTF-8.",
    why: "UTF-8 is de manier waarop letters in een bestand staan. Bij een andere manier worden letters met een accent onleesbaar. Het programma raadt niet, want dan kan er iets anders komen te staan dan u schreef.",
    example: { guess: " (waarschijnlijk wel als Windows-1252)" },
    message: ({ guess }) =>
      `Dit bestand is niet opgeslagen als UTF-8${guess}. Letters als é en ë zijn daardoor onleesbaar.`,
    hint: () =>
      "Open het bestand in Kladblok en kies Bestand, Opslaan als. Kies onderaan bij Codering: UTF-8. Sla het bestand dan op onder dezelfde naam. Staan er vreemde tekens in? Typ die eerst opnieuw.",
  }),
  "load/binary": say<Record<never, never>>({
    severity: "error",
    title: "Een tekstbestand bevat alleen tekst.",
    why: "Een Word- of Excelbestand wordt geen tekst als u het een andere naam geeft. Het programma leest alleen gewone tekst.",
    example: {},
    message: () => "Dit is geen tekstbestand. Misschien is een Word- of Excelbestand hernoemd.",
    hint: () => "Maak een nieuw tekstbestand met deze naam en plak de tekst erin.",
  }),
  "load/too-large": say<{ size: number; most: number }>({
    severity: "error",
    title: "Een bestand is niet groter dan nodig.",
    why: "Er is een grens aan de grootte van een bestand, zodat het rapport snel gemaakt wordt en op elke computer te openen is. Een bestand dat te groot is, wordt niet gelezen.",
    example: { size: 3_145_728, most: 1_048_576 },
    message: ({ size, most }) =>
      `Dit bestand is te groot: ${inMegabytes(size, Math.ceil)}. Het mag hoogstens ${inMegabytes(most, Math.floor)} zijn.`,
    hint: () => "Haal weg wat er niet in hoort. Maak een foto kleiner voordat u hem toevoegt.",
  }),
  "load/too-many-files": say<{ count: number; most: number }>({
    severity: "error",
    title: "Er staan niet meer bestanden in de map dan het programma leest.",
    why: "Er is een grens aan het aantal bestanden. Wordt die gehaald, dan staat er bijna altijd per ongeluk een andere map tussen de inhoud.",
    example: { count: 6000, most: 5000 },
    message: ({ count, most }) =>
      `In de map met inhoud staan ${formatNumber(count)} bestanden. Het programma leest er hoogstens ${formatNumber(most)}; de rest telt niet mee.`,
    hint: () => "Staat er per ongeluk een andere map in? Haal die weg.",
  }),
  "load/image-damaged": say<Record<never, never>>({
    severity: "error",
    title: "Elke afbeelding is heel.",
    why: "Een beschadigde afbeelding is niet te tonen. Het programma kijkt of het begin van het bestand past bij de letters achter de punt in de naam (zoals png), en of het einde van de afbeelding er ook is.",
    example: {},
    message: () => "Deze afbeelding is beschadigd, of is van een andere soort dan de naam zegt.",
    hint: () => "Sla de afbeelding opnieuw op als PNG, JPEG of WebP.",
  }),
};
