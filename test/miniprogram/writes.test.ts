import { contract } from '@shared/contract'
import { describe, expect, it } from 'vitest'
import { filesEnding, read } from './sources'
import { type Rule, writes } from './writes'

const sources = filesEnding('.ts', '.tsx').filter((file) => !file.startsWith('api/'))
const named = Object.entries(contract).flatMap(([module, entries]) =>
  Object.entries(entries).map(([name, entry]) => ({ path: `${module}.${name}`, writes: entry['~orpc'].meta.writes })),
)
/** The operations that write and that the client names. */
const used = named.flatMap(({ path, writes }) => {
  const calls = new RegExp(`api\\.${path.replace('.', '\\.')}\\b`)
  return writes && sources.some((file) => calls.test(read(file))) ? path : []
})
const rows = Object.entries(writes) as [string, Rule][]

describe('every write of the client', () => {
  it('asks first, can be taken back, or says why it needs neither', () => {
    expect(used.length).toBeGreaterThan(40)
    expect(Object.keys(writes).toSorted()).toEqual(used.toSorted())
  })

  it.each(rows)('%s follows its rule where it is called', (path, rule) => {
    if ('harmless' in rule) return expect(rule.harmless).toMatch(/\w+ \w+/)
    const file = 'asks' in rule ? rule.asks : rule.undo
    const text = read(file)
    expect(text).toContain('asks' in rule ? rule.says : 'offerUndo(')
    const folder = file.replace(/[^/]+$/, '')
    const near = sources.filter((each) => each.startsWith(folder)).map(read)
    expect(near.some((each) => each.includes(`api.${path}`))).toBe(true)
    const elsewhere = sources.filter((each) => !each.startsWith(folder) && read(each).includes(`api.${path},`))
    expect(elsewhere.filter((each) => !/<Confirm|<LastAdmin|useAsk\(/.test(read(each)))).toEqual([])
  })

  it('of what can be taken back is taken back by a write of its own', () => {
    const back = rows.filter(([, rule]) => 'undo' in rule).map(([, rule]) => read('undo' in rule ? rule.undo : ''))
    for (const text of back)
      expect(text).toMatch(
        /offerUndo\([\s\S]*api\.((evidence|lifecycle|deduction)\.restore|desk\.(undoCheckIn|undoLeave|unmiss)|event\.undoAttend)\(/,
      )
  })

  it('that deletes a whole draft asks, and can be taken back as well', () => {
    const text = read('packages/lifecycle/application/withdraw.tsx')
    expect(text).toMatch(/offerUndo\([\s\S]*api\.lifecycle\.bringBack\(/)
  })

  it('is said to be done in our own bar alone', () => {
    const others = sources.filter((file) => /showToast/.test(read(file)))
    expect(others).toEqual([])
  })
})
