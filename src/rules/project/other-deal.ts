import { remember } from "../../value/remember.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import type { Deal, Project } from "../../content/content.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** Two deals that work in one place on one subject could both count the same family or the same metre. */
export const otherDeal = defineRule({
  id: "project/other-deal",
  ground: CONVENANT,
  severity: "warning",
  title: "Waar ook een andere deal werkt, vertelt een project hoe dubbel tellen wordt voorkomen.",
  why: `Soms werkt een andere deal in dezelfde gemeente aan hetzelfde onderwerp. Dan kunnen twee rapporten hetzelfde gezin of dezelfde vierkante meter tellen. Het programma kan dat niet zien, dus het vraagt ernaar.

In deal/deal.yaml staat onder andere_deals in welke gemeenten een andere deal werkt en aan welke thema's of onderdelen van de aanpak. Het programma vergelijkt dat met het thema en de aanpak van het project, en met zijn gemeenten en focusgebieden. Noemt een project geen gemeente en geen focusgebied, dan werkt het in de hele regio. Staat er een antwoord bij het project, dan is het goed.`,
  example: { project: "Een groene laan", deal: "Regio Deal Buurland", id: "buurland" },
  settings: {},
  scope: "project",
  message: ({ project, deal }) =>
    `Project ${project} werkt in dezelfde gemeente aan hetzelfde onderwerp als ${deal}. Er staat niet hoe u voorkomt dat ${RESULTAAT.meervoud} dubbel tellen.`,
  hint: ({ id }) =>
    `Voeg toe: andere_deals: en daaronder - {deal: ${id}, uitleg: wat bij deze deal hoort en wat bij de andere}.`,
  expected: ({ id }) => `andere_deals met deal: ${id}`,
  check: ({ year, project }, { say }) => {
    const answered = new Set(project.andere_deals.map(({ deal }) => deal));
    for (const other of year.deal.file?.andere_deals ?? []) {
      if (other.id === null || answered.has(other.id) || !overlaps(year, project, other)) continue;
      const args = { project: project.naam ?? project.id, deal: other.naam ?? other.id, id: other.id };
      say(placeOf(project.at, "andere_deals"), args);
    }
  },
});

type OtherDeal = NonNullable<Deal["file"]>["andere_deals"][number];

function overlaps({ deal }: YearSubject, project: Project, { themas, aanpak, gemeenten }: OtherDeal): boolean {
  if (!themas.includes(project.thema) && !project.aanpak.some((part) => aanpak.includes(part))) return false;
  if (project.gemeenten.length === 0 && project.focusgebieden.length === 0) return gemeenten.length > 0;
  const municipalities = municipalitiesOf(deal);
  return (
    project.gemeenten.some((gemeente) => gemeenten.includes(gemeente)) ||
    project.focusgebieden.some((area) => municipalities.get(area)?.some((one) => gemeenten.includes(one)))
  );
}

/** The municipalities of each focus area; listed once. */
const municipalitiesOf = remember(
  ({ focusgebieden }: Deal): ReadonlyMap<string, readonly string[]> =>
    new Map(focusgebieden.map(({ id, gemeenten }) => [id, gemeenten])),
);
