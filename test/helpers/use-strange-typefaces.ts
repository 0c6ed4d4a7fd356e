import { afterAll } from "vitest";

import { createStrangeTypefaces } from "./strange-typefaces.ts";

/** For every test of a file: a browser that it starts finds itself on a machine with other typefaces than this one. */
const { env, remove } = await createStrangeTypefaces();
Object.assign(process.env, env);
afterAll(remove);
