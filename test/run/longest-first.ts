import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Before it has ever run here: a file that plays the whole walk takes longer than any that does not; else the larger, the longer. */
const guess = (file: string): number => {
  const source = readFileSync(file, 'utf8')
  return source.length + (/\bwalk\(\)|\bsteps\b/.test(source) ? 1e9 : 0)
}

/** Two processes share a queue of files: whoever takes the longest first does not begin it when the other has nothing left. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seconds = (spec: TestSpecification) =>
      this.ctx.cache.getFileTestResults(`${spec.project.name}:${this.relative(spec)}`)?.duration
    const known = files.map((spec) => ({ spec, weight: seconds(spec) ?? guess(spec.moduleId) * 1e6 }))
    return known.sort((a, b) => b.weight - a.weight).map(({ spec }) => spec)
  }

  private relative = ({ moduleId }: TestSpecification) => moduleId.slice(this.ctx.config.root.length + 1)
}
