import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, it } from 'vitest'
import { fixture, temporaryFolder } from './cloud'

/** What would be published, away from its source and in a Node without a loader. */
const PACKAGE = path.resolve(import.meta.dirname, '../..')
const home = temporaryFolder()
const dist = path.join(home, 'dist')
const manifest = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))
const command = path.join(home, manifest.bin['cloudbase-local'])
const plain = { ...process.env, NODE_OPTIONS: '' }

beforeAll(() => {
  execFileSync(process.execPath, [path.join(PACKAGE, 'build.mjs'), dist])
  const dependencies = path.resolve(createRequire(import.meta.url).resolve('bson/package.json'), '../..')
  symlinkSync(dependencies, path.join(home, 'node_modules'))
})

async function start(options: object): Promise<{ server: ChildProcess; url: string }> {
  const file = path.join(home, 'options.json')
  writeFileSync(file, JSON.stringify(options))
  const server = spawn(process.execPath, [command, 'start', file], { env: plain, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(server.stdout!)) {
    const url = /^http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
    if (url) return { server, url }
  }
  throw new Error('it ended before it served')
}

it('has what its manifest promises', () => {
  for (const file of [manifest.types, ...Object.values<string>(manifest.exports['.'])])
    expect(existsSync(path.join(home, file)), file).toBe(true)
})

it('is found by its name where it is published, and as a folder in its source, where nothing is built', () => {
  writeFileSync(path.join(home, 'package.json'), JSON.stringify(manifest))
  const ask = `console.log(require.resolve('cloudbase-local'))`
  const found = execFileSync(process.execPath, ['-e', ask], { cwd: home, env: plain }).toString().trim()
  expect(path.relative(home, found)).toBe('dist/index.js')
  expect(existsSync(path.join(PACKAGE, manifest.main ?? 'index.ts'))).toBe(true)
})

it('serves documents, functions and the console, and ends when told', async () => {
  const { server, url } = await start({
    dataDir: path.join(home, 'data'),
    env: 'built',
    collections: [],
    indexes: [],
    functions: [fixture('echo')],
    httpAccess: [{ path: '/call', function: 'echo' }],
  })
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok', env: 'built' })
  expect(await (await fetch(`${url}/call?a=1`)).json()).toMatchObject({ event: { queryStringParameters: { a: '1' } } })
  expect(await (await fetch(`${url}/console/main.mjs`)).text()).toContain("from './ask.mjs'")
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  expect(await gone).toEqual([0, null])
})

it('exports an environment, and imports it elsewhere', () => {
  const archive = path.join(home, 'environment.tar.gz')
  const run = (...args: string[]) => execFileSync(process.execPath, [command, ...args], { env: plain, stdio: 'pipe' })
  run('export', path.join(home, 'data'), archive)
  run('import', archive, path.join(home, 'restored'))
  expect(existsSync(path.join(home, 'restored', 'documents.db'))).toBe(true)
  expect(() => run('import', archive)).toThrow(/usage:/)
  expect(() => run('absent')).toThrow(/usage:/)
})
