import { listWords, withTitle, type Named } from "../../value/dutch.ts";
import { RESULTAAT, THEMA } from "../../value/nouns.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { enumerate, say, shorten, suggest, takeOnly } from "./define.ts";

/** Why something is not agreed at a date: it comes later, it went before, or nobody signed it. */
function describeAbsence({ from, until }: { readonly from: string | null; readonly until: string | null }): string {
  if (until !== null) return `de afspraak is vervallen op ${formatDate(until)}`;
  return from === null ? "het addendum ervan is niet ondertekend" : `de afspraak geldt pas vanaf ${formatDate(from)}`;
}

/** Findings about what the content means: references, the deal's text, sums and years. */
export const CONTENT_MESSAGES = {
  "reference/unknown-id": say<{ what: string; id: string; known: readonly Named[]; nearest: readonly Named[] }>({
    severity: "error",
    title: "Elke verwijzing leidt naar iets dat bestaat.",
    why: "Bestanden verwijzen naar elkaar met kenmerken, zoals het nummer van een resultaat. Klopt een kenmerk niet, dan hoort het stuk nergens bij.",
    example: {
      what: "resultaat",
      id: "3.11",
      known: [{ id: "3.1", title: "Gezinnen helpen" }],
      nearest: [{ id: "3.1", title: "Gezinnen helpen" }],
    },
    message: ({ what, id }) => `Er bestaat geen ${what} "${shorten(id, 40)}".`,
    hint: ({ what, known, nearest }) => {
      if (nearest.length > 0) return suggest(nearest, "");
      return known.length === 0
        ? `Er is geen ${what} om naar te verwijzen. Haal dit veld weg.`
        : `Kies uit: ${enumerate(known.map(withTitle))}.`;
    },
    edit: ({ nearest }) => takeOnly(nearest.map(({ id }) => id)),
    actual: ({ id }) => id,
    expected: ({ nearest }) => nearest.map(({ id }) => id).join(" | "),
  }),
  "reference/not-in-force": say<{ what: string; peildatum: string; from: string | null; until: string | null }>({
    severity: "error",
    title: "Een rapport gaat over wat op zijn peildatum is afgesproken.",
    why: "Een addendum kan een resultaat of een onderdeel toevoegen, of laten vervallen. Het rapport toont wat op de peildatum gold. Wat over iets anders is ingevuld, komt er niet in.",
    example: { what: "Resultaat 3.4", peildatum: "2025-04-30", from: "2026-03-01", until: null },
    message: ({ what, peildatum, from, until }) =>
      `${what} hoort niet bij dit rapport: ${describeAbsence({ from, until })}. De peildatum is ${formatDate(peildatum)}.`,
    hint: () =>
      "Haal weg wat hier staat, of zet het bij een onderdeel dat nu geldt. Klopt de datum niet? Verbeter dan het addendum in deal/addenda.yaml.",
    actual: ({ peildatum }) => peildatum,
    expected: ({ from, until }) => from ?? until ?? "",
  }),
  "reference/duplicate-id": say<{ what: string; id: string }>({
    severity: "error",
    title: "Elk kenmerk is van één ding.",
    why: "Met een kenmerk verwijzen andere bestanden naar dit punt. Hebben twee punten hetzelfde kenmerk, dan is niet te zien welk van de twee bedoeld is.",
    example: { what: "Het project", id: "woonpunt" },
    message: ({ what, id }) => `${what} "${shorten(id, 40)}" staat er twee keer.`,
    hint: () => "Geef een van de twee een ander kenmerk, of haal er een weg.",
  }),
  "reference/wrong-theme": say<{ id: string; theme: string; expected: string; folder: string }>({
    severity: "error",
    title: "Een resultaat staat in de map van zijn thema.",
    why: "De deal zegt bij welk thema een resultaat hoort. In een andere map zou het in het verkeerde hoofdstuk komen.",
    example: { id: "3.1", theme: "Werk", expected: "Groen", folder: "groen" },
    message: ({ id, theme, expected }) =>
      `${RESULTAAT.Naam} ${id} hoort bij ${THEMA.naam} ${expected}, niet bij ${theme}.`,
    hint: ({ folder }) => `Klopt het nummer? Verplaats dit punt dan naar de map ${folder}. Verbeter anders het nummer.`,
    actual: ({ theme }) => theme,
    expected: ({ expected }) => expected,
  }),
  "reference/unknown-theme": say<{ theme: string; nearest: readonly string[]; isTaken: boolean }>({
    severity: "error",
    title: "Elke map in een jaar is een thema van de deal.",
    why: "De namen van de mappen zijn de kenmerken van de thema's. Een map met een andere naam komt niet in het rapport.",
    example: { theme: "groeen", nearest: ["groen"], isTaken: false },
    message: ({ theme }) =>
      `De map "${theme}" is geen ${THEMA.naam} van deze deal. Wat erin staat, komt niet in het rapport.`,
    hint: ({ nearest, isTaken }) =>
      isTaken
        ? `De map "${nearest[0] ?? ""}" is er ook. Is dit een kopie? Zet wat daar ontbreekt in die map, en haal deze weg.`
        : suggest(nearest, `Geef de map de naam van ${THEMA.de}.`),
    actual: ({ theme }) => theme,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "reference/unknown-figure": say<{
    reference: string;
    problem: string;
    nearest: readonly Named[];
    examples: readonly string[];
  }>({
    severity: "error",
    title: "Elke verwijzing naar een cijfer klopt.",
    why: "Een cijfer in de tekst is een verwijzing naar de plek waar het is ingevuld. Zo kunnen tekst en tabel niet verschillen. Een verwijzing die nergens heen leidt, is niet te drukken.",
    example: {
      reference: "3.11",
      problem: "er is geen resultaat 3.11",
      nearest: [{ id: "3.1", title: "Gezinnen helpen" }],
      examples: ["3.1"],
    },
    message: ({ reference, problem }) => `De verwijzing {{${shorten(reference, 40)}}} klopt niet: ${problem}.`,
    hint: ({ nearest, examples }) => {
      if (nearest.length > 0) return suggest(nearest, "");
      return examples.length === 0
        ? "Haal de verwijzing weg: dit rapport heeft nog geen cijfers."
        : `Wat wel kan, is bijvoorbeeld: ${listWords(examples.map((one) => `{{${one}}}`))}.`;
    },
    actual: ({ reference }) => reference,
    expected: ({ nearest }) => nearest.map(({ id }) => id).join(" | "),
  }),
  "reference/no-value": say<{ reference: string }>({
    severity: "info",
    title: "Elk cijfer waar de tekst naar verwijst, is ingevuld.",
    why: "De verwijzing klopt, maar het cijfer is er nog niet. Zodra u het invult, staat het ook in de tekst.",
    example: { reference: "3.1" },
    message: ({ reference }) =>
      `De verwijzing {{${shorten(reference, 40)}}} heeft nog geen cijfer. In de tekst staat daar "volgt".`,
    hint: () => `Vul het cijfer in bij ${RESULTAAT.de}, of haal de verwijzing weg.`,
  }),
  "reference/malformed-figure": say<{ text: string }>({
    severity: "error",
    title: "Elke verwijzing heeft twee accolades aan elke kant.",
    why: "Een halve verwijzing leest het programma als gewone tekst. De accolades zouden dan in het rapport staan.",
    example: { text: "{{3.1 gezinnen" },
    message: ({ text }) => `Hier staat een halve verwijzing: "${shorten(text, 30)}".`,
    hint: () => "Een verwijzing begint met {{ en eindigt met }}, op dezelfde regel.",
  }),
  "reference/unit-twice": say<{ reference: string; written: string; printed: string }>({
    severity: "warning",
    title: "Een eenheid staat er één keer.",
    why: 'Bij een verwijzing komt de eenheid vanzelf mee: een bedrag met "euro", een deel met "procent". Staat het woord ook in de tekst, dan leest iemand het twee keer.',
    example: { reference: "geld.rijk.besteed", written: "euro", printed: "4,5 miljoen euro" },
    message: ({ reference, written, printed }) =>
      `{{${reference}}} wordt "${printed}". Met "${written}" in de tekst staat de eenheid er twee keer.`,
    hint: ({ reference, written }) => `Haal "${written}" weg en laat {{${reference}}} staan.`,
    actual: ({ written }) => written,
  }),
  "reference/unknown-note": say<{ label: string }>({
    severity: "error",
    title: "Elke noot waar de tekst naar verwijst, heeft een tekst.",
    why: "In het rapport staat een klein cijfer met een link naar de noot. Zonder tekst leidt dat cijfer naar niets.",
    example: { label: "1" },
    message: ({ label }) => `Noot "${shorten(label, 30)}" heeft geen tekst.`,
    hint: ({ label }) =>
      `Zet de tekst onderaan in dit bestand, op een eigen regel: [^${shorten(label, 30)}]: de tekst.`,
  }),
  "reference/unused-note": say<{ label: string }>({
    severity: "error",
    title: "Naar elke noot verwijst de tekst.",
    why: "Een noot staat in het rapport bij de plaats die ernaar verwijst. Zonder verwijzing komt de noot niet in het rapport.",
    example: { label: "1" },
    message: ({ label }) => `Nergens in dit bestand staat een verwijzing naar noot "${shorten(label, 30)}".`,
    hint: ({ label }) => `Zet [^${shorten(label, 30)}] achter de zin waar de noot bij hoort, of haal de noot weg.`,
  }),
  "reference/duplicate-note": say<{ label: string }>({
    severity: "error",
    title: "Elke noot staat er één keer.",
    why: "Hebben twee noten hetzelfde nummer, dan is niet te zien welke van de twee bedoeld is. Het rapport toont de eerste.",
    example: { label: "1" },
    message: ({ label }) => `Noot "${shorten(label, 30)}" staat er twee keer.`,
    hint: () => "Geef een van de twee een ander nummer, of haal er een weg.",
  }),
  "reference/missing-image": say<{ file: string; nearest: readonly string[] }>({
    severity: "error",
    title: "Elke afbeelding die wordt genoemd, is er.",
    why: "In beelden.yaml staat bij elke afbeelding een beschrijving en de maker. De afbeelding zelf hoort in dezelfde map.",
    example: { file: "woonpunt.jpg", nearest: [] },
    message: ({ file }) => `De afbeelding "${shorten(file, 60)}" staat niet in de map beelden.`,
    hint: ({ nearest }) => suggest(nearest, "Zet het bestand in de map beelden van dit jaar, met precies deze naam."),
    actual: ({ file }) => file,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "reference/unused-image": say<{ file: string }>({
    severity: "warning",
    title: "Elke afbeelding in de map staat in beelden.yaml.",
    why: "Een afbeelding komt alleen in het rapport met een beschrijving en de maker erbij. Zonder die regel zou de afbeelding wegblijven zonder dat u het merkt.",
    example: { file: "2026/beelden/woonpunt.jpg" },
    message: ({ file }) => `De afbeelding ${file} staat niet in beelden.yaml en komt dus niet in het rapport.`,
    hint: () => "Zet de afbeelding in beelden.yaml met een beschrijving en de maker, of haal de afbeelding weg.",
  }),
  "result/wrong-field": say<{ id: string; part: string; field: string; expected: string }>({
    severity: "error",
    title: "Een resultaat heeft de velden die passen bij hoe het wordt gemeten.",
    why: "Een aantal heeft een waarde, een mijlpaal een datum en een ja-of-nee-resultaat een bewijs. Een ander veld komt niet in het rapport.",
    example: { id: "3.1", part: "Ondersteunde gezinnen", field: "gereed", expected: "waarde" },
    message: ({ id, part, field }) => `Het veld "${field}" past niet bij ${id} ${part}.`,
    hint: ({ expected }) => `Vul hier in: ${expected}.`,
    actual: ({ field }) => field,
    expected: ({ expected }) => expected,
  }),
  "year/wrong-year": say<{ typed: string; folder: string }>({
    severity: "error",
    title: "Het verslagjaar is dat van de map.",
    why: "De map heet naar het jaar waarin het rapport wordt ingediend. Staat er in rapport.yaml een ander jaar, dan staat een van beide op de verkeerde plek.",
    example: { typed: "2025", folder: "2026" },
    message: ({ typed, folder }) => `Het verslagjaar is ${typed}, maar het bestand staat in de map ${folder}.`,
    hint: () => "Verander het jaar of zet het bestand in de goede map.",
    actual: ({ typed }) => typed,
    expected: ({ folder }) => folder,
  }),
  "year/ledger-elsewhere": say<{ path: string }>({
    severity: "error",
    title: "Wat bij het geld hoort, staat bij het geld.",
    why: "Staan de bedragen in financien.yaml, dan staat alles over het geld in dat bestand. Alleen bij een blad, financien.csv, staat de rest in rapport.yaml, want in een blad is er geen plek voor.",
    example: { path: "2026/financien.yaml" },
    message: ({ path }) => `Wat hier staat, telt niet mee: de bedragen staan niet in een blad, maar in ${path}.`,
    hint: ({ path }) => `Zet wat hier staat in ${path}, en haal het hier weg.`,
  }),
  "year/mixed-names": say<{ name: string; parts: readonly string[] }>({
    severity: "error",
    title: "Een jaar heeft één rapport, of rapporten met een nummer.",
    why: "Een map heet naar het jaar, of bij meer rapporten in een jaar naar het jaar met een nummer: 2026-1 en 2026-2. Staan ze er allebei, dan weet niemand welk rapport telt, en telt hetzelfde misschien twee keer.",
    example: { name: "2026", parts: ["2026-1", "2026-2"] },
    message: ({ name, parts }) =>
      `Van ${name} zijn er twee soorten mappen: ${name} voor het hele jaar, en met een nummer ${listWords(parts)}.`,
    hint: ({ name, parts }) =>
      `Maakt u één rapport over ${name}? Zet dan alles in ${name} en haal ${listWords(parts)} weg. Maakt u er meer? Geef de map ${name} dan het volgende nummer, of haal die weg.`,
  }),
  "year/period-order": say<{ from: string; to: string }>({
    severity: "error",
    title: "De eerste dag van de verslagperiode komt voor de laatste.",
    why: "De verslagperiode zegt over welke tijd het rapport gaat. Andersom kan niet.",
    example: { from: "2026-04-30", to: "2025-05-01" },
    message: ({ from, to }) =>
      `De verslagperiode begint op ${formatDate(from)} en eindigt op ${formatDate(to)}. Dat kan niet.`,
    hint: () => "Controleer de twee datums.",
  }),
  "content/confidential": say<{ what: string; isInSheet: boolean }>({
    severity: "error",
    title: "Er staat niets vertrouwelijks in de inhoud.",
    why: "Zolang er geen uitgave zonder vertrouwelijke delen is, kan alles wat in de inhoud staat bij alle lezers komen.",
    example: { what: "Dit bedrag", isInSheet: false },
    message: ({ what }) =>
      `${what} is vertrouwelijk. Het programma kan nog geen openbare uitgave maken zonder dit deel.`,
    hint: ({ isInSheet }) =>
      `Haal het uit de inhoud en lever het apart aan. In het concept staat er nu alleen "vertrouwelijk". Mag iedereen het weer zien? ${
        isInSheet
          ? 'Vul dan de kolommen "vrijgegeven datum" en "vrijgegeven door" in.'
          : 'Zet er dan bij: "vrijgegeven: {datum: JJJJ-MM-DD, door: rol}".'
      }`,
  }),
  "content/no-ground": say<{ what: string; grounds: readonly string[] }>({
    severity: "error",
    title: "Wat vertrouwelijk is, heeft een grond en een reden.",
    why: "Een partij kan vragen iets vertrouwelijk te houden, of de wet vraagt het. Later moet iemand kunnen nagaan waarom het niet is getoond en of dat nog nodig is.",
    example: { what: "Project Laan", grounds: ["verzoek", "privacy", "concurrentie"] },
    message: ({ what }) => `${what} is als vertrouwelijk gemarkeerd, maar de grond of de reden ontbreekt.`,
    hint: ({ grounds }) =>
      `Schrijf: "vertrouwelijk: {grond: ${grounds.join(" of ")}, reden: waarom}". Is het niet vertrouwelijk, haal de regel dan weg. Tot die tijd wordt het niet getoond.`,
    expected: ({ grounds }) => grounds.join(", "),
  }),
  "content/no-requester": say<{ what: string; typed: string; parties: readonly string[] }>({
    severity: "error",
    title: "Een verzoek om vertrouwelijkheid komt van een partij van de deal.",
    why: "In de deal staat dat een partij om vertrouwelijkheid kan vragen. Wie het vroeg, moet later ook kunnen zeggen dat het niet meer hoeft.",
    example: { what: "Project Laan", typed: "een bedrijf", parties: ["rijk", "regio"] },
    message: ({ what, typed }) =>
      typed === ""
        ? `${what} is vertrouwelijk op verzoek, maar er staat niet van wie.`
        : `${what} is vertrouwelijk op verzoek van "${typed}", en dat is geen partij van de deal.`,
    hint: ({ parties }) =>
      `Zet achter "verzoeker" het kenmerk van een partij: ${parties.join(", ")}. Vroeg geen partij het? Dan is de grond "privacy" of "concurrentie".`,
    actual: ({ typed }) => typed,
  }),
  "content/withheld-too-long": say<{ what: string; date: string }>({
    severity: "warning",
    title: "Wat vertrouwelijk was tot een dag, wordt daarna vrijgegeven of verlengd.",
    why: "Na de afgesproken dag wordt niets vanzelf openbaar: iemand moet het besluiten. Zonder besluit blijft het onnodig geheim.",
    example: { what: "Project Laan", date: "2026-03-01" },
    message: ({ what, date }) => `${what} was vertrouwelijk tot ${formatDate(date)}, en die dag is voorbij.`,
    hint: () =>
      'Mag iedereen het nu zien? Zet er dan bij: "vrijgegeven: {datum: JJJJ-MM-DD, door: rol}". Moet het nog geheim blijven, verander dan de dag achter "tot".',
    actual: ({ date }) => date,
  }),
  "content/onthouden-nowhere": say<{ place: string; report: string }>({
    severity: "error",
    title: "Wat moet worden weggelaten, staat er.",
    why: "In deal/onthouden.yaml staat wat uit een ingediend rapport niet meer mag worden getoond. Wijst een regel niets aan, dan wordt het nog steeds getoond.",
    example: { place: "groen/resultaten.yaml, G1", report: "2025" },
    message: ({ place, report }) => `In het rapport van ${report} staat niets op deze plek: ${place}.`,
    hint: () =>
      'Zet achter "plaats" het pad van het bestand, zoals groen/resultaten.yaml, en achter "bij" het kenmerk of de kop in dat bestand.',
    actual: ({ place }) => place,
  }),
  "markdown/open-passage": say<Record<never, never>>({
    severity: "error",
    title: "Een vertrouwelijke passage heeft een einde.",
    why: "Wat vertrouwelijk is, staat tussen twee regels met drie dubbele punten. Zonder de tweede weet niemand waar het ophoudt, en wordt alles erna niet getoond.",
    example: {},
    message: () => "Deze vertrouwelijke passage heeft geen einde. Alles wat erna komt, wordt niet getoond.",
    hint: () => "Zet onder de passage een regel met alleen :::",
  }),
};
