const NAMED_TAG = /<[^>]*\s(?:alt|aria-label)="([^"]*)"[^>]*>/gu;
const TAG = /<[^>]*>/gu;

/** What a piece of HTML says: its text, and the alternative texts of its images. */
export function readText(html: string): string {
  return html.replace(NAMED_TAG, " $1 ").replace(TAG, " ").replace(/\s+/gu, " ").trim();
}
