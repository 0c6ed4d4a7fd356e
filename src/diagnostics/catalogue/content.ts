import { enumerate, say, shorten, suggest } from "./define.ts";

/** Findings about what the content means: references, the deal's text, sums and years. */
export const CONTENT_MESSAGES = {
  "reference/unknown-id": say<{ what: string; id: string; known: readonly string[]; nearest: readonly string[] }>({
    severity: "error",
    message: ({ what, id }) => `Er bestaat geen ${what} "${shorten(id, 40)}".`,
    hint: ({ what, known, nearest }) => {
      if (nearest.length > 0) return suggest(nearest, "");
      return known.length === 0
        ? `Er is geen ${what} om naar te verwijzen. Haal dit veld weg.`
        : `Kies uit: ${enumerate(known)}.`;
    },
    actual: ({ id }) => id,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "reference/duplicate-id": say<{ what: string; id: string }>({
    severity: "error",
    message: ({ what, id }) => `${what} "${shorten(id, 40)}" staat er twee keer.`,
    hint: () => "Geef een van de twee een ander kenmerk, of haal er een weg.",
  }),
  "reference/wrong-theme": say<{ id: string; theme: string; expected: string }>({
    severity: "error",
    message: ({ id, theme, expected }) => `Resultaat ${id} hoort bij thema ${expected}, niet bij ${theme}.`,
    hint: ({ expected }) => `Verplaats dit naar de map ${expected}.`,
    actual: ({ theme }) => theme,
    expected: ({ expected }) => expected,
  }),
  "reference/unknown-theme": say<{ theme: string; nearest: readonly string[] }>({
    severity: "error",
    message: ({ theme }) => `De map "${theme}" is geen thema van deze deal. Wat erin staat, komt niet in het rapport.`,
    hint: ({ nearest }) => suggest(nearest, "Geef de map de naam van het thema."),
    actual: ({ theme }) => theme,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "reference/unknown-figure": say<{ reference: string; problem: string; nearest: readonly string[] }>({
    severity: "error",
    message: ({ reference, problem }) => `De verwijzing {{${shorten(reference, 40)}}} klopt niet: ${problem}.`,
    hint: ({ nearest }) =>
      suggest(
        nearest,
        "Een verwijzing ziet eruit als {{RESULTAAT}}, {{RESULTAAT.prognose}} of {{geld.THEMA.rijk.besteed}}.",
      ),
    actual: ({ reference }) => reference,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "reference/no-value": say<{ reference: string }>({
    severity: "info",
    message: ({ reference }) =>
      `De verwijzing {{${shorten(reference, 40)}}} heeft nog geen cijfer. In de tekst staat daar "volgt".`,
    hint: () => "Vul het cijfer in bij het resultaat, of haal de verwijzing weg.",
  }),
  "reference/malformed-figure": say<{ text: string }>({
    severity: "error",
    message: ({ text }) => `Hier staat een halve verwijzing: "${shorten(text, 30)}".`,
    hint: () => "Een verwijzing begint met {{ en eindigt met }}, op dezelfde regel.",
  }),
  "reference/missing-image": say<{ file: string; nearest: readonly string[] }>({
    severity: "error",
    message: ({ file }) => `De afbeelding "${shorten(file, 60)}" staat niet in de map beelden.`,
    hint: ({ nearest }) => suggest(nearest, "Zet het bestand in de map beelden van dit jaar, met precies deze naam."),
    actual: ({ file }) => file,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "reference/unused-image": say<{ file: string }>({
    severity: "warning",
    message: ({ file }) => `De afbeelding ${file} staat niet in beelden.yaml en komt dus niet in het rapport.`,
    hint: () => "Zet de afbeelding in beelden.yaml met een beschrijving en de maker, of haal haar weg.",
  }),
  "deal/quotation-not-found": say<{ quotation: string; from: string }>({
    severity: "error",
    message: ({ quotation, from }) =>
      `Het citaat "${shorten(quotation, 60)}" staat niet letterlijk in de tekst van de deal. Het wijkt af vanaf "${shorten(from, 40)}".`,
    hint: () => "Neem de woorden over zoals ze in convenant.txt staan, met fouten en al.",
  }),
  "deal/total-differs": say<{ name: string; typed: string; computed: string }>({
    severity: "error",
    message: ({ name, typed, computed }) => `Het gedrukte totaal "${name}" is ${typed}; opgeteld is het ${computed}.`,
    hint: () => "Controleer de bedragen in de verdeling en het totaal tegen de tabel in de deal.",
    actual: ({ typed }) => typed,
    expected: ({ computed }) => computed,
  }),
  "result/missing-entry": say<{ id: string; title: string; role: string }>({
    severity: "error",
    message: ({ id, title }) => `Resultaat ${id} (${shorten(title)}) heeft dit jaar nog geen oordeel en geen cijfers.`,
    hint: ({ id, role }) => `Gevraagd aan: ${role}. Voeg een punt toe dat begint met - resultaat: "${id}".`,
  }),
  "result/wrong-field": say<{ id: string; part: string; field: string; expected: string }>({
    severity: "error",
    message: ({ id, part, field }) => `Het veld "${field}" past niet bij ${id} ${part}.`,
    hint: ({ expected }) => `Vul hier in: ${expected}.`,
    actual: ({ field }) => field,
    expected: ({ expected }) => expected,
  }),
  "result/missing-value": say<{ id: string; part: string; expected: string }>({
    severity: "error",
    message: ({ id, part, expected }) => `Bij ${id} ${part} ontbreekt: ${expected}.`,
    hint: () => 'Vul het aan. In het concept staat er nu "volgt".',
    expected: ({ expected }) => expected,
  }),
  "result/missing-explanation": say<{ id: string; oordeel: string; missing: readonly string[] }>({
    severity: "error",
    message: ({ id, oordeel, missing }) =>
      `Resultaat ${id} heeft het oordeel "${oordeel}", maar er ontbreekt: ${missing.join(", ")}.`,
    hint: () => "Schrijf op wat de oorzaak is, wat het gevolg is en wat u eraan doet: wat, wie en wanneer.",
    expected: ({ missing }) => missing.join(", "),
  }),
  "result/missing-line": say<{ id: string; oordeel: string }>({
    severity: "warning",
    message: ({ id, oordeel }) =>
      `Resultaat ${id} heeft het oordeel "${oordeel}", maar een toelichting van één regel ontbreekt.`,
    hint: () => 'Voeg een regel "toelichting: …" toe.',
    expected: () => "toelichting",
  }),
  "result/typed-sum-differs": say<{ id: string; part: string; typed: string; computed: string }>({
    severity: "error",
    message: ({ id, part, typed, computed }) =>
      `Bij ${id} ${part} staat ${typed}, maar de onderdelen zijn samen ${computed}.`,
    hint: () => "Haal de waarde weg: het programma telt de onderdelen zelf op. Of verbeter een onderdeel.",
    actual: ({ typed }) => typed,
    expected: ({ computed }) => computed,
  }),
  "money/total-differs": say<{ typed: string; computed: string; what: string }>({
    severity: "error",
    message: ({ typed, computed, what }) =>
      `Het totaal "${what}" is ingevuld als ${typed}, maar de regels zijn samen ${computed}.`,
    hint: () => "Verbeter het totaal of de regel die niet klopt.",
    actual: ({ typed }) => typed,
    expected: ({ computed }) => computed,
  }),
  "money/no-place": say<{ id: string }>({
    severity: "error",
    message: ({ id }) => `Bij welk project, welk thema of welke post hoort regel "${shorten(id, 40)}"?`,
    hint: () => "Vul precies één van deze velden in: project, thema of post.",
  }),
  "year/wrong-year": say<{ typed: number; folder: number }>({
    severity: "error",
    message: ({ typed, folder }) =>
      `Het verslagjaar is ${String(typed)}, maar het bestand staat in de map ${String(folder)}.`,
    hint: () => "Verander het jaar of zet het bestand in de goede map.",
    actual: ({ typed }) => String(typed),
    expected: ({ folder }) => String(folder),
  }),
  "year/period-order": say<{ from: string; to: string }>({
    severity: "error",
    message: ({ from, to }) => `De verslagperiode begint op ${from} en eindigt op ${to}. Dat kan niet.`,
    hint: () => "Controleer de twee datums.",
  }),
  "year/frozen-changed": say<{ year: number; expected: string; actual: string }>({
    severity: "error",
    message: ({ year }) =>
      `Het rapport over ${String(year)} is ingediend en ligt vast, maar een bestand in de map ${String(year)} is daarna veranderd.`,
    hint: ({ actual }) =>
      `Zet de ingediende versie terug. Is een cijfer achteraf fout? Verbeter het dan met "correctie" in het jaar waarin u het ontdekt. (Controlegetal nu: ${actual}.)`,
    actual: ({ actual }) => actual,
    expected: ({ expected }) => expected,
  }),
  "year/frozen-without-hash": say<{ year: number; actual: string }>({
    severity: "error",
    message: ({ year }) => `Het rapport over ${String(year)} is ingediend, maar het controlegetal ontbreekt.`,
    hint: ({ actual }) => `Zet in dit bestand: ingediend: {datum: JJJJ-MM-DD, hash: ${actual}}.`,
    expected: ({ actual }) => actual,
  }),
  "content/confidential": say<{ what: string }>({
    severity: "error",
    message: ({ what }) =>
      `${what} is vertrouwelijk. Het programma kan nog geen openbare uitgave maken zonder dit deel.`,
    hint: () => 'Haal het uit de inhoud en lever het apart aan. In het concept staat er nu alleen "vertrouwelijk".',
  }),
};
