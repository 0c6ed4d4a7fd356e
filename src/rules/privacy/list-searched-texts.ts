import type { Sources } from "../../content/sources.ts";
import type { Place } from "../../diagnostics/create-diagnostic.ts";
import { remember } from "../../value/remember.ts";
import { wholeFile } from "../engine/place.ts";
import { listNumberPlaces } from "./list-number-places.ts";
import { readImageMetadata } from "../image-metadata/read-image-metadata.ts";

/** A text in which personal data may stand, and the place of some of its characters. */
export interface SearchedText {
  readonly text: string;
  /** Where in the content it stands, in Dutch: "in de tekst", "in de naam van het bestand". */
  readonly where: string;
  readonly placeOf: (start: number, end: number) => Place;
  /** Whether the field in which some characters stand takes numbers only. */
  readonly isNumber: (start: number, end: number) => boolean;
}

/**
 * Everything in which personal data may stand: every text file as it was written (also names, numbers, notes and what
 * could not be used), the names of all files, and what images carry along. Title and author of the PDF come from fields
 * among these.
 */
export const listSearchedTexts = remember((sources: Sources): readonly SearchedText[] => [
  ...listFiles(sources),
  ...listNames(sources),
  ...listImageTexts(sources),
]);

function listFiles(sources: Sources): SearchedText[] {
  return [...sources.texts.values()].map(({ path, text, lines }) => {
    const value = sources.files.get(path);
    return {
      text,
      where: "in de tekst",
      placeOf: (start, end) => ({ file: path, range: lines.rangeAt(start, end) }),
      isNumber: (start, end) =>
        value !== undefined && listNumberPlaces(value).some(([from, to]) => from <= start && end <= to),
    };
  });
}

function listNames(sources: Sources): SearchedText[] {
  const paths = new Set([...sources.hashes.keys(), ...sources.images.keys()]);
  return [...paths].map((path) => ({
    text: path,
    where: "in de naam van het bestand",
    placeOf: () => wholeFile(path),
    isNumber: () => false,
  }));
}

function listImageTexts(sources: Sources): SearchedText[] {
  return [...sources.images.values()].flatMap(({ path, bytes }) =>
    readImageMetadata(bytes).map(({ text }) => ({
      text,
      where: "in de verborgen gegevens van de afbeelding",
      placeOf: () => wholeFile(path),
      isNumber: () => false,
    })),
  );
}
