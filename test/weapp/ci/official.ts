import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { root } from '../../../dev/build'
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
  install()
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

/** Outside our sources, where those who read all of them do not come by it; again when its lock file has changed. */
function install(): void {
  mkdirSync(home, { recursive: true })
  copyFileSync(path.join(ours, 'offline.cjs'), path.join(home, 'offline.cjs'))
  const lock = 'package-lock.json'
  const installed = path.join(home, 'node_modules', lock)
  const text = readFileSync(path.join(ours, lock), 'utf8')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === text) return
  console.log('miniprogram-ci is installed, which takes some minutes the first time …')
  for (const file of ['package.json', lock]) copyFileSync(path.join(ours, file), path.join(home, file))
  copyFileSync(path.join(root, '.npmrc'), path.join(home, '.npmrc'))
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], process.platform === 'win32')
  writeFileSync(installed, text)
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

function run(command: string, args: string[], shell = false): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: home,
    encoding: 'utf8',
    shell,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${stderr.slice(-2_000)}`)
  return stdout
}
