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
  return [...lines, ...describeFormat(verification), ""].join("\n");
}

/** That what an earlier program did not know is no difference. */
function describeFormat({ olderFormat }: Verification): string[] {
  if (olderFormat === null) return [];
  return [
    `De gegevens in de PDF hebben een ouder formaat (${String(olderFormat)}). Wat dat formaat niet kent, en de beschrijvingen ervan, zijn niet vergeleken.`,
  ];
}

function describeSame(path: string, verification: Verification): string[] {
  const { kind, count, drawing } = verification;
  switch (kind) {
    case "bytes":
      return [`${path} is gelijk, byte voor byte: uit de bronnen in de PDF ontstaat precies dit bestand.`];
    case "content":
      return [
        `${path} is gelijk in alles wat hier te vergelijken is: ${formatNumber(count)} waarden, teksten en controlegetallen.`,
        ...describeReach(verification),
        ...describeAdded(verification),
      ];
    case "nothing":
      return [
        `${path} kan niet opnieuw worden gemaakt: de bronnen reizen niet mee, want er staat iets vertrouwelijks of persoonlijks in.`,
        drawing === "fingerprint"
          ? "Alleen de controlegetallen van de bijlagen en de vingerafdruk van de bladzijden zijn nagekeken; die kloppen."
          : "Alleen de controlegetallen van de bijlagen zijn nagekeken; die kloppen.",
        ...describeAdded(verification),
      ];
  }
}

/** What was compared with what, and what could not be. */
function describeReach({ drawing, circumstances, published, strangePages }: Verification): string[] {
  const known = circumstances.length === 0 ? [] : [NOT_BYTES, ...listCircumstances(circumstances)];
  if (drawing === "print") return [...known, "De bladzijden zijn hier opnieuw afgedrukt, en tot op elke lijn gelijk."];
  const isPromised = published === "file" || published === "fingerprint";
  return [
    ...known,
    "Lijnen, kleuren en plaatsen zijn vergeleken met de vingerafdruk die bij het maken in de PDF is gezet.",
    ...(isPromised ? [] : ["Wie ook die vingerafdruk vervalst, valt daarmee niet op. Met --manifest valt dat wel op."]),
    ...strangePages.map(
      (page) =>
        `Let op: bladzijde ${formatNumber(page)} ziet er hier anders uit dan in de PDF, de meeste andere niet. Kijk die bladzijde na.`,
    ),
  ];
}

const NOT_BYTES = "Byte voor byte kon niet: dit is hier anders dan waar de PDF is gemaakt.";

/** What another program did to the file, and did not touch. */
function describeAdded({ added }: Verification): string[] {
  const { signatures, isRewritten } = added;
  const isMerelyKept = isRewritten && signatures.length === 0;
  return [
    ...signatures.map((by) => {
      const whose = by === "" ? "van iemand zonder naam" : `van ${plainText(by)}`;
      return `Er is een handtekening bijgekomen ${whose}. Of die geldig is, ziet u in een PDF-lezer; dat wordt hier niet nagekeken.`;
    }),
    ...(isMerelyKept
      ? ["Een ander programma heeft het bestand opnieuw opgeslagen. Aan het rapport zelf is daarbij niets veranderd."]
      : []),
  ];
}

function describeOther(path: string, verification: Verification): string[] {
  const { differences, circumstances } = verification;
  const found =
    differences.length === 1 ? "er is 1 verschil" : `er zijn ${formatNumber(differences.length)} verschillen`;
  const more = differences.length - MOST_DIFFERENCES;
  return [
    `${path} klopt NIET: ${found}.`,
    ...differences.slice(0, MOST_DIFFERENCES).flatMap((one) => describeDifference(one)),
    ...(more > 0 ? [`  en nog ${formatNumber(more)}`] : []),
    ...describeAdded({ ...verification, added: { ...verification.added, isRewritten: false } }),
    "Van opnieuw opslaan of ondertekenen alleen komt dit niet.",
    ...(circumstances.length > 0
      ? ["Een verschil kan wel komen doordat dit hier anders is:", ...listCircumstances(circumstances)]
      : []),
    "Vertrouw deze PDF niet. Haal het rapport op bij wie het uitgaf.",
  ];
}

function describeDifference({ place, given, rebuilt }: Difference): string[] {
  if (given === null && rebuilt === null) return [`  ${plainText(place)}`];
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
