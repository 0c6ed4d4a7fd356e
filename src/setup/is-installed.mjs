/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] is left out on systems it is not made for
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */
/** @typedef {Record<string, LockedPackage>} LockedPackages keyed by folder, e.g. "node_modules/yaml" */

/**
 * Whether everything that is wanted on this system is there in the wanted version.
 *
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 * @param {{ platform: string, arch: string }} system
 */
export function isInstalled(wanted, installed, system) {
  return Object.entries(wanted).every(([folder, locked]) => {
    if (folder === "") return true;
    const found = installed[folder];
    if (found === undefined) return locked.optional === true && !isMadeFor(locked, system);
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * Packages for one C library are not asked for: which one this is takes long to find out, and each comes with others
 * that tell the system as well.
 *
 * @param {LockedPackage} locked
 * @param {{ platform: string, arch: string }} system
 */
function isMadeFor({ os, cpu, libc }, { platform, arch }) {
  if (os === undefined || libc !== undefined) return false;
  return os.includes(platform) && (cpu === undefined || cpu.includes(arch));
}
