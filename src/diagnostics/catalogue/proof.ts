import { say, shorten } from "./define.ts";

/** Where something was looked for: on the web page or in the PDF. */
export type Medium = "web" | "pdf";

const IN: Readonly<Record<Medium, string>> = { web: "op de webpagina", pdf: "in de PDF" };
/** Why a reader does not see what is there. */
export type Unseen = "verborgen" | "buiten" | "klein" | "afgekapt" | "kleur" | "vervormd" | "bedekt";

const UNSEEN: Readonly<Record<Unseen, string>> = {
  verborgen: "het is verborgen",
  buiten: "het staat buiten het blad",
  klein: "de letters zijn te klein of staan over elkaar",
  afgekapt: "het is afgekapt",
  kleur: "het heeft bijna dezelfde kleur als wat erachter ligt",
  vervormd: "het is gespiegeld, gedraaid, doorgestreept of op een andere manier vervormd",
  bedekt: "er ligt iets overheen",
};

/** What of a drawing is not as its numbers are. */
export type Fault = "lengte" | "streep" | "as" | "volgorde" | "kleur";

const FAULTS: Readonly<Record<Fault, string>> = {
  lengte: "een balk is te kort of te lang, of begint op een andere plaats",
  streep: "een streep of een punt staat op een andere plaats",
  as: "de getallen langs de as staan niet op gelijke afstand",
  volgorde: "het staat in een andere volgorde",
  kleur: "een balk heeft bijna dezelfde kleur als wat erachter ligt",
};

const NOT_YOURS =
  "Dit is geen fout in uw tekst. Meld het bij wie het programma beheert, met dit bestand en deze regel.";

const onPage = (page: number): string => (page === 0 ? "" : ` (bladzijde ${String(page)})`);

