import { needsPlace, placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The deal hopes for partners outside government where that can be; it does not demand them. */
export const noPartners = defineRule({
  id: "project/no-partners",
  ground: CONVENANT,
  severity: "info",
  title: "Een project noemt private of maatschappelijke partners, als die er zijn.",
  why: `De deal wil dat bedrijven en maatschappelijke organisaties meedoen, zo mogelijk. Soms kan dat niet. Daarom is dit alleen een tip.

Het programma kijkt of er een partner staat van een soort die de deal noemt.`,
  example: { project: "Een groene laan", kinds: ["privaat", "maatschappelijk"] as readonly string[] },
  settings: {
    soorten: {
      kind: "woorden",
      what: "de soorten partners die de deal zo mogelijk wil zien",
      standard: ["privaat", "maatschappelijk"],
    },
  },
  scope: "project",
  message: ({ project, kinds }) => `Bij project ${project} staat geen partner van de soort ${kinds.join(" of ")}.`,
  hint: () => "Doet er wel zo'n partner mee? Voeg die toe bij partners: met naam en soort. Anders kan het zo blijven.",
  expected: ({ kinds }) => `een partner van de soort ${kinds.join(" of ")}`,
  check: ({ project }, { say, settings: { soorten } }) => {
    if (project.partners.some(({ soort }) => soort !== null && soorten.includes(soort))) return;
    const place = placeOf(project.at, "partners");
    say({ ...place, needs: needsPlace(place) }, { project: project.naam ?? project.id, kinds: soorten });
  },
});
