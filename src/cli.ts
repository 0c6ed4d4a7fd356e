#!/usr/bin/env node
import { main } from "./main.ts";
import { createNodeEffects } from "./node/create-node-effects.ts";

process.exitCode = await main(process.argv.slice(2), createNodeEffects());
