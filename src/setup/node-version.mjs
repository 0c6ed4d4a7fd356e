/** The oldest Node that the dependencies support; the same as `engines` in package.json. */
const OLDEST = { major: 20, minor: 19 };

/**
 * Tells in Dutch what is wrong with this version of Node.
 *
 * @param {string} version as in `process.versions.node`, e.g. "20.19.1"
 * @returns {string | null} null when the version is new enough
 */
export function findNodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isNewEnough = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
  if (isNewEnough) return null;
  return [
    `Node.js ${version} is te oud; nodig is ${String(OLDEST.major)}.${String(OLDEST.minor)} of nieuwer.`,
    "Installeer de LTS-versie van https://nodejs.org en probeer het opnieuw.",
  ].join("\n");
}
