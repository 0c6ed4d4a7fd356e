import type { Page } from "puppeteer";

import { findUnlistedColours } from "./find-unlisted-colours.ts";
import {
  DARK,
  ENLARGED,
  LARGE_TEXT,
  LIGHT,
  PHONE,
  PRINTED,
  SMALLEST,
  SPACED_TEXT,
  UNSTYLED,
  WIDE,
  WIDTHS,
  type Condition,
} from "./conditions.ts";
import { findLayoutFaults, findMovement } from "./find-layout-faults.ts";
import { findViolations } from "./find-violations.ts";
import { findUnstyledFaults } from "./read-unstyled.ts";
import { findUnseenDrawings } from "./see-drawings.ts";
import { findUnseenFocus } from "./see-focus.ts";
import { takeShortCuts, walkKeyboard } from "./walk-keyboard.ts";

/** One way of looking at a page, and what is wrong with it then; nothing for a page that is as it should be. */
interface View {
  readonly condition: Condition;
  readonly find: (page: Page) => Promise<string[]>;
}

/** One thing that is asked of every page. Readers of the report read `wat` and the names of the conditions. */
export interface Check {
  readonly id: string;
  readonly wat: string;
  readonly views: readonly View[];
}

/** Colours are computed by a check of their own; here they cost half the time. On paper nobody presses a link. */
const NO_CONTRAST = ["color-contrast"];
const NO_TARGETS = ["target-size"];

function axeView(condition: Condition, without: readonly string[]): View {
  return { condition, find: (page) => findViolations(page, without) };
}

function viewAll(conditions: readonly Condition[], find: View["find"]): View[] {
  return conditions.map((condition) => ({ condition, find }));
}

/** In the order in which a page that is open can be judged: what moves in it comes after what only measures. */
export const CHECKS: readonly Check[] = [
  {
    id: "wcag",
    wat: "De regels van WCAG 2.2, niveau A en AA, die een programma kan nagaan",
    views: [
      axeView(WIDE, []),
      ...WIDTHS.filter((width) => width !== WIDE).map((width) => axeView(width, NO_CONTRAST)),
      axeView(LARGE_TEXT, NO_CONTRAST),
      // The browser does not tell which colours it paints then
      axeView(DARK, NO_CONTRAST),
      axeView(PRINTED, [...NO_CONTRAST, ...NO_TARGETS]),
    ],
  },
  {
    id: "contrast",
    wat: "Genoeg contrast van elke tekst en elk teken met zijn ondergrond",
    views: viewAll([WIDE, SMALLEST, PRINTED], findUnlistedColours),
  },
  {
    id: "ruimte",
    wat: "Niets valt weg, buiten beeld of over andere tekst; alleen een brede tabel schuift opzij",
    views: viewAll([...WIDTHS, ENLARGED, LARGE_TEXT, SPACED_TEXT], findLayoutFaults),
  },
  {
    id: "toetsenbord",
    wat: "Met alleen het toetsenbord komt u overal, op volgorde, en ziet u waar u bent",
    views: [...viewAll([WIDE, SMALLEST], walkKeyboard), ...viewAll([PHONE], takeShortCuts)],
  },
  {
    id: "vaste-kleuren",
    wat: "Tekens, balken, grafieken en de plaats waar u bent blijven te zien in kleuren die u zelf kiest",
    views: viewAll([DARK, LIGHT], async (page) => [
      ...(await findUnseenDrawings(page)),
      ...(await findUnseenFocus(page)),
    ]),
  },
  {
    id: "zonder-opmaak",
    wat: "Zonder opmaak staat alles er nog, één keer en in dezelfde volgorde",
    views: viewAll([UNSTYLED], findUnstyledFaults),
  },
  { id: "beweging", wat: "Niets beweegt vanzelf", views: viewAll([WIDE], findMovement) },
];
