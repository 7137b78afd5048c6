import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { signer } from '../cloudfunctions/platform/secrets'
import { collections } from '../cloudfunctions/store/collections'
import { indexes } from '../cloudfunctions/store/indexes'
import { type LocalCloud, startLocalCloud } from '../localcloud/index'
import { root } from './build'

export interface CloudChoices {
  dataDir: string
  functionsDir?: string
  port?: number
  clockOffset?: number
  workersPerFunction?: number
  timers?: boolean
  onLog?: Parameters<typeof startLocalCloud>[0]['onLog']
}

/** What an operator would set at deployment; generated on the first start and kept with the data. */
export interface Secrets {
  APP_SECRET: string
  BOOTSTRAP_SECRET: string
  LEDGER_KEY: string
  TEMPLATE_NOTICE: string
  TEMPLATE_BOOKING: string
}

export const localEnv = 'local-env'

/** The template ids that WeChat would assign. */
export const localTemplates = { notice: 'local-template-notice', booking: 'local-template-booking' }

interface Deployment {
  functions: {
    name: string
    handler: string
    timeout: number
    memorySize: number
    triggers?: { name: string; type: 'timer'; config: string }[]
  }[]
}

/** The product on the local CloudBase: `cloudbaserc.json`, the collections and the indexes, as a deployment would set them up. */
export async function startCloud(choices: CloudChoices): Promise<{ cloud: LocalCloud; secrets: Secrets }> {
  const { functionsDir = path.join(root, 'dist/functions'), dataDir, ...rest } = choices
  const secrets = keptSecrets(dataDir)
  const { functions } = JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8')) as Deployment
  const cloud = await startLocalCloud({
    ...rest,
    dataDir,
    env: localEnv,
    collections,
    indexes,
    functions: functions.map(({ name, handler, timeout, memorySize, triggers }) => ({
      name,
      dir: path.join(functionsDir, name),
      handler,
      timeout,
      memorySize,
      triggers,
      envVariables: { ...secrets, LEDGER_PUBLIC_KEYS: signer(secrets.LEDGER_KEY).publicKey },
      permissions: permissionsOf(path.join(functionsDir, name)),
    })),
    httpAccess: [{ path: '/call', function: 'api' }],
    wechat: { appid: 'wx00000000000local', eventsFunction: 'events' },
  })
  return { cloud, secrets }
}

function keptSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secrets = {
    APP_SECRET: randomBytes(32).toString('hex'),
    BOOTSTRAP_SECRET: randomBytes(16).toString('hex'),
    LEDGER_KEY: randomBytes(32).toString('hex'),
    TEMPLATE_NOTICE: localTemplates.notice,
    TEMPLATE_BOOKING: localTemplates.booking,
  }
  writeSecrets(dataDir, secrets)
  return secrets
}

export function writeSecrets(dataDir: string, secrets: Secrets): void {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(path.join(dataDir, 'secrets.json'), JSON.stringify(secrets, null, 2), { mode: 0o600 })
}

/** Which WeChat interfaces a function may call, by its `config.json`; one without may call none. */
function permissionsOf(dir: string): string[] {
  const file = path.join(dir, 'config.json')
  if (!existsSync(file)) return []
  const { permissions } = JSON.parse(readFileSync(file, 'utf8')) as { permissions: { openapi: string[] } }
  return permissions.openapi
}
