import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { contract } from '@shared/contract'
import { expect, it } from 'vitest'
import { decisions } from '../cloudfunctions/conflict/table'

const operations = path.resolve(import.meta.dirname, '../../cloudfunctions/operations')

/** Writes that ask about ties and have no row in the table of decisions, and why. */
const withoutRow: Record<string, string> = {
  ...Object.fromEntries(
    ['attach', 'beginUpload', 'bringBack', 'detach', 'draft', 'file', 'restore', 'withdraw'].map((name) => [
      `lifecycle/${name}`,
      'of what officers begin themselves: lifecycle/tied-opener and lifecycle/grid',
    ]),
  ),
  'evidence/links': 'shows files, and decides nothing: points/reviewers',
}

/** That a tie keeps a complaint secret is told by no code, so these are found by what they call. */
const ofComplaints = (readdirSync(operations, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts') && /\bforOfficer\(/.test(readFileSync(path.join(operations, file), 'utf8')))
  .map((file) => file.replace(/\.ts$/, ''))

it('every decision that ties keep people from is a row of the table of decisions', () => {
  const refusing = Object.entries(contract).flatMap(([module, names]) =>
    Object.entries(names)
      .filter(([, entry]) => entry['~orpc'].meta.writes && 'CONFLICT_OF_INTEREST' in entry['~orpc'].errorMap)
      .map(([name]) => `${module}/${name}`),
  )
  expect(ofComplaints.length).toBeGreaterThan(3)
  expect(refusing.length).toBeGreaterThan(20)
  const rows = new Set([...decisions.map(({ path }) => path as string), ...Object.keys(withoutRow)])
  expect([...refusing, ...ofComplaints].filter((name) => !rows.has(name))).toEqual([])
  expect(Object.keys(withoutRow).filter((name) => !refusing.includes(name))).toEqual([])
})
