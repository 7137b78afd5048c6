import { transform } from 'esbuild'
import { browserslist } from '../../package.json'

const shape = {
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'silent',
  // esbuild holds rare faults against all of these, which the engines have had for longer; Babel mends them where they show.
  supported: { destructuring: true, 'template-literal': true, 'optional-chain': true },
} as const

/** `chrome87`, `ios14.5`: the oldest engines that package.json names. */
export const floor = browserslist.production.map((line) => line.replace(' >= ', ''))

/**
 * What the oldest engines of the browserslist would not parse: one such place and the whole file is dead. esbuild knows what each
 * engine lacks, so code that it writes differently for them needs something they have not got.
 */
export async function newSyntax(file: string, code: string, target = floor): Promise<string[]> {
  const loader = file.endsWith('.js') ? 'js' : 'css'
  try {
    const now = await transform(code, { ...shape, target: 'esnext', loader })
    const then = await transform(code, { ...shape, target, loader })
    if (now.code === then.code) return []
    const at = [...now.code].findIndex((char, i) => char !== then.code[i])
    return [`${file}: …${now.code.slice(Math.max(0, at - 40), at + 60)}…`]
  } catch (error) {
    return [`${file}: ${error}`]
  }
}

/** Of the language's own methods the newer ones that `miniprogram/platform/engines.ts` does not supply. */
const newer = [
  /\.(toReversed|toSpliced|isWellFormed|toWellFormed)\(/,
  /\bObject\.groupBy\(/,
  /\b(structuredClone|Array\.fromAsync|Promise\.withResolvers)\(/,
]

/** Where those are called: the file is read, and stops there. */
export const newMethods = (file: string, code: string): string[] =>
  newer.flatMap((method) => {
    const found = method.exec(code)
    return found ? [`${file}: …${code.slice(Math.max(0, found.index - 60), found.index + 40)}…`] : []
  })
