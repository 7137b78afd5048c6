// node load-function.cjs <folder of a built function> <operation> [V8 that this Node is to claim it is]
const path = require('node:path')

const [dir, operation, v8] = process.argv.slice(2)
if (v8) Object.defineProperty(process, 'versions', { value: { ...process.versions, v8 } })
const { main, script } = require(path.join(dir, 'index.js'))

async function report() {
  const { at, ...answer } = await main({ path: operation, input: {} }, { request_id: 'r', environment: '{}' })
  const { cachedDataRejected: rejected = null } = script
  const lazy = Object.keys(require.cache)
    .map((file) => path.basename(file))
    .filter((name) => name.startsWith('lazy-'))
  const undici = process.moduleLoadList.includes('NativeModule internal/deps/undici/undici')
  console.log(JSON.stringify({ answer, cached: rejected === null ? null : !rejected, lazy, undici }))
}
report()
