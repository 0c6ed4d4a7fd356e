import { norm } from "./rule.ts";

/** What holds for the results of every deal, whatever its text says; the grounds of rules that need no entry. */
export const COMPLETE = norm("een rapport zegt iets over elk afgesproken resultaat");
export const VERIFIABLE = norm("een cijfer in een rapport is na te gaan");
export const STEADY = norm("wat een eerder rapport meldde, verandert alleen met een reden");
