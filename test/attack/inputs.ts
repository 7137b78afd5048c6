import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import type * as z from 'zod'
import { misleading, misshapen } from '../cloudfunctions/abuse/bad-inputs'
import type { Row } from '../cloudfunctions/abuse/row'
import { table } from '../cloudfunctions/abuse/table'
import type { Scene } from '../cloudfunctions/scene'
import { key } from '../world'
import type { Bundle } from './plants'

type Fields = Record<string, unknown>

export interface Operation {
  path: string
  row: Row<Fields>
  meta: EntryMeta
  schema: z.ZodObject
}

/** Every operation of the contract with its row in the abuse table: a new one comes in by itself. */
export const operations: Operation[] = Object.entries(contract).flatMap(([module, entries]) =>
  Object.entries(entries).map(([name, entry]) => {
    const { meta, inputSchema } = entry['~orpc'] as unknown as { meta: EntryMeta; inputSchema: z.ZodObject }
    const rows = table as unknown as Record<string, Record<string, Row<Fields>>>
    return { path: `${module}/${name}`, row: rows[module]![name]!, meta, schema: inputSchema }
  }),
)

/** Whose things a call is about: the caller's as far as there are any, somebody else's, or of each a little. */
export const aims = ['own', 'foreign', 'mixed'] as const
export type Aim = (typeof aims)[number]

/** What is sent: the valid inputs of the abuse table, with other things put in where the contract asks for a thing. */
export class Inputs {
  #valid = new Map<string, Fields>()
  readonly cursors: string[] = []
  constructor(readonly random: () => number) {}

  pick = <T>(list: readonly T[]): T => list[Math.floor(this.random() * list.length)]!

  /** New things under the valid inputs: a call may have used the former up. */
  async renew(scene: Scene): Promise<void> {
    for (const { path, row } of operations) this.#valid.set(path, await row.input(scene))
  }

  valid = ({ path }: Operation): Fields => ({ ...this.#valid.get(path), ...this.#fresh(path) })

  /** @param own things of the caller, @param foreign of somebody else */
  aimed(operation: Operation, aim: Aim, own: Bundle, foreign: Bundle): Fields {
    const fields = this.valid(operation)
    for (const [name, value] of Object.entries(fields)) {
      const source = aim === 'own' ? own : aim === 'foreign' ? foreign : this.pick([own, foreign, null])
      const things = source?.fields[name]
      if (things) fields[name] = Array.isArray(value) ? [this.pick(things)] : this.pick(things)
    }
    const optional = Object.keys(fields).filter((name) => operation.schema.shape[name]?.safeParse(undefined).success)
    if (optional.length > 0 && this.random() < 0.2) delete fields[this.pick(optional)]
    if ('cursor' in operation.schema.shape && this.cursors.length > 0 && this.random() < 0.2)
      fields.cursor = this.pick(this.cursors)
    return fields
  }

  /** A body that is not as it should be. */
  bad(operation: Operation, { fields }: Bundle): string {
    const valid = this.valid(operation)
    const ids = Object.fromEntries(Object.entries(fields).map(([name, things]) => [name, this.pick(things)]))
    const garbage = ['', 'null', '{', '[]', '"x"', '\u0000', `${'['.repeat(2000)}`, '{"a":1e999}', 'あ'.repeat(40_000)]
    const spoilt = [...misshapen(valid, operation.schema), ...misleading(valid, operation.schema, ids)]
    return this.random() < 0.1 ? this.pick(garbage) : this.pick(spoilt).body
  }

  #fresh = (path: string): Fields => ('requestId' in (this.#valid.get(path) ?? {}) ? { requestId: key() } : {})
}
