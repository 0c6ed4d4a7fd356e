/** What a reaction may be about: a part of the report, or all of it. The report for Word names its places so too. */
export const PLAATSEN = ["algemeen", "hoofdstuk", "thema", "resultaat", "project", "besluit", "tabel"] as const;
