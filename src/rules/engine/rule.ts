import { createFinding, type Place } from "../../diagnostics/create-diagnostic.ts";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import type { ExplainedMessage } from "../../diagnostics/message.ts";
import { nameNounsIn, STANDARD_NOUNS } from "../../value/nouns.ts";
import type { Explained, Ground } from "./explained.ts";
import type { SettingSpecs, SettingValues } from "./settings.ts";
import type { Scope, Subjects } from "./subjects.ts";

/** The ground of a rule that says what the deal asks. */
export const CONVENANT: Ground = { kind: "convenant" };

/** The ground of a rule that does not come from the deal, with the Dutch name of the norm. */
export function norm(name: string): Ground {
  return { kind: "norm", norm: name };
}

/** What a rule tells the one who runs it; `severity` only where one finding weighs less than the rule's own. */
export type Say<A> = (place: Place, args: A) => void;

/** What a check gets beside its subject. */
interface Tools<A, S extends SettingSpecs> {
  readonly say: Say<A>;
  readonly settings: SettingValues<S>;
}

/** A rule as its file writes it: plain data and one function. */
export interface RuleSpec<Sc extends Scope, A, S extends SettingSpecs> extends ExplainedMessage<A> {
  /** `subject/kebab-name`; permanent. */
  readonly id: string;
  readonly ground: Ground;
  /** What the deal fills in, by name. */
  readonly settings: S;
  /** What it looks at, one at a time. */
  readonly scope: Sc;
  /** True when nobody may weaken it: no other severity and no exception. */
  readonly isFixed?: boolean;
  readonly check: (subject: Subjects[Sc], tools: Tools<A, S>) => void;
}

/** A rule whatever it looks at and tells. */
export interface Rule extends Explained {
  readonly scope: Scope;
  /** Runs the check on a subject of the rule's own scope. */
  readonly run: (subject: Subjects[Scope], run: RuleRun) => void;
}

/** How a rule runs in this deal. */
export interface RuleRun {
  readonly severity: Severity;
  /** Read by the rule's own `settings`. */
  readonly settings: SettingValues<SettingSpecs>;
  readonly emit: (diagnostic: Diagnostic) => void;
}

/** What a message says of its own example, in the nouns that stand where a deal names no others. */
export function createExample<A>({ message, hint, example }: ExplainedMessage<A>): Explained["example"] {
  return nameNounsIn({ message: message(example), hint: hint(example) }, STANDARD_NOUNS);
}

/** Makes a rule of its spec; the only place where the types of its arguments, settings and subject are set aside. */
export function defineRule<Sc extends Scope, A, const S extends SettingSpecs>(spec: RuleSpec<Sc, A, S>): Rule {
  const { id, severity, ground, title, why, settings, scope, isFixed } = spec;
  return {
    id,
    severity,
    ground,
    title,
    why,
    settings,
    scope,
    isFixed: isFixed === true,
    example: createExample(spec),
    run: (subject, run) => {
      const say: Say<A> = (place, args) => {
        run.emit(createFinding({ ruleId: id, message: { ...spec, severity: run.severity } }, place, args));
      };
      // runRules gives a rule only subjects of its scope and settings read by its own specs
      spec.check(subject as Subjects[Sc], { say, settings: run.settings as SettingValues<S> });
    },
  };
}
