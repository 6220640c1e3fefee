#!/usr/bin/env node
process.exitCode = require("../dist/start.cjs").main(process.argv.slice(2));
