import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { afterAll } from 'vitest'
import { type FunctionConfig, type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../index'

export const ENV = 'local-test'

// As inside CloudBase: otherwise the SDK asks the network whether it is there.
process.env.TENCENTCLOUD_RUNENV = 'SCF'
process.env.TENCENTCLOUD_REGION = 'ap-shanghai'
process.env.SCF_NAMESPACE = ENV

/** A function of `functions`. */
export const fixture = (name: string, changes: Partial<FunctionConfig> = {}): FunctionConfig => ({
  name,
  dir: path.join(import.meta.dirname, 'functions', name),
  handler: 'index.main',
  timeout: 20,
  memorySize: 256,
  ...changes,
})

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Gone when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'localcloud-'))
  folders.push(folder)
  return folder
}

export const startCloud = (options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> =>
  startLocalCloud({
    dataDir: temporaryFolder(),
    env: ENV,
    collections: [],
    indexes: [],
    functions: [],
    httpAccess: [],
    timers: false,
    ...options,
  })

/** A cloud for the length of `use`. */
export async function withCloud<T>(
  options: Partial<LocalCloudOptions>,
  use: (cloud: LocalCloud) => Promise<T>,
): Promise<T> {
  const cloud = await startCloud(options)
  try {
    return await use(cloud)
  } finally {
    await cloud.close()
  }
}

/** The unmodified node-sdk, as an administrator's program outside CloudBase uses it. */
export const sdk = (cloud: LocalCloud) =>
  tcb.init({ env: ENV, secretId: 'id', secretKey: 'key', serviceUrl: `${cloud.url}/admin` })