/** What the program finds when it reads its own page and PDF back. */
export const PROOF_MESSAGES = {
  "proof/lost": say<{ medium: Medium; kind: string; text: string; chapter: string }>({
    severity: "error",
    title: "Alles wat in het rapport hoort, staat op de webpagina en in de PDF.",
    why: "Na het maken leest het programma de webpagina en de PDF terug. Elke waarde, rij, kop, noot en alternatieve tekst moet er staan, op de goede plaats. Wat ontbreekt, zou anders niemand opvallen.",
    example: { medium: "pdf", kind: "rij", text: "Hitteplan 412", chapter: "Groen" },
    message: ({ medium, kind, text, chapter }) =>
      `Dit staat niet ${IN[medium]}: "${shorten(text, 80)}" (${kind}, hoofdstuk ${shorten(chapter, 40)}).`,
    hint: () => NOT_YOURS,
    expected: ({ text }) => text,
  }),
  "proof/moved": say<{ medium: Medium; kind: string; text: string; chapter: string }>({
    severity: "error",
    title: "Alles staat in de volgorde waarin het wordt voorgelezen.",
    why: "Een schermlezer leest de webpagina en de PDF van voor naar achter. Staat iets er wel, maar niet op zijn plaats, dan hoort een lezer het bij het verkeerde stuk.",
    example: { medium: "pdf", kind: "noot", text: "Bron: Veldmeting 2026", chapter: "Groen" },
    message: ({ medium, kind, text, chapter }) =>
      `Dit staat niet op zijn plaats ${IN[medium]}: "${shorten(text, 80)}" (${kind}, hoofdstuk ${shorten(chapter, 40)}).`,
    hint: () => NOT_YOURS,
    expected: ({ text }) => text,
  }),
  "proof/doubled": say<{ medium: Medium; text: string; page: number; chapter: string }>({
    severity: "error",
    title: "Wat één keer in het rapport hoort, staat er één keer.",
    why: "Een rij of tekst die twee keer staat, wordt twee keer geteld of gelezen. Het programma telt daarom bij het teruglezen mee.",
    example: { medium: "pdf", text: "Hitteplan 412", page: 14, chapter: "Groen" },
    message: ({ medium, text, page, chapter }) =>
      `Dit staat er ${IN[medium]} nog een keer: "${shorten(text, 80)}"${onPage(page)}, hoofdstuk ${shorten(chapter, 40)}.`,
    hint: () => NOT_YOURS,
    actual: ({ text }) => text,
  }),
  "proof/unknown-figure": say<{ medium: Medium; text: string; page: number; chapter: string }>({
    severity: "error",
    title: "Elk getal in het rapport komt uit de inhoud of uit een rekenregel.",
    why: "Wie het rapport leest, moet elk getal kunnen terugvinden. Een getal dat wel gedrukt is, maar niet uit de inhoud komt, is niet te controleren.",
    example: { medium: "pdf", text: "418", page: 14, chapter: "Groen" },
    message: ({ medium, text, page, chapter }) =>
      `Er staat ${IN[medium]} een getal dat niet uit de inhoud komt: "${shorten(text, 80)}"${onPage(page)}, hoofdstuk ${shorten(chapter, 40)}.`,
    hint: () => NOT_YOURS,
    actual: ({ text }) => text,
  }),
  "proof/unseen": say<{ medium: Medium; kind: string; text: string; chapter: string; reason: Unseen }>({
    severity: "error",
    title: "Alles wat in het rapport staat, is ook te zien.",
    why: "Tekst in de kleur van het papier, tekst waar een vlak over ligt en tekst die is weggezet: een computer leest die wel, een mens niet. Het programma kijkt daarom na wat de browser tekent, op papier en op een scherm.",
    example: { medium: "pdf", kind: "rij", text: "Hitteplan 412", chapter: "Groen", reason: "kleur" },
    message: ({ medium, kind, text, chapter, reason }) =>
      `Dit is ${IN[medium]} niet te zien: "${shorten(text, 80)}" (${kind}, hoofdstuk ${shorten(chapter, 40)}): ${UNSEEN[reason]}.`,
    hint: () => NOT_YOURS,
    expected: ({ text }) => text,
  }),
  "proof/seen-elsewhere": say<{ medium: Medium; text: string; chapter: string }>({
    severity: "error",
    title: "Wat na elkaar wordt voorgelezen, staat ook onder of naast elkaar.",
    why: "Opmaak kan rijen, kolommen en vakken verwisselen. Wie het rapport ziet, leest het dan anders dan wie het hoort, en een getal staat dan onder de kop van een ander getal.",
    example: { medium: "pdf", text: "Hitteplan", chapter: "Groen" },
    message: ({ medium, text, chapter }) =>
      `Dit staat ${IN[medium]} op een andere plaats dan waar het wordt voorgelezen: "${shorten(text, 80)}" (hoofdstuk ${shorten(chapter, 40)}).`,
    hint: () => NOT_YOURS,
    expected: ({ text }) => text,
  }),
  "proof/drawn-by-style": say<{ medium: Medium; text: string; near: string; chapter: string }>({
    severity: "error",
    title: "De opmaak schrijft of tekent niets bij de inhoud.",
    why: "Opmaak kan tekens, nummers en vlakken tekenen die nergens in de inhoud staan. Een lezer ziet dan iets anders dan wat is ingevuld: een cijfer achter een getal, of een ander nummer voor een punt van een lijst.",
    example: { medium: "pdf", text: "0", near: "412", chapter: "Groen" },
    message: ({ medium, text, near, chapter }) =>
      `De opmaak tekent ${IN[medium]} iets dat niet uit de inhoud komt: ${shorten(text, 40)}, bij "${shorten(near, 60)}" (hoofdstuk ${shorten(chapter, 40)}).`,
    hint: () => NOT_YOURS,
    actual: ({ text }) => text,
  }),
  "proof/drawn-otherwise": say<{ medium: Medium; text: string; chapter: string; fault: Fault }>({
    severity: "error",
    title: "Elke grafiek laat de getallen zien die eronder staan.",
    why: "Wie een grafiek ziet, leest de getallen er vaak niet bij. Een balk van de verkeerde lengte zegt dan iets anders dan de tabel. Het programma meet daarom na wat de browser tekent.",
    example: { medium: "pdf", text: "43 procent van de afspraak", chapter: "Groen", fault: "lengte" },
    message: ({ medium, text, chapter, fault }) =>
      `Deze tekening is ${IN[medium]} anders dan haar getallen: "${shorten(text, 80)}" (hoofdstuk ${shorten(chapter, 40)}): ${FAULTS[fault]}.`,
    hint: () => NOT_YOURS,
    expected: ({ text }) => text,
  }),
  "proof/dead-link": say<{ medium: Medium; target: string; page: number }>({
    severity: "error",
    title: "Elke link binnen het rapport komt ergens uit.",
    why: "Een link die nergens heen gaat, stuurt een lezer weg van wat hij zoekt. Een rapport kan hoofdstukken weglaten: dan hoort er geen link naar zo'n hoofdstuk te staan, alleen de tekst ervan.",
    example: { medium: "pdf", target: "thema-groen", page: 14 },
    message: ({ medium, target, page }) =>
      `Er staat ${IN[medium]} een link naar "#${shorten(target, 60)}", maar die plaats is er niet${onPage(page)}.`,
    hint: () => NOT_YOURS,
    actual: ({ target }) => `#${target}`,
  }),
  "proof/cut-off": say<{ text: string; page: number }>({
    severity: "error",
    title: "Niets is in de PDF afgekapt.",
    why: "Tekst die buiten het blad of buiten een vak valt, kan een mens niet lezen. Een computer leest die tekst nog wel.",
    example: { text: "Meervoudigeonderwijsachterstandenbeleidscoördinatie", page: 14 },
    message: ({ text, page }) =>
      `Deze tekst is in de PDF afgekapt: "${shorten(text, 80)}" (bladzijde ${String(page)}).`,
    hint: () => "Maak de tekst korter, of breek een zeer lang woord af. Helpt dat niet, meld het dan.",
    actual: ({ text }) => text,
  }),
  "proof/shrunk": say<{ word: string; size: string }>({
    severity: "error",
    title: "Niets is breder dan het blad.",
    why: "Past iets niet op de breedte van het blad, dan verkleint de browser alle bladzijden tot het past. Het hele rapport is dan slecht te lezen. Meestal komt het door een zeer lang woord of webadres.",
    example: { word: "Meervoudigeonderwijsachterstandenbeleidscoördinatie", size: "7,9" },
    message: ({ word, size }) =>
      `Iets is breder dan het blad. De browser heeft daarom alle tekst verkleind, tot ${size} punt. Het langste woord is "${shorten(word, 60)}".`,
    hint: () => "Maak dit woord korter, of breek het af. Helpt dat niet, meld het dan.",
    actual: ({ word }) => word,
  }),
  "proof/image-not-shown": say<{ name: string }>({
    severity: "error",
    title: "Elke afbeelding is te zien.",
    why: "Een beschadigd bestand wordt soms wel gevonden, maar niet getoond. Dan staat er een leeg vak in het rapport.",
    example: { name: "2026/beelden/laan.jpg" },
    message: ({ name }) => `De afbeelding ${name} wordt niet getoond.`,
    hint: () => "Open het bestand. Ziet u niets, bewaar de afbeelding dan opnieuw als JPG of PNG.",
    actual: ({ name }) => name,
  }),
  "proof/image-differs": say<{ name: string }>({
    severity: "error",
    title: "Elke afbeelding is de afbeelding uit het bestand.",
    why: "Op de plaats van een foto kan een andere foto staan, of een leeg vlak. De tekst erbij blijft dan goed. Het programma vergelijkt daarom elke afbeelding op de webpagina met haar bestand.",
    example: { name: "2026/beelden/laan.jpg" },
    message: ({ name }) => `Op de plaats van de afbeelding ${name} staat iets anders dan het bestand.`,
    hint: () => NOT_YOURS,
    actual: ({ name }) => name,
  }),
  "proof/page-number": say<{ title: string; page: number; shown: number }>({
    severity: "error",
    title: "De inhoudsopgave noemt de bladzijde waarop iets begint.",
    why: "Het programma leest na of elk bladzijdenummer in de inhoudsopgave klopt, en of op elke bladzijde het goede nummer staat.",
    example: { title: "Groen", page: 14, shown: 13 },
    message: ({ title, page, shown }) =>
      `Volgens de PDF begint "${shorten(title, 60)}" op bladzijde ${String(shown)}, maar het staat op bladzijde ${String(page)}.`,
    hint: () => NOT_YOURS,
    actual: ({ shown }) => String(shown),
    expected: ({ page }) => String(page),
  }),
  "proof/page-not-numbered": say<{ page: number }>({
    severity: "error",
    title: "Op elke bladzijde staat het goede nummer.",
    why: "Zonder nummer is een bladzijde niet aan te halen en niet terug te vinden.",
    example: { page: 14 },
    message: ({ page }) => `Bladzijde ${String(page)} van de PDF heeft niet het goede nummer.`,
    hint: () => NOT_YOURS,
  }),
  "proof/foreign-typeface": say<{ typeface: string; text: string; page: number }>({
    severity: "error",
    title: "De PDF gebruikt alleen de lettertypen van het programma.",
    why: "Een letter die in de eigen lettertypen ontbreekt, haalt de browser van de computer. Op een andere computer ziet het rapport er dan anders uit, en mag het niet naar het archief.",
    example: { typeface: "DejaVuSans", text: "漢字", page: 14 },
    message: ({ typeface, text, page }) =>
      `Een teken in "${shorten(text, 60)}" komt uit een lettertype van deze computer: ${typeface} (bladzijde ${String(page)}).`,
    hint: () => "Schrijf dit met andere tekens.",
    actual: ({ typeface }) => typeface,
  }),
  "layout/heading-alone": say<{ title: string; page: number }>({
    severity: "warning",
    title: "Een kop staat bij de tekst die eronder hoort.",
    why: "Een kop onder aan een bladzijde leest alsof er niets volgt.",
    example: { title: "Voortgang", page: 14 },
    message: ({ title, page }) => `De kop "${shorten(title, 60)}" staat alleen onder aan bladzijde ${String(page)}.`,
    hint: () => "Maak een tekst ervoor een paar regels korter of langer.",
  }),
  "layout/row-alone": say<{ text: string; page: number }>({
    severity: "warning",
    title: "Een tabel eindigt niet met één rij op een nieuwe bladzijde.",
    why: "Eén rij op een nieuwe bladzijde is los van de tabel moeilijk te lezen.",
    example: { text: "Hitteplan 412", page: 15 },
    message: ({ text, page }) =>
      `Alleen de laatste rij van een tabel staat op bladzijde ${String(page)}: "${shorten(text, 60)}".`,
    hint: () => "Maak een tekst ervoor een paar regels korter of langer.",
  }),
  "layout/empty-page": say<{ chapter: string; page: number }>({
    severity: "warning",
    title: "Een bladzijde is niet bijna leeg.",
    why: "Een bladzijde met een paar regels leest alsof er iets ontbreekt.",
    example: { chapter: "Groen", page: 15 },
    message: ({ chapter, page }) => `Bladzijde ${String(page)} is bijna leeg (hoofdstuk ${shorten(chapter, 40)}).`,
    hint: () => "Maak een tekst in dit hoofdstuk een paar regels korter.",
  }),
  "layout/small-text": say<{ text: string; page: number; size: string }>({
    severity: "warning",
    title: "Alle tekst is groot genoeg om op papier te lezen.",
    why: "Tekst van minder dan 8,5 punt is voor veel lezers te klein.",
    example: { text: "Bron: Veldmeting 2026", page: 14, size: "7,5" },
    message: ({ text, page, size }) =>
      `Deze tekst is kleiner dan 8,5 punt (${size}): "${shorten(text, 60)}" (bladzijde ${String(page)}).`,
    hint: () => NOT_YOURS,
    actual: ({ size }) => size,
  }),
  "layout/far-figure": say<{ text: string; page: number; target: number }>({
    severity: "warning",
    title: "Een tabel of grafiek staat bij de tekst die erover gaat.",
    why: 'Wie leest "zie tabel 4" wil niet bladeren.',
    example: { text: "Tabel 4", page: 14, target: 18 },
    message: ({ text, page, target }) =>
      `Op bladzijde ${String(page)} wordt "${shorten(text, 60)}" genoemd, maar dat staat pas op bladzijde ${String(target)}.`,
    hint: () => "Noem de tabel of grafiek in de tekst dichterbij.",
  }),
};
