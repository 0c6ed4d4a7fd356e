import type { Assessment, ThemaStand } from "../../assess/assessment.ts";
import type { Block } from "../report-model.ts";
import { textOr } from "../inline.ts";

/** The pictures of a theme and of its projects. */
export function composeImages({ thema, projecten }: ThemaStand, assessment: Assessment): Block[] {
  const projects = new Set(projecten.map(({ id }) => id));
  return assessment.jaar.beelden.flatMap((beeld): Block[] => {
    const belongsHere = beeld.thema === thema.id || (beeld.project !== null && projects.has(beeld.project));
    if (!belongsHere || beeld.file === null) return [];
    return [
      {
        kind: "image",
        // With its ending: laan.png and laan.jpg are two pictures
        id: `beeld-${beeld.file.slice(beeld.file.lastIndexOf("/") + 1).replaceAll(".", "-")}`,
        mediaType: "",
        file: beeld.file,
        alt: beeld.alt ?? "beschrijving volgt",
        caption: beeld.bijschrift === null ? [] : textOr(beeld.bijschrift, assessment),
        credit: [beeld.bron, beeld.licentie].filter((word) => word !== null).join(", "),
      },
    ];
  });
}
