// @ts-check
/** What a reader thread runs first. Compiled, its program lies beside it; else the TypeScript has to be read. */
const { existsSync } = require('node:fs')
const path = require('node:path')

if (existsSync(path.join(__dirname, 'thread.ts'))) require('tsx/cjs/api').register()
require('./thread')
