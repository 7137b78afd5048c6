import type { Reporter, TestModule, Vitest } from 'vitest/node'

export const outsideTests = 'failed outside its tests'

/** Stryker asks which tests failed. A file that cannot even be loaded has none: it is told of that as of an error. */
export class OutsideTests implements Reporter {
  private vitest?: Vitest

  onInit(vitest: Vitest): void {
    this.vitest = vitest
  }

  onTestRunEnd(files: readonly TestModule[]): void {
    const failed = files.find((file) => file.state() === 'failed')
    if (failed) this.vitest?.state.catchError(new Error(`${failed.moduleId} ${outsideTests}`), 'Error')
  }
}
