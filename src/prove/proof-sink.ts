import { createFinding, type Place } from "../diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { PROOF_MESSAGES } from "../diagnostics/catalogue/proof.ts";
import type { Message } from "../diagnostics/message.ts";
import type { Claim, ClaimedPart } from "../render/claims/claim.ts";

type Messages = typeof PROOF_MESSAGES;
type ProofId = keyof Messages;
type ProofArgs<Id extends ProofId> = Parameters<Messages[Id]["message"]>[0];

/** What a finding is about. */
export interface Subject {
  /** Null when it is about the report as a whole. */
  readonly part: ClaimedPart | null;
  /** Null when it is about the part as a whole. */
  readonly claim: Claim | null;
  /** The picture that it is about; null for none. */
  readonly file: string | null;
}

/** A finding about the report as a whole. */
export const WHOLE: Subject = { part: null, claim: null, file: null };

/** A finding about a part, or about something in it. */
export function about(part: ClaimedPart, claim: Claim | null): Subject {
  return { part, claim, file: null };
}

/** Finds the place in the content that a finding is about. */
export type PlaceOf = (subject: Subject) => Place;

/** Takes what is found when the report is read back. */
export interface ProofSink {
  readonly report: <Id extends ProofId>(ruleId: Id, subject: Subject, args: ProofArgs<Id>) => void;
  readonly findings: readonly Diagnostic[];
}

export function createProofSink(placeOf: PlaceOf): ProofSink {
  const findings: Diagnostic[] = [];
  return {
    findings,
    report: (ruleId, subject, args) => {
      // The catalogue is a union of differently typed entries; ProofArgs ties the arguments to this one
      const message = PROOF_MESSAGES[ruleId] as unknown as Message<typeof args>;
      findings.push(createFinding({ ruleId, message }, placeOf(subject), args));
    },
  };
}
