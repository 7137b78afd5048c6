import { transform } from 'esbuild'

/** The oldest engines that package.json's browserslist names. */
const OLDEST = ['chrome67', 'ios12']

/** What of a script those engines cannot read, as `file: why`; none when it may stay as it is. */
export async function newSyntax(file: string, code: string): Promise<string[]> {
  const written = (target: string | string[]) => transform(code, { target, legalComments: 'none' })
  try {
    const [now, then] = await Promise.all([written('esnext'), written(OLDEST)])
    return now.code === then.code ? [] : [`${file}: esbuild would have to write it otherwise for ${OLDEST.join(', ')}`]
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : error}`]
  }
}
