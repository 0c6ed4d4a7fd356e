/** What lies beside a report for who makes it. It stays in the house, and is not sent with it. */
export const HOUSE = { openPoints: "openstaande-punten.html", sisa: "sisa-aansluiting.csv", control: "controle.json" };

/** The list of all that went into a report and came out. */
export const MANIFEST = "manifest.json";
