/** The oldest Java that the validator runs on. */
export const LEAST_JAVA = 11;

/**
 * Whether the validator runs on it.
 *
 * @param {string} version e.g. "17.0.15", "25-ea", or "1.8.0_452" for Java 8
 */
export const isRightJava = (version) => Number.parseInt(version, 10) >= LEAST_JAVA;
