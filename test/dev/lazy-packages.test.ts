import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { bundle } from '../../dev/bundle'

const folder = mkdtempSync(path.join(tmpdir(), 'lazy-packages-'))
afterAll(() => rmSync(folder, { recursive: true }))

const makers = '@cloudbase/wx-cloud-client-sdk'
/** What the SDK asks for at its start. */
const parts = ['axios', 'form-data', 'http-proxy-agent', 'https-proxy-agent', 'jsonwebtoken', 'xml2js', makers]
const source = (name: string) => (name === makers ? 'exports.default = { make() {} }' : `exports.name = '${name}'`)

/** Bundles an SDK that asks for these parts, as `dev/lazy-packages.ts` knows them, and whose packages have these sources. */
async function build(asked: string[], sources: Record<string, string>): Promise<Record<string, { name: string }>> {
  const dir = mkdtempSync(path.join(folder, 'sdk-'))
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), text)
  }
  const list = ['./ai', ...asked].map((name) => `'${name}': require('${name}')`)
  put('node_modules/@cloudbase/node-sdk/dist/index.js', `module.exports = { ${list} }`)
  put('node_modules/@cloudbase/node-sdk/dist/ai.js', '')
  for (const [name, text] of Object.entries(sources)) put(`node_modules/${name}/index.js`, text)
  const outdir = path.join(dir, 'out')
  await bundle({ sdk: path.join(dir, 'node_modules/@cloudbase/node-sdk/dist/index.js') }, outdir)
  return createRequire(import.meta.url)(path.join(outdir, 'sdk.js'))
}

const sources = Object.fromEntries(parts.map((name) => [name, source(name)]))
const without = <T>({ [makers]: _, ...rest }: Record<string, T>) => rest

it('puts every part aside, and finds it again', async () => {
  const sdk = await build(parts, sources)
  expect(parts.filter((name) => name !== makers).map((name) => sdk[name]!.name)).toEqual(Object.keys(without(sources)))
})

it('fails when the SDK no longer asks for a part', async () => {
  await expect(build(parts.slice(1), sources)).rejects.toThrow('names axios, which the SDK no longer asks for')
})

it('fails when a part is not installed', async () => {
  await expect(build(parts, without(sources))).rejects.toThrow(`Cannot find module '${makers}'`)
})

it('fails when what makes clients at the start has another shape', async () => {
  const changed = { ...sources, [makers]: 'exports.default = { make() {}, version: 2 }' }
  await expect(build(parts, changed)).rejects.toThrow('no longer exports nothing but functions')
})
