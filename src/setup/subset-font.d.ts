/** The part of the package subset-font that set-up uses; it comes without types. */
declare module "subset-font" {
  interface Options {
    targetFormat: "woff2" | "truetype";
    /** All layout features when absent. */
    keepFeatures?: string[];
    preserveNameIds: number[];
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
