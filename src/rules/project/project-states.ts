import type { Project } from "../../content/content.ts";

export type ProjectState = NonNullable<Project["status"]>;

/** Where a project may go from each state between two reports; a state may always stay as it is. */
export const NEXT_STATES: Readonly<Record<ProjectState, readonly ProjectState[]>> = {
  "in voorbereiding": ["in uitvoering", "afgerond", "gestopt"],
  "in uitvoering": ["afgerond", "gestopt"],
  afgerond: [],
  gestopt: [],
};
