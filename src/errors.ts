/** Wrong use of the command line; ends the program with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** What to type instead, in Dutch. */
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The machine lacks something the program needs (a browser, write rights); ends the program with exit code 3. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  /** What to do about it, in Dutch. */
  readonly hint: string;
  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** Going on would lose what somebody else wrote, or is writing; ends the program with exit code 5. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
  /** What to do about it, in Dutch. */
  readonly hint: string;
  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
