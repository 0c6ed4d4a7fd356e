import type { Effects } from "../effects.ts";
import { checkContent } from "../pipeline/check-content.ts";
import { CONTENT_OPTION, EXIT, OUTPUT_OPTION, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { formatStatus } from "./format-status.ts";
import { requireTheme } from "./pick-theme.ts";
import { pickYear } from "./pick-year.ts";
import { readDay } from "./read-day.ts";

/** `rapport status`: who still owes what, and how many days are left. */
export const status: Command = {
  name: "status",
  summary: "zegt wie nog wat moet doen, en hoeveel dagen er nog zijn",
  description: [
    "Zegt per thema en rol wat er is ingeleverd, wat ontbreekt, wat fout is en wat op iets anders wacht, hoeveel dagen er",
    "nog zijn, en welke beloften van eerdere rapporten nog een antwoord vragen. Naast de tabel komt er status.html, met een",
    "vel per thema om uit te delen. Die lijst blijft in huis. Aan de inhoud verandert niets.",
  ].join("\n"),
  words: [],
  options: [
    CONTENT_OPTION,
    OUTPUT_OPTION,
    YEAR_OPTION,
    {
      name: "vandaag",
      takes: "DATUM",
      help: "de dag waarop u het vraagt, zoals 2026-05-20 (standaard: vandaag)",
      allowed: [],
    },
    { name: "thema", takes: "ID", help: "alleen dit thema (standaard: alles)", allowed: [] },
    { name: "beloften", takes: null, help: "ook elke belofte van eerdere rapporten, met het antwoord", allowed: [] },
    {
      name: "formaat",
      takes: "VORM",
      help: "tekst, of json voor een ander programma, zonder status.html (standaard: tekst)",
      allowed: ["tekst", "json"],
    },
  ],
  examples: [
    { line: "rapport status", meaning: "zegt hoe het er vandaag voor staat" },
    { line: "rapport status --thema groen", meaning: "alleen wat thema groen nog moet doen" },
    { line: "rapport status --beloften", meaning: "met alles wat eerder is beloofd en geleerd" },
    { line: "rapport status --vandaag 2026-06-01 --formaat json", meaning: "de stand op een andere dag, als JSON" },
  ],
  run: runStatus,
};

async function runStatus(values: OptionValues, effects: Effects): Promise<number> {
  const today = readDay(values.get("vandaag"), effects);
  const checked = await checkContent(values.get("content") ?? "content", effects);
  const assessment = pickYear(checked.assessments, values.get("jaar"));
  if (assessment === null) {
    effects.stderr.write("Er is geen rapport om de stand van te geven.\n");
    return EXIT.contentHasErrors;
  }
  const thema = values.get("thema") ?? null;
  if (thema !== null) requireTheme(thema, checked.content.deal, "--thema ");
  const { describeStatus, keepTheme, listStatus, renderStatusPage } = await import("../pipeline/report-status.ts");
  const whole = await describeStatus({ checked, assessment, today }, effects);
  const asked = thema === null ? whole : keepTheme(whole, thema);
  if (values.get("formaat") === "json") {
    effects.stdout.write(`${JSON.stringify(listStatus(asked), null, 1)}\n`);
    return EXIT.good;
  }
  const folder = `${values.get("output") ?? "output"}/${assessment.jaar.naam}/status`;
  await effects.machine.tryWriting(folder);
  const page = await renderStatusPage(whole, checked, effects);
  await effects.replaceFolder(folder, [{ path: PAGE, bytes: new TextEncoder().encode(page) }]);
  const { hasColour } = effects.stdout;
  effects.stdout.write(`${formatStatus(asked, { withPromises: values.has("beloften"), hasColour })}\n`);
  effects.stdout.write(`Om uit te delen, een vel per thema: ${folder}/${PAGE}\n`);
  return EXIT.good;
}

const PAGE = "status.html";
