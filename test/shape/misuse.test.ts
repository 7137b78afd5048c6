import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const cache = path.join(root, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
const dir = mkdtempSync(path.join(cache, 'misuse-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Each must not compile, and for the reason given; the same line set right does. */
const misuses: Record<string, { setup: string; wrong: string; right: string; says: RegExp }> = {
  'an id of another kind': {
    setup: `import type { BookingId, SlotId } from '@shared/ids'\ndeclare const ids: { bookingId: BookingId; slotId: SlotId }`,
    wrong: 'export const slotId: SlotId = ids.bookingId',
    right: 'export const slotId: SlotId = ids.slotId',
    says: /not assignable/,
  },
  'a text where an id is wanted': {
    setup: `import { bookings } from '../../../cloudfunctions/store/bookings'\nimport { asId } from '@shared/ids'\nimport type { Documents } from '../../../cloudfunctions/platform/documents'\ndeclare const documents: Documents`,
    wrong: `export const done = bookings.get(documents, 'booking')`,
    right: `export const done = bookings.get(documents, asId('booking'))`,
    says: /not assignable/,
  },
  'an id of another kind in a call': {
    setup: `import { api } from '@/api'\nimport type { BookingId, ClaimId } from '@shared/ids'\ndeclare const ids: { bookingId: BookingId; claimId: ClaimId }`,
    wrong: 'export const one = api.booking.get({ bookingId: ids.claimId })',
    right: 'export const one = api.booking.get({ bookingId: ids.bookingId })',
    says: /not assignable/,
  },
  'a read without a limit': {
    setup: `import type { Documents } from '../../../cloudfunctions/platform/documents'\ndeclare const documents: Documents`,
    wrong: `export const all = documents.find('bookings', {}, {})`,
    right: `export const all = documents.find('bookings', {}, { limit: 10 })`,
    says: /'limit' is missing/,
  },
  'a screen without its parameters': {
    setup: `import { destination } from '@shared/screens'\nimport { asId } from '@shared/ids'`,
    wrong: `export const to = destination('ticket', {})`,
    right: `export const to = destination('ticket', { bookingId: asId('b') })`,
    says: /'bookingId' is missing/,
  },
  'an unknown screen': {
    setup: `import { go } from '@/platform/navigate'`,
    wrong: `go('nowhere', {})`,
    right: `go('home')`,
    says: /not assignable/,
  },
  'a key of an operation that is not there': {
    setup: `import { queryOf } from '@/api/query'\nimport { asId, type BookingId } from '@shared/ids'`,
    wrong: `export const query = queryOf('booking.one', { bookingId: asId<BookingId>('b') })`,
    right: `export const query = queryOf('booking.get', { bookingId: asId<BookingId>('b') })`,
    says: /not assignable/,
  },
  'a key with what the operation does not ask for': {
    setup: `import { queryOf } from '@/api/query'\nimport { asId, type BookingId } from '@shared/ids'`,
    wrong: `export const query = queryOf('booking.get', { booking: asId<BookingId>('b') })`,
    right: `export const query = queryOf('booking.get', { bookingId: asId<BookingId>('b') })`,
    says: /not exist|not assignable/,
  },
  'an operation that nobody carries out': {
    setup: `import type { Router } from '@orpc/server'\nimport { contract } from '@shared/contract'\nimport type { Context } from '../../../cloudfunctions/frame/context'\nimport { operations } from '../../../cloudfunctions/operations'`,
    wrong: `export const less = { ...operations, policy: { list: operations.policy.list } } satisfies Router<typeof contract, Context>`,
    right: `export const same = { ...operations } satisfies Router<typeof contract, Context>`,
    says: /satisf|missing/,
  },
  'a refusal reason that nobody gives': {
    setup: `import type { RefusalData } from '@shared/contract/refusals'`,
    wrong: `export const reason: RefusalData<'CLAIM_REFUSED'>['reason'] = 'BECAUSE'`,
    right: `export const reason: RefusalData<'CLAIM_REFUSED'>['reason'] = 'ITEM_UNKNOWN'`,
    says: /not assignable/,
  },
}

describe('what the compiler refuses', () => {
  const said = compile()

  it.each(Object.keys(misuses))('%s', (name) => {
    const index = Object.keys(misuses).indexOf(name)
    expect(said.filter((line) => line.startsWith(`wrong-${index}.ts`)).join('\n')).toMatch(misuses[name]!.says)
    expect(said.filter((line) => line.startsWith(`right-${index}.ts`))).toEqual([])
  })
})

/** All of them in one run of the compiler; the lines that it says of them, their continuations joined. */
function compile(): string[] {
  for (const [index, { setup, wrong, right }] of Object.values(misuses).entries()) {
    writeFileSync(path.join(dir, `wrong-${index}.ts`), `${setup}\n${wrong}\n`)
    writeFileSync(path.join(dir, `right-${index}.ts`), `${setup}\n${right}\n`)
  }
  const config = path.join(dir, 'tsconfig.json')
  const types = path.relative(dir, path.join(root, 'miniprogram/types/global.d.ts'))
  writeFileSync(config, JSON.stringify({ extends: '../../../tsconfig.json', include: ['*.ts', types], exclude: [] }))
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false', '-p', config], {
    cwd: dir,
    encoding: 'utf8',
  })
  return stdout.replaceAll(/\n +/g, ' ').split('\n')
}
