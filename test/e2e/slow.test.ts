import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchBlank } from './blank'
import { persevere, tapAgain } from './impatience'
import { foreseen, watchRefusals } from './once'
import { openSite, PATIENCE_MS, type Site } from './site'
import { type SlowNetwork, startSlowNetwork } from './slow'
import { stageOn } from './stage'
import { type Stage, walk } from './walk'

/** As often as a device sends a write by itself: losing that many, the person is told and has to try again. */
const ALL = 3

/** Writes of the walk whose first calls are lost in any case, on top of the seeded losses. */
const unanswered = {
  'booking/book': ALL,
  'booking/cancel': ALL,
  'desk/checkIn': 1,
  'desk/complete': ALL,
  'evidence/attach': ALL,
  'points/claim': 1,
  'points/verify': ALL,
  'service/confirm': 1,
  'rating/rate': ALL,
  'notice/compose': 1,
  'notice/approve': 1,
  'complaint/file': ALL,
  'complaint/decide': 1,
  'enterprise/register': ALL,
}

/** The walk that shows that lost and late calls are sent again, do nothing twice, and that no screen is blank meanwhile. */
describe('the walk on a bad network: 400 ms on every call, one in twenty lost', () => {
  let site: Site
  let network: SlowNetwork
  let stage: Stage
  const blanks: string[] = []
  const refusals = new Set<string>()
  beforeAll(async () => {
    site = await openSite()
    network = await startSlowNetwork(site.url, { latency: 400, loss: 0.05, seed: 'walk-1', unanswered })
    site.world.cloud.origins.add(network.url)
    stage = stageOn(site, network.url, async (page) => {
      await watchBlank(page, blanks)
      watchRefusals(page, refusals)
      await persevere(page)
      await tapAgain(page)
    }).stage
  })
  afterAll(async () => {
    await network?.close()
    await site?.close()
  })

  for (const [name, step] of Object.entries(walk())) it(name, () => step(stage), 5 * PATIENCE_MS)

  it('lost calls on both sides of the server', () => {
    expect(network.unsent.length).toBeGreaterThanOrEqual(3)
    expect(network.unheard).toEqual(expect.arrayContaining(Object.keys(unanswered)))
  })

  it('refused nothing but what the walk is refused on purpose', () => expect(refusals).toEqual(foreseen))

  it('never left a screen blank', () => expect(blanks).toEqual([]))
})
