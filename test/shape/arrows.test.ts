import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Which areas an area may import from, itself aside; packages are listed where they are restricted. */
const arrows: Record<string, string[]> = {
  shared: [],
  cloudfunctions: ['shared'],
  localcloud: [],
  miniprogram: ['shared'],
  demo: ['shared'],
}

/** Files that alone may import a package. */
const keepers: [pattern: RegExp, home: RegExp][] = [
  [/^@cloudbase\/node-sdk$|^wx-server-sdk$/, /^(cloudfunctions\/platform|localcloud|test|bench)\//],
  [/^libsql|^mingo/, /^(localcloud|test|bench)\//],
  [/^node:/, /^(?!shared\/|miniprogram\/|demo\/)/],
]

const sources = Object.keys(arrows).flatMap((area) =>
  (readdirSync(path.join(root, area), { recursive: true }) as string[])
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !/^(test|dist)\//.test(name))
    .map((name) => path.join(area, name)),
)

const imports = (file: string): string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(
    ([, name]) => name!,
  )

/** The area a specifier leads to, or null for a package. */
function areaOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('@shared/')) return 'shared'
  if (specifier.startsWith('@/')) return 'miniprogram'
  if (!specifier.startsWith('.')) return null
  return path.join(path.dirname(file), specifier).split(path.sep)[0]!
}

describe('arrows go one way', () => {
  it('every area imports only what the design lets it', () => {
    expect(sources.length).toBeGreaterThan(100)
    const wrong = sources.flatMap((file) => {
      const area = file.split(path.sep)[0]!
      return imports(file)
        .filter((name) => {
          const to = areaOf(file, name)
          return to !== null && to !== area && !arrows[area]!.includes(to)
        })
        .map((name) => `${file} imports ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('SDKs, engines and Node itself are imported only where they live', () => {
    const wrong = sources.flatMap((file) =>
      imports(file)
        .filter((name) => keepers.some(([pattern, home]) => pattern.test(name) && !home.test(file)))
        .map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('the SDK, its messages and the clock are opened only by the entries and deps', () => {
    const openers = /^cloudfunctions\/((api|jobs|events)\/index\.ts|jobs\/tasks\/task\.ts|deps\.ts|platform\/)/
    const wrong = sources.filter(
      (file) =>
        file.startsWith('cloudfunctions/') &&
        /^import \{.*platform\/(cloudbase|messages|clock)'/m.test(readFileSync(path.join(root, file), 'utf8')) &&
        !openers.test(file),
    )
    expect(wrong).toEqual([])
  })
})

describe('house rules', () => {
  const matching = (area: RegExp, pattern: RegExp) =>
    sources
      .filter((file) => area.test(file))
      .flatMap((file) => {
        const lines = readFileSync(path.join(root, file), 'utf8').split('\n')
        return lines.flatMap((line, at) =>
          pattern.test(line.replace(/\/\/.*|^\s*\*.*/, '')) ? [`${file}:${at + 1} ${line.trim()}`] : [],
        )
      })

  it('time is passed in: nobody else reads a clock', () => {
    const clocks = matching(/^(shared|cloudfunctions|demo)\//, /new Date\(\)|Date\.now\(\)/)
    expect(clocks.filter((line) => !line.startsWith('cloudfunctions/platform/clock.ts'))).toEqual([])
  })

  it('nobody uses a local Date getter', () => {
    expect(
      matching(
        /^(shared|cloudfunctions|demo|miniprogram)\//,
        /\.(getFullYear|getMonth|getDate|getDay|getHours|getMinutes|toLocale\w*String)\(/,
      ),
    ).toEqual([])
  })

  it('nobody asks the SDK or the event who calls', () => {
    expect(
      matching(/^cloudfunctions\//, /getUserInfo|event\.userInfo|event\.openid|event\.OPENID|getWXContext/),
    ).toEqual([])
  })

  it('nothing is skipped or silenced', () => {
    const tests = ['test', 'localcloud/test'].flatMap((folder) =>
      (readdirSync(path.join(root, folder), { recursive: true }) as string[])
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => path.join(folder, name)),
    )
    const silenced = new RegExp(
      ['\\b(it|test|describe)\\.(skip|only|todo)\\b', '@ts-' + 'ignore', 'biome-' + 'ignore'].join('|'),
    )
    const all = [...sources, ...tests]
    expect(
      all.filter(
        (file) => silenced.test(readFileSync(path.join(root, file), 'utf8')) && !file.endsWith('arrows.test.ts'),
      ),
    ).toEqual([])
  })

  it('files stay short: most well under 100 lines, none over 200 without a reason', () => {
    /** Data tables; and the one page of a contract whose shapes belong together. */
    const excused = /^shared\/law\/|^shared\/calendar\/.*data|^demo\//
    const lengths = sources.map((file) => ({
      file,
      lines: readFileSync(path.join(root, file), 'utf8').split('\n').length,
    }))
    const long = lengths.filter(({ file, lines }) => lines > 200 && !excused.test(file))
    expect(long).toEqual([])
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
  })
})
