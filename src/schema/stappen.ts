/**
 * The steps that a report can take, which the program knows; who takes one and what goes before it is the deal's
 * (deal/kalender.yaml).
 */
export const STAPPEN = ["concept-verstuurd", "vastgesteld", "ingediend", "teruggegeven", "besproken"] as const;
export type Stapnaam = (typeof STAPPEN)[number];
