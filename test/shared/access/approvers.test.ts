import { approversNeeded, approversOf, approversWarnedDays, type CityRole } from '@shared/access/approvers'
import { asId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const now = 1_000_000_000
const day = 86_400_000
const soon = now + approversWarnedDays * day
const held = (name: string, until: number | null, role: CityRole['role'] = 'city-reviewer'): CityRole => ({
  personId: asId(`p_${name}`),
  role,
  until,
})

describe('who can approve', () => {
  it('is counted by people, not by roles', () => {
    const twice = [held('a', null), held('a', now + day, 'city-admin')]
    expect(approversOf(twice, now)).toEqual({ count: 1, shortFrom: now, lastUntil: null })
    expect(approversOf([...twice, held('b', null)], now)).toEqual({ count: 2, shortFrom: null, lastUntil: null })
  })

  it('does not count who has run out, to the millisecond', () => {
    expect(approversOf([held('a', null), held('b', now)], now).count).toBe(1)
    expect(approversOf([held('a', null), held('b', now + 1)], now).count).toBe(2)
    expect(approversOf([], now)).toEqual({ count: 0, shortFrom: now, lastUntil: null })
  })

  it('are too few from when the second last one ends, told thirty days before and not sooner', () => {
    expect(approversOf([held('a', null), held('b', soon)], now).shortFrom).toBe(soon)
    expect(approversOf([held('a', null), held('b', soon + 1)], now).shortFrom).toBeNull()
    const three = [held('a', now + 3 * day), held('b', now + 9 * day), held('c', now + 5 * day)]
    expect(approversOf(three, now)).toEqual({ count: 3, shortFrom: now + 5 * day, lastUntil: now + 9 * day })
  })

  it('of one person, the later of two ends counts', () => {
    const roles = [held('a', now + day), held('a', now + 200 * day, 'city-admin'), held('b', now + 100 * day)]
    expect(approversOf(roles, now)).toEqual({ count: 2, shortFrom: null, lastUntil: now + 200 * day })
  })

  it('two are needed: one invites, another approves', () => {
    expect(approversNeeded).toBe(2)
  })
})
