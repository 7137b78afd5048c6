import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sdk from '@cloudbase/node-sdk'
import type { FileType } from '@shared/evidence/file-type'
import type FormData from 'form-data'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { runConformance, withWorld } from '../../localcloud/conformance'

/** The SDK as it is in the functions: bundled, with the parts that are read when they are touched. */
const bundled = vi.hoisted(() => ({ dir: '' }))
vi.mock('@cloudbase/node-sdk', async () => {
  const { bundle } = await import('../../dev/bundle')
  bundled.dir = mkdtempSync(path.join(tmpdir(), 'sdk-'))
  const require = createRequire(import.meta.url)
  await bundle({ sdk: require.resolve('@cloudbase/node-sdk') }, bundled.dir)
  return { default: require(path.join(bundled.dir, 'sdk.js')) }
})
afterAll(() => rmSync(bundled.dir, { recursive: true }))

const require = createRequire(import.meta.url)
const unbundled = require('@cloudbase/node-sdk') as typeof sdk

/** What stations prove their work with: a type that is added does not compile without its name here. */
const evidence: Record<FileType, string> = {
  'image/jpeg': 'a.jpg',
  'image/png': 'a.png',
  'application/pdf': 'a.pdf',
}
const stored = {
  ...evidence,
  'text/plain': 'a.txt',
  'application/json': 'a.json',
  'application/octet-stream': 'without-extension',
}

/** Of the SDK, what no operation calls. */
interface Seldom {
  models: { $runSQL?: unknown; thing?: { create?: unknown } }
  mysql(options: object): { from?: unknown }
  requestClient: { get: { defaults: { xsrfCookieName: string } } }
}

describe('the SDK in the functions', () => {
  it('is what conformance is asked of, not the one in node_modules', () =>
    withWorld(async ({ app }) => {
      const kindOf = ({ init }: typeof sdk) => init({ env: 'e', secretId: 'id', secretKey: 'key' }).constructor
      expect(app.constructor).toBe(kindOf(sdk))
      expect(app.constructor).not.toBe(kindOf(unbundled))
    }))

  it('answers as the documentation says', async () => {
    const verdicts = await runConformance()
    expect(verdicts.length).toBeGreaterThan(50)
    expect(verdicts.filter(({ failure }) => failure !== undefined)).toEqual([])
  }, 120_000)

  it('uploads every stored type under its content type', () =>
    withWorld(async ({ app }) => {
      for (const [type, cloudPath] of Object.entries(stored)) {
        const { fileID } = await app.uploadFile({ cloudPath, fileContent: Buffer.from('x') })
        const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
        const { headers } = await fetch(fileList[0]!.tempFileURL)
        expect([cloudPath, headers.get('content-type')]).toEqual([cloudPath, type])
      }
    }))

  it('names every stored type in a multipart body as the package does', () => {
    const file = readdirSync(bundled.dir).find((name) => name.startsWith('lazy-form-data-'))!
    const partHead = (Form: typeof FormData, filename: string) => {
      const form = new Form()
      form.setBoundary('boundary')
      form.append('file', Buffer.from('x'), { filename })
      return form.getBuffer().toString()
    }
    for (const [type, name] of Object.entries(stored)) {
      const ours = partHead(require(path.join(bundled.dir, file)), name)
      expect(ours).toContain(`Content-Type: ${type}\r\n`)
      expect(ours).toBe(partHead(createRequire(require.resolve('@cloudbase/node-sdk'))('form-data'), name))
    }
  })

  it('still has what is read when it is touched', () => {
    const had = (tcb: typeof sdk) => {
      const app = tcb.init({ env: 'e', secretId: 'id', secretKey: 'key' })
      const { models, mysql, requestClient } = app as unknown as Seldom
      const { get } = requestClient
      return [typeof models.$runSQL, typeof models.thing?.create, typeof mysql({}).from, get.defaults.xsrfCookieName]
    }
    expect(had(sdk)).toEqual(had(unbundled))
    expect(had(sdk)).toEqual(['function', 'function', 'function', 'XSRF-TOKEN'])
  })
})
