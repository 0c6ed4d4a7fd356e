import { main } from "./main.ts";
import { createNodeEffects } from "./node/create-node-effects.ts";

/** The whole program on this machine: takes the arguments after its name and resolves to the exit code; never rejects. */
export function run(args: readonly string[]): Promise<number> {
  return main(args, createNodeEffects());
}
