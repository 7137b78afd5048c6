import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** One failure is enough to find a mutant, so what takes long comes last; what each file took is known from the run without any. */
export class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = files.map((spec) => ({ spec, took: this.took(spec) }))
    return known.sort((a, b) => a.took - b.took).map(({ spec }) => spec)
  }

  private took({ project, moduleId }: TestSpecification): number {
    const file = moduleId.slice(this.ctx.config.root.length + 1)
    return this.ctx.cache.getFileTestResults(`${project.name}:${file}`)?.duration ?? 0
  }
}
