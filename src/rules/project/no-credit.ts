import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

type Missing = "niets" | "niet gedaan" | "bewijs";

interface Args {
  readonly project: string;
  readonly missing: Missing;
}

const EXAMPLE: Args = { project: "Een groene laan", missing: "niets" };

const MESSAGES: Readonly<Record<Missing, (project: string) => string>> = {
  niets: (project) =>
    `Bij project ${project} staat niet of het vermeldt dat het mede mogelijk is gemaakt door de deal.`,
  "niet gedaan": (project) => `Project ${project} vermeldt nog niet dat het mede mogelijk is gemaakt door de deal.`,
  bewijs: (project) => `Project ${project} noemt de deal als medebetaler, maar er staat niet waar dat te zien is.`,
};

const HINTS: Readonly<Record<Missing, string>> = {
  niets: "Voeg toe: vermelding: {gedaan: ja, bewijs: waar het staat, zoals een bouwbord of een website}.",
  "niet gedaan": "Vraag het project om de vermelding. Is het gebeurd? Zet dan gedaan op ja en noem het bewijs.",
  bewijs: "Voeg bewijs toe: waar het staat, zoals een bouwbord of een website.",
};

/** Each project says in public that the deal helped to make it, and the report says where that can be seen. */
export const noCredit = defineRule({
  id: "project/no-credit",
  ground: CONVENANT,
  severity: "warning",
  title: "Een project vermeldt dat het mede mogelijk is gemaakt door de deal, en noemt het bewijs.",
  why: `Partijen willen dat inwoners weten wat de deal betaalt. Daarom vraagt de regio elk project om dat te vertellen. Het bewijs laat zien waar het staat: op een bouwbord, een website of een uitnodiging.

Het programma kijkt of "vermelding" is ingevuld met "gedaan: ja" en een bewijs. Een project in voorbereiding mag nog "gedaan: nee" zeggen, want daar is soms nog niets van te zien.`,
  example: EXAMPLE,
  settings: {},
  scope: "project",
  message: ({ project, missing }) => MESSAGES[missing](project),
  hint: ({ missing }) => HINTS[missing],
  expected: () => "{gedaan: ja, bewijs: …}",
  check: ({ project }, { say }) => {
    const { vermelding } = project;
    const missing = findMissing(vermelding, project.status === "in voorbereiding");
    if (missing !== null) say(placeOf(project.at, "vermelding"), { project: project.naam ?? project.id, missing });
  },
});

function findMissing(
  vermelding: { readonly gedaan: boolean | null; readonly bewijs: string | null } | null,
  isPreparing: boolean,
): Missing | null {
  if (vermelding === null) return "niets";
  // A missing answer is the schema's to tell
  if (vermelding.gedaan === null) return null;
  if (!vermelding.gedaan) return isPreparing ? null : "niet gedaan";
  return vermelding.bewijs === null ? "bewijs" : null;
}
