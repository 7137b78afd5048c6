import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { root } from '../../../dev/build'
import { installApart } from '../../run/apart'
import { appOf, type Built, pagesOf } from '../built'
import { schemas } from '../schemas'

const ours = path.join(root, 'test/weapp/ci')
const home = path.join(root, '.build/weapp-ci')
const MOST_KB = 400

/** Findings that are not faults: Taro has compressed what WeChat's tool would compress again. */
const done = ['JS_COMPRESS_OPEN', 'WXML_COMPRESS_OPEN', 'WXSS_COMPRESS_OPEN']

interface Answer {
  errors: string[]
  failed: { name: string; text: string }[]
  bytes: Record<string, number>
  schemas: Record<string, object>
}

export interface Official {
  errors: string[]
  /** of each package as WeChat counts them; '' is the main package */
  bytes: ReadonlyMap<string, number>
}

/** What `miniprogram-ci` says of the package, offline: docs/decisions/0011. */
export function officialErrors(built: Built, projectConfig: string): Official {
  installApart('miniprogram-ci', ours, home)
  copyFileSync(path.join(ours, 'offline.cjs'), path.join(home, 'offline.cjs'))
  const dir = mkdtempSync(path.join(os.tmpdir(), 'weapp-ci-'))
  try {
    const { miniprogramRoot } = JSON.parse(projectConfig) as { miniprogramRoot: string }
    for (const [file, content] of built) {
      const to = path.join(dir, miniprogramRoot, file)
      mkdirSync(path.dirname(to), { recursive: true })
      writeFileSync(to, content)
    }
    // Without a real AppID it takes none at all.
    const config = { ...JSON.parse(projectConfig), appid: 'wx0000000000000000' }
    writeFileSync(path.join(dir, 'project.config.json'), JSON.stringify(config))
    const output = run(process.execPath, ['offline.cjs', dir, ...pagesOf(appOf(built))])
    return judge(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function judge({ errors, failed, bytes, schemas: theirs }: Answer): Official {
  const sizes = new Map(
    Object.entries(bytes).map(([root, size]) => [root === '__APP__' ? '' : root.replace(/\/$/, ''), size]),
  )
  const main = (sizes.get('') ?? Number.POSITIVE_INFINITY) / 1024
  return {
    bytes: sizes,
    errors: [
      ...errors,
      ...failed.filter(({ name }) => !done.includes(name)).map(({ name, text }) => `${name}: ${text}`),
      ...(main > MOST_KB ? [`the main package has ${main.toFixed(1)} KB`] : []),
      ...Object.entries(schemas)
        .filter(([name, schema]) => !isDeepStrictEqual(schema, theirs[name]))
        .map(([name]) => `test/weapp/schemas/${name}.json is no longer WeChat’s`),
    ],
  }
}

function run(command: string, args: string[]): string {
  const options = { cwd: home, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  const { status, stdout, stderr, error } = spawnSync(command, args, options)
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${stderr.slice(-2_000)}`)
  return stdout
}
