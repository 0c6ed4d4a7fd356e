/** Something that set-up cannot mend itself; its message says in Dutch what is wrong and what to do. */
export class SetupProblem extends Error {}
