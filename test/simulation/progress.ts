import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Findings } from './campaign'

/** How often a campaign is written down, real ms: so much of it is run again at most. */
const EVERY_MS = 1_000

/** What a campaign has found so far, in a file that outlives an interrupted run. */
export class Progress {
  #written = Date.now()

  /** @param file named after everything that the schedules follow from */
  constructor(readonly file: string) {}

  static of(folder: string, domain: string, schedules: number, seed: number): Progress {
    return new Progress(path.join(folder, `${domain}-${schedules}-${seed}.json`))
  }

  /** undefined: no run of it was interrupted. */
  read(): Findings | undefined {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Findings
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  /** Now and then. */
  note(findings: Findings): void {
    if (Date.now() - this.#written < EVERY_MS) return
    this.write(findings)
  }

  write(findings: Findings): void {
    mkdirSync(path.dirname(this.file), { recursive: true })
    writeFileSync(`${this.file}.new`, JSON.stringify(findings))
    renameSync(`${this.file}.new`, this.file)
    this.#written = Date.now()
  }

  forget(): void {
    rmSync(this.file, { force: true })
  }
}
