// npm run bench -- <name>: runs bench/<name>.ts, which prints its workload, its peers and last a line `<name>: <figure>=<value> …`
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'

const [name, ...args] = process.argv.slice(2)
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
if (!names.includes(name)) {
  console.error(`usage: npm run bench -- ${names.join(' | ')}`)
  process.exit(2)
}
const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, `${name}.ts`), ...args], {
  stdio: 'inherit',
})
child.on('close', (code) => process.exit(code ?? 1))
