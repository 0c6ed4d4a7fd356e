import type { Assessment, ThemaStand } from "../../assess/assessment.ts";
import type { Block } from "../report-model.ts";
import { textOr } from "../inline.ts";

/** The pictures of a theme and of its projects. */
export function composeImages({ thema }: ThemaStand, assessment: Assessment): Block[] {
  const { jaar } = assessment;
  const themes = new Map(jaar.projecten.map((project) => [project.id, project.thema]));
  return jaar.beelden.flatMap((beeld): Block[] => {
    const belongsHere = beeld.thema === thema.id || (beeld.project !== null && themes.get(beeld.project) === thema.id);
    if (!belongsHere || beeld.file === null) return [];
    return [
      {
        kind: "image",
        id: `beeld-${(beeld.bestand ?? "").replace(/\.[a-z]+$/iu, "")}`,
        mediaType: "",
        file: beeld.file,
        alt: beeld.alt ?? "",
        caption: beeld.bijschrift === null ? [] : textOr(beeld.bijschrift, assessment),
        credit: [beeld.bron, beeld.licentie].filter((word) => word !== null).join(", "),
      },
    ];
  });
}
