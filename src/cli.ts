#!/usr/bin/env node
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { loadProgram } from "./node/load-program.ts";

const { run } = loadProgram(dirname(fileURLToPath(import.meta.url)));

process.exitCode = await run(process.argv.slice(2));
