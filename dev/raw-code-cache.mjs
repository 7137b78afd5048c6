// node raw-code-cache.mjs <function's index.js> <file>: loads the function, then writes what V8 made of its code
import { writeFileSync } from 'node:fs'

const [index, to] = process.argv.slice(2)
const { script } = (await import(index)).default
writeFileSync(to, script.createCachedData())
