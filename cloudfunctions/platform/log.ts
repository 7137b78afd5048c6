/** Structured, one line each, never personal data: operation, outcome, time, request id. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  event: string
  operation?: string
  code?: string
  ms?: number
  request?: string
  detail?: string
}
export type Log = (entry: LogEntry) => void
export const consoleLog: Log = (entry) => console.log(JSON.stringify(entry))
