import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tapAgain } from './impatience'
import { foreseen, watchRefusals } from './once'
import { openSite, type Site } from './site'
import { stageOn } from './stage'
import { type Stage, walk } from './walk'

/** The walk that shows that taps after the answer has come, on whatever is there by then, do nothing twice. */
describe('the walk by people who tap everything again and again, answered at once', () => {
  let site: Site
  let stage: Stage
  const refusals = new Set<string>()
  beforeAll(async () => {
    site = await openSite()
    stage = stageOn(site, site.url, async (page) => {
      watchRefusals(page, refusals)
      await tapAgain(page)
    }).stage
  })
  afterAll(() => site?.close())

  for (const [name, step] of Object.entries(walk())) it(name, () => step(stage))

  it('refused nothing but what the walk is refused on purpose', () => expect(refusals).toEqual(foreseen))
})
