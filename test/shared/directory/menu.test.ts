import { menuFor } from '@shared/directory/menu'
import { type Tier, tiers } from '@shared/enterprise/profile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const services: { id: string; stages?: readonly Tier[] }[] = [
  { id: 'all' },
  { id: 'start', stages: ['none', 'tech'] },
  { id: 'high', stages: ['specialised', 'little-giant'] },
  { id: 'list' },
]
const ids = (stage: Tier | null, of = services) => {
  const { own, others } = menuFor(of, stage)
  return [own.map(({ id }) => id), others.map(({ id }) => id)]
}

describe('the menu of services (专属服务菜单)', () => {
  it('has first what is meant for the stage, then what is for all, and the rest after', () => {
    expect(ids('specialised')).toEqual([['high', 'all', 'list'], ['start']])
    expect(ids('none')).toEqual([['start', 'all', 'list'], ['high']])
    expect(ids('champion')).toEqual([
      ['all', 'list'],
      ['start', 'high'],
    ])
  })

  it('of nobody in particular is as the station has written it, and is never empty for a stage', () => {
    expect(ids(null)).toEqual([['all', 'start', 'high', 'list'], []])
    expect(ids('champion', [services[1]!])).toEqual([['start'], []])
  })

  it('hides nothing and names nothing twice', () => {
    const any = fc.array(
      fc
        .record({ id: fc.uuid() }, { requiredKeys: ['id'] })
        .chain(({ id }) =>
          fc.option(fc.subarray([...tiers], { minLength: 1 })).map((stages) => ({ id, ...(stages && { stages }) })),
        ),
    )
    fc.assert(
      fc.property(any, fc.constantFrom(...tiers, null), (some, stage) => {
        const { own, others } = menuFor(some, stage)
        expect([...own, ...others].sort((a, b) => some.indexOf(a) - some.indexOf(b))).toEqual(some)
      }),
    )
  })
})
