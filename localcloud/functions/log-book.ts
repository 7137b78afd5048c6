import type { LogLine } from '../types'

/** The last lines of every function; older ones are let go. */
export class LogBook {
  readonly #lines: LogLine[] = []

  constructor(
    readonly capacity: number,
    readonly listener?: (line: LogLine) => void,
  ) {}

  write(line: LogLine) {
    this.#lines.push(line)
    if (this.#lines.length > this.capacity) this.#lines.shift()
    this.listener?.(line)
  }

  of(functionName?: string): LogLine[] {
    return this.#lines.filter((line) => functionName === undefined || line.function === functionName)
  }
}
