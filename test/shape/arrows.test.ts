import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract'
import type { EntryMeta } from '../../shared/contract/entry'

const root = path.resolve(import.meta.dirname, '../..')

/** Which areas an area may import from, itself aside; packages are listed where they are restricted. */
const arrows: Record<string, string[]> = {
  shared: [],
  cloudfunctions: ['shared'],
  localcloud: [],
  miniprogram: ['shared'],
  demo: ['shared'],
}

/**
 * The floors inside an area, top to bottom: a file imports from its own folder and from floors below its own. Entries are the deployed
 * functions; they do not import each other.
 */
const floors: Record<string, string[][]> = {
  cloudfunctions: [['api', 'jobs', 'events'], ['operations'], ['modules'], ['frame'], ['store'], ['platform']],
  miniprogram: [
    ['app.tsx', 'app.config.ts'],
    ['pages', 'packages'],
    ['features'],
    ['api'],
    ['ui'],
    ['copy'],
    ['platform'],
    // what the design fixes, for everybody above
    ['types', 'styles', 'app.scss', 'theme.json'],
  ],
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

/** The files of its own area that a file imports, as paths from the root (without an ending). */
function inside(file: string): string[] {
  const area = file.split(path.sep)[0]!
  return imports(file).flatMap((specifier) => {
    if (areaOf(file, specifier) !== area) return []
    if (specifier.startsWith('@')) return [specifier.replace(/^@shared\//, 'shared/').replace(/^@\//, 'miniprogram/')]
    return [path.join(path.dirname(file), specifier)]
  })
}

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

  it('inside an area nothing imports from a floor above its own, or from a neighbour on its floor', () => {
    const wrong = Object.entries(floors).flatMap(([area, levels]) => {
      const levelOf = new Map(levels.flatMap((names, level) => names.map((name) => [name, level] as const)))
      return sources
        .filter((file) => file.startsWith(`${area}/`))
        .flatMap((file) => {
          const from = file.split('/')[1]!
          expect(levelOf.has(from), `${file} is on no floor`).toBe(true)
          return inside(file)
            .map((target) => target.split('/')[1]!)
            .filter((to) => to !== from && !(levelOf.get(to)! > levelOf.get(from)!))
            .map((to) => `${file} imports ${to}`)
        })
    })
    expect(wrong).toEqual([])
  })

  it('modules do not import each other in a circle', () => {
    const arrows = new Map<string, Set<string>>()
    for (const file of sources.filter((name) => name.startsWith('cloudfunctions/modules/'))) {
      const from = file.split('/')[2]!
      const to = inside(file).flatMap((target) =>
        target.startsWith('cloudfunctions/modules/') ? [target.split('/')[2]!] : [],
      )
      arrows.set(from, new Set([...(arrows.get(from) ?? []), ...to.filter((name) => name !== from)]))
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(arrows.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      )
    expect(arrows.size).toBeGreaterThan(5)
    expect([...arrows.keys()].filter((name) => reaches(name, name))).toEqual([])
  })

  it('an operation file is the contract entry of its name and nothing else', () => {
    const entries = Object.entries(contract).flatMap(([module, names]) =>
      Object.keys(names).map((name) => `cloudfunctions/operations/${module}/${name}.ts`),
    )
    const files = sources.filter((file) => /^cloudfunctions\/operations\/.+\//.test(file))
    expect(files.toSorted()).toEqual(entries.toSorted())
    const more = files.filter((file) => {
      const name = path.basename(file, '.ts')
      const module = path.basename(path.dirname(file))
      const text = readFileSync(path.join(root, file), 'utf8')
      const exported = [...text.matchAll(/^export (?:const|function|async function|type|interface) (\w+)/gm)].map(
        ([, what]) => what,
      )
      return exported.join() !== name || !text.includes(`os.${module}.${name}.handler(`)
    })
    expect(more).toEqual([])
  })

  it('a write that can refuse for a reason of its own decides in shared', () => {
    const writing = Object.entries(contract).flatMap(([module, entries]) =>
      Object.entries(entries).flatMap(([name, entry]) =>
        (entry['~orpc'].meta as EntryMeta).writes ? [`cloudfunctions/operations/${module}/${name}.ts`] : [],
      ),
    )
    const refusing = writing.filter((file) => /\berrors\b/.test(readFileSync(path.join(root, file), 'utf8')))
    expect(refusing.length).toBeGreaterThan(20)
    const undecided = refusing.filter((file) => {
      const decides = (from: string) => imports(from).some((name) => /^@shared\/.+\/decide-/.test(name))
      return (
        !decides(file) && !inside(file).some((target) => sources.includes(`${target}.ts`) && decides(`${target}.ts`))
      )
    })
    expect(undecided).toEqual([])
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
    const openers = /^cloudfunctions\/((api|jobs|events)\/index\.ts|jobs\/tasks\/task\.ts|platform\/)/
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
    /** Data tables; and the list of every operation, two lines for each. */
    const excused = /^shared\/law\/|^shared\/calendar\/.*data|^demo\/|^cloudfunctions\/operations\/index\.ts$/
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
