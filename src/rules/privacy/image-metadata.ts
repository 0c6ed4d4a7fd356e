import { listWords } from "../../value/dutch.ts";
import { wholeFile } from "../engine/place.ts";
import { readImageMetadata } from "../image-metadata/read-image-metadata.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A camera writes down more than who looks at the picture can see. */
export const imageMetadata = defineRule({
  id: "privacy/image-metadata",
  ground: norm("AVG"),
  severity: "warning",
  isFixed: true,
  title: "In een afbeelding zitten geen verborgen gegevens van mensen.",
  why: `Een camera of telefoon bewaart in een foto vaak wie hem maakte, waar dat was en met welk toestel. Zo kan iemand het woonadres van een ander vinden.

Het programma leest de velden van Exif, XMP en IPTC en de teksten in PNG-bestanden, ook als die zijn ingepakt. Het kijkt ook of er achter het einde van de afbeelding nog iets staat, zoals een tweede foto. Het noemt alleen het soort gegeven, niet wat er staat. De naam van de maker hoort in beelden.yaml, bij "bron".`,
  example: { what: ["de maker", "de plaats van de opname"] },
  settings: {},
  scope: "inhoud",
  message: ({ what }) => `In deze afbeelding zitten verborgen gegevens: ${listWords(what)}.`,
  hint: () =>
    "Haal die gegevens weg. In Windows: klik met de rechtermuisknop op het bestand en kies Eigenschappen, Details en dan onderaan Eigenschappen en persoonlijke informatie verwijderen. Op een andere computer: sla de afbeelding opnieuw op zonder die gegevens.",
  check: ({ sources }, { say }) => {
    for (const { path, bytes } of sources.images.values()) {
      const personal = readImageMetadata(bytes).flatMap((field) => field.personal ?? []);
      if (personal.length > 0) say(wholeFile(path), { what: [...new Set(personal)] });
    }
  },
});
