/**
 * The sources of exifreader, from which the build leaves out what we do not ask for (src/setup/picture-reader.mjs): that
 * cannot be done with the package's own bundle. They come without types; these are the package's.
 */
declare module "exifreader/src/exif-reader.js" {
  export { loadView, type ExpandedTags } from "exifreader";
}
