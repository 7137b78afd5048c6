import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { collections } from '../cloudfunctions/store/collections'
import { indexes } from '../cloudfunctions/store/indexes'
import { buildFunctions, root } from './build'

/** Prints what a deployment would set up, without any network. */
await buildFunctions()
const { functions } = JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8'))
for (const { name, runtime, timeout, memorySize, envVariables, triggers = [] } of functions) {
  const dir = path.join(root, 'dist/functions', name)
  const bytes = readdirSync(dir).reduce((sum, file) => sum + statSync(path.join(dir, file)).size, 0)
  console.log(`function ${name}: ${(bytes / 1024).toFixed(0)} KB, ${runtime}, ${timeout} s, ${memorySize} MB`)
  console.log(`  variables: ${Object.keys(envVariables).join(', ')}`)
  for (const trigger of triggers) console.log(`  timer ${trigger.name}: ${trigger.config}`)
}
console.log(`code cache: for V8 ${process.versions.v8} (Node ${process.version}), ${process.arch}`)
console.log('http access: /call -> api')
for (const name of collections) console.log(`collection ${name}: admin only`)
for (const { collection, name, keys } of indexes) {
  console.log(`index ${collection}.${name}: ${keys.map(([field, direction]) => `${field} ${direction}`).join(', ')}`)
}
