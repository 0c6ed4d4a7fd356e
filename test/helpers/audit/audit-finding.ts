/** Something in finished HTML that shuts somebody out. */
export interface AuditFinding {
  /** `a11y/kebab-name`. */
  readonly rule: string;
  /** What is wrong, in Dutch. */
  readonly message: string;
  /** The tag that it is about; empty when something is missing altogether. */
  readonly excerpt: string;
}
