import type { Verification } from "../pipeline/verify-report.ts";
import type { Circumstance } from "../readback/compare-reports.ts";
import type { Difference } from "../readback/difference.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import { plainText } from "./plain-text.ts";

const MOST_DIFFERENCES = 10;

/** What `rapport verifieer` found, and which comparison it made. */
export function describeVerification(path: string, verification: Verification): string {
  const lines =
    verification.differences.length === 0 ? describeSame(path, verification) : describeOther(path, verification);
  return [...lines, ""].join("\n");
}

function describeSame(path: string, { kind, count, circumstances }: Verification): string[] {
  const counted = formatNumber(count);
  switch (kind) {
    case "bytes":
      return [`${path} is gelijk, byte voor byte: uit de bronnen in de PDF ontstaat precies dit bestand.`];
    case "values":
      return [
        `${path} is gelijk, waarde voor waarde: ${counted} waarden en teksten zijn vergeleken.`,
        "Byte voor byte kon niet: dit is hier anders dan waar de PDF is gemaakt.",
        ...listCircumstances(circumstances),
      ];
    case "nothing":
      return [
        `${path} kan niet opnieuw worden gemaakt: de bronnen reizen niet mee, want er staat iets vertrouwelijks of persoonlijks in.`,
        "Alleen de controlegetallen van de bijlagen zijn nagekeken; die kloppen.",
      ];
    case "data":
      return [
        `${path}: de cijfers in data.json zijn gelijk aan die uit de bronnen; ${counted} waarden zijn vergeleken.`,
        "De bladzijden zijn niet vergeleken, want er kon hier niets worden afgedrukt.",
      ];
  }
}

function describeOther(path: string, { kind, differences, circumstances }: Verification): string[] {
  const found =
    differences.length === 1 ? "er is 1 verschil" : `er zijn ${formatNumber(differences.length)} verschillen`;
  const more = differences.length - MOST_DIFFERENCES;
  return [
    `${path} klopt NIET: ${found}.`,
    ...differences.slice(0, MOST_DIFFERENCES).flatMap((one) => describeDifference(one)),
    ...(more > 0 ? [`  en nog ${formatNumber(more)}`] : []),
    ...(kind === "data" ? ["De bladzijden zijn niet vergeleken, want er kon hier niets worden afgedrukt."] : []),
    ...(circumstances.length > 0
      ? [
          "Vergeleken is waarde voor waarde. Een verschil kan ook komen doordat dit hier anders is:",
          ...listCircumstances(circumstances),
        ]
      : []),
  ];
}

function describeDifference({ place, given, rebuilt }: Difference): string[] {
  return [`  ${plainText(place)}`, `    in de PDF: ${showSide(given)}`, `    verwacht:  ${showSide(rebuilt)}`];
}

const showSide = (side: string | null): string => (side === null ? "niets" : plainText(side));

function listCircumstances(circumstances: readonly Circumstance[]): string[] {
  return circumstances.map(
    ({ name, there, here }) => `  ${name}: toen ${showVersion(there)}, hier ${showVersion(here)}`,
  );
}

/** Of a hash the beginning is enough to see that it is another one. */
const showVersion = (version: string): string => plainText(version.replace(/^([0-9a-f]{12})[0-9a-f]{52}$/u, "$1"));
