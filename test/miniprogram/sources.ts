import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../../miniprogram')

const all = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))

/** Files of the mini-program whose name ends so, as paths relative to it. */
export const filesEnding = (...ends: string[]): string[] => all.filter((file) => ends.some((end) => file.endsWith(end)))

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
