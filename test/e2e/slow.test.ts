import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchBlank } from './blank'
import { openSite, type Site } from './site'
import { type SlowNetwork, startSlowNetwork } from './slow'
import { stageOn } from './stage'
import { type Stage, walk } from './walk'

/** Writes of the walk whose first answer is lost in any case, on top of the seeded losses. */
const unanswered = [
  'booking/book',
  'desk/complete',
  'evidence/attach',
  'points/claim',
  'points/verify',
  'service/confirm',
  'rating/rate',
  'notice/compose',
  'complaint/file',
  'complaint/find',
]

/** A person who sees that something did not get through taps what is offered. */
const persevere = (page: Page) =>
  page.addInitScript(() => {
    setInterval(() => {
      for (const button of document.querySelectorAll('button:not([aria-disabled])')) {
        if (button.checkVisibility() && /^(再试一次|重传)$/.test(button.textContent.trim()))
          (button as HTMLElement).click()
      }
    }, 500)
  })

describe('the walk on a bad network: 400 ms on every call, one in twenty lost', () => {
  let site: Site
  let network: SlowNetwork
  let stage: Stage
  const blanks: string[] = []
  beforeAll(async () => {
    site = await openSite()
    network = await startSlowNetwork(site.url, { latency: 400, loss: 0.05, seed: 'walk-1', unanswered })
    stage = stageOn(site, network.url, async (page) => {
      await watchBlank(page, blanks)
      await persevere(page)
    }).stage
  })
  afterAll(async () => {
    await network?.close()
    await site?.close()
  })

  for (const [name, step] of Object.entries(walk())) it(name, () => step(stage))

  it('lost calls on both sides of the server', () => {
    expect(network.unsent.length).toBeGreaterThanOrEqual(3)
    expect(network.unheard).toEqual(expect.arrayContaining(unanswered))
  })

  it('did everything once', async () => {
    const { must } = stage.world
    const [a, b] = await Promise.all(
      ['enterprise-a', 'enterprise-b'].map(async (as) => {
        const { enterprises } = await must<{ enterprises: { id: string }[] }>(as, 'enterprise/mine')
        const enterprise = enterprises[0]!.id
        const { bookings } = await must<{ bookings: unknown[] }>(as, 'booking/mine', { enterprise })
        const { complaints } = await must<{ complaints: unknown[] }>(as, 'complaint/mine', { enterprise })
        return { bookings: bookings.length, complaints: complaints.length }
      }),
    )
    expect({ a, b }).toEqual({ a: { bookings: 1, complaints: 0 }, b: { bookings: 1, complaints: 1 } })
    const { records } = await must<{ records: { evidence: unknown[]; claims: unknown[] }[] }>(
      'manager-a',
      'service/records',
      { carrier: 'station-a' },
    )
    expect(records.map(({ evidence, claims }) => [evidence.length, claims.length])).toEqual([[3, 1]])
    const { entries } = await must<{ entries: { amount: number }[] }>('manager-a', 'points/ledger', {
      carrier: 'station-a',
    })
    expect(entries.map(({ amount }) => amount)).toEqual([-300, 200])
    const { notices } = await must<{ notices: unknown[] }>('city-2', 'notice/list')
    expect(notices).toHaveLength(2)
    expect(await must(null, 'rating/summary', { carrier: 'station-a' })).toMatchObject({ count: 1 })
  })

  it('never left a screen blank', () => expect(blanks).toEqual([]))
})
