import type { Medium } from "../../diagnostics/catalogue/proof.ts";
import { about, type ProofSink } from "../proof-sink.ts";
import { judgePicture } from "./judge-picture.ts";
import type { Ink } from "./read-ink.ts";

/** Each drawing that can be seen shows the numbers that the model has for it. */
export function provePictures({ parts }: Ink, medium: Medium, sink: ProofSink): void {
  for (const { part, shown } of parts) {
    for (const { node, claim, unseen } of shown) {
      if (claim === null || claim.picture === null || unseen !== null || node.name !== "svg") continue;
      const fault = judgePicture(claim.picture, node);
      if (fault === null) continue;
      const [text, chapter] = [claim.pieces.join(" "), part.title];
      sink.report("proof/drawn-otherwise", about(part, claim), { medium, text, fault, chapter });
    }
  }
}
