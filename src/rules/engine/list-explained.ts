import { CATALOGUE } from "../../diagnostics/catalogue.ts";
import { PROOF_MESSAGES } from "../../diagnostics/catalogue/proof.ts";
import type { ExplainedMessage } from "../../diagnostics/message.ts";
import type { Explained, Ground } from "./explained.ts";
import { createExample } from "./rule.ts";
import { mayPass } from "./may-pass.ts";
import { RULES } from "../rules.ts";

/** What the findings are about, by the first part of their id, in the order in which a reader meets them. */
export const SUBJECTS: Readonly<Record<string, string>> = {
  load: "Bestanden",
  yaml: "Schrijfwijze van YAML",
  csv: "Grootboek als blad (CSV)",
  markdown: "Koppen van de teksten",
  schema: "Velden",
  reference: "Verwijzingen",
  deal: "Tekst van de deal",
  year: "Verslagjaar",
  result: "Resultaten",
  pace: "Tempo en verwachting",
  promise: "Bijsturingen en toezeggingen",
  reaction: "Reacties op het concept",
  lesson: "Leerpunten",
  project: "Projecten",
  money: "Geld",
  change: "Wijzigingen van de deal",
  text: "Tekst",
  image: "Afbeeldingen",
  privacy: "Persoonsgegevens",
  content: "Vertrouwelijkheid",
  rule: "Regels van de deal",
  exception: "Uitzonderingen",
  proof: "Teruglezen van het rapport",
  layout: "Opmaak van de PDF",
};

/** What the checks of the catalogue rest on. */
const GROUNDS: Readonly<Record<string, string>> = {
  load: "een bestand moet leesbaar zijn",
  yaml: "een bestand moet leesbaar zijn",
  csv: "een bestand moet leesbaar zijn",
  markdown: "de inhoud heeft een vaste vorm",
  schema: "de inhoud heeft een vaste vorm",
  content: "wat vertrouwelijk is, wordt niet openbaar",
  proof: "wat is ingevuld, is wat er staat",
  layout: "een rapport is goed te lezen",
};
const COHERENCE = "de inhoud spreekt zichzelf niet tegen";

/** Everything that can be explained, by subject and id. */
export function listExplained(): readonly Explained[] {
  const catalogue = Object.entries({ ...CATALOGUE, ...PROOF_MESSAGES }).map(([id, message]) =>
    explainMessage(id, message),
  );
  const order = Object.keys(SUBJECTS);
  const rank = ({ id }: Explained): number => order.indexOf(subjectOf(id));
  return [...RULES, ...catalogue].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The first part of an id. */
export function subjectOf(id: string): string {
  return id.split("/")[0] ?? id;
}

function explainMessage(id: string, message: unknown): Explained {
  // The catalogue is a union of differently typed entries; each has an example of its own type of arguments.
  const explained = message as ExplainedMessage<unknown>;
  const { severity, title, why } = explained;
  const ground: Ground = { kind: "norm", norm: GROUNDS[subjectOf(id)] ?? COHERENCE };
  return {
    id,
    severity,
    ground,
    title,
    why,
    settings: {},
    isFixed: !mayPass(id),
    example: createExample(explained),
  };
}
