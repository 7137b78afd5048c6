import type { TableDraftId } from '@shared/ids'
import { expect } from 'vitest'
import { digest, type Holding, stored } from '../stored'

/** Where an import leaves its own trace, and nothing of a table: the call's journal, and when the timer last ran. */
const traces = ['table-drafts', 'journal', 'tasks', 'leases']

async function rest(world: Holding) {
  const all = await digest(world)
  return Object.fromEntries(Object.entries(all).filter(([name]) => !traces.includes(name)))
}

/** A table that is brought and broken changes nothing that is stored but its own draft: no version, no line, no other draft. */
export async function changesNothing<T extends { id: TableDraftId }>(
  world: Holding,
  bring: () => Promise<T>,
): Promise<T> {
  const [before, drafts] = [await rest(world), await stored(world, 'table-drafts')]
  const brought = await bring()
  expect(await rest(world)).toEqual(before)
  const others = (await stored(world, 'table-drafts')).filter(({ _id }) => _id !== brought.id)
  expect(others).toEqual(drafts)
  const [own] = await stored(world, 'table-drafts', { _id: brought.id })
  expect(own).toMatchObject({ state: 'broken', table: null, waiting: false })
  return brought
}
