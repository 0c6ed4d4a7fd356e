import { say } from "./define.ts";

/** Findings about files as a whole. */
export const LOAD_MESSAGES = {
  "load/no-content": say<{ root: string }>({
    severity: "error",
    message: ({ root }) => `De map met inhoud bestaat niet: ${root}.`,
    hint: () => "Controleer de plek, of geef een andere map met --content DIR.",
  }),
  "load/no-year": say<Record<never, never>>({
    severity: "error",
    message: () => "Er is nog geen map van een verslagjaar, zoals 2026/.",
    hint: () => "Maak een map met het jaartal als naam en zet daarin een bestand rapport.yaml.",
  }),
  "load/missing-file": say<{ path: string; what: string }>({
    severity: "error",
    message: ({ path, what }) => `Het bestand ${path} ontbreekt: ${what}.`,
    hint: ({ path }) => `Maak het bestand ${path}, of zet het terug op zijn plek.`,
  }),
  "load/unknown-file": say<{ expected: string | null; isText: boolean }>({
    severity: "warning",
    message: ({ isText }) =>
      isText
        ? "Dit bestand wordt niet gelezen: de naam, de extensie of de plek klopt niet."
        : "Dit bestand wordt niet gelezen: het programma leest alleen tekstbestanden, geen Word, Excel of PDF.",
    hint: ({ expected, isText }) => {
      if (expected === null) return "Kijk in LEESMIJ.md welk bestand waar hoort, of haal dit bestand weg.";
      return isText
        ? `Bedoelde u ${expected}? Geef het bestand dan die naam.`
        : `Zet de tekst zelf in het bestand ${expected} en haal dit bestand weg.`;
    },
  }),
  "load/system-file": say<Record<never, never>>({
    severity: "info",
    message: () => "Dit bestand is van het besturingssysteem en hoort niet bij de inhoud. Het wordt overgeslagen.",
    hint: () => "U kunt het weggooien.",
  }),
  "load/link": say<Record<never, never>>({
    severity: "warning",
    message: () => "Dit is een snelkoppeling. Snelkoppelingen worden niet gevolgd, dus dit wordt niet gelezen.",
    hint: () => "Zet het bestand zelf op deze plek.",
  }),
  "load/unreadable": say<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `Dit bestand kan niet worden gelezen (${reason}).`,
    hint: () => "Sluit het bestand in andere programma's en controleer of u het mag openen.",
  }),
  "load/not-utf8": say<{ guess: string }>({
    severity: "error",
    message: ({ guess }) =>
      `Dit bestand is niet opgeslagen als UTF-8${guess}. Letters als é en ë zijn daardoor onleesbaar.`,
    hint: () => "Sla het bestand opnieuw op met de codering UTF-8.",
  }),
  "load/binary": say<Record<never, never>>({
    severity: "error",
    message: () => "Dit is geen tekstbestand. Misschien is een Word- of Excelbestand hernoemd.",
    hint: () => "Maak een nieuw tekstbestand met deze naam en plak de tekst erin.",
  }),
  "load/too-large": say<{ size: number; most: number }>({
    severity: "error",
    message: ({ size, most }) =>
      `Dit bestand is te groot: ${String(Math.ceil(size / 1024))} kB, en ${String(Math.floor(most / 1024))} kB is het meeste.`,
    hint: () => "Haal weg wat er niet in hoort. Maak een foto kleiner voordat u hem toevoegt.",
  }),
  "load/too-many-files": say<{ count: number; most: number }>({
    severity: "error",
    message: ({ count, most }) =>
      `In de map met inhoud staan ${String(count)} bestanden; er worden er ${String(most)} gelezen. De rest telt niet mee.`,
    hint: () => "Staat er per ongeluk een andere map in? Haal die weg.",
  }),
  "load/image-damaged": say<Record<never, never>>({
    severity: "error",
    message: () => "Deze afbeelding is beschadigd of heeft een andere soort dan de extensie zegt.",
    hint: () => "Sla de afbeelding opnieuw op als PNG, JPEG of WebP.",
  }),
};
