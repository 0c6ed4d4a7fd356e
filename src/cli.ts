#!/usr/bin/env node
import { loadProgram } from "./node/load-program.ts";

process.exitCode = await loadProgram().run(process.argv.slice(2));
