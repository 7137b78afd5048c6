import { afterAll, beforeAll, describe, it } from 'vitest'
import { openSite, type Site } from './site'
import { stageOn } from './stage'
import { type Stage, walk } from './walk'

/** The walk that shows that one tap does each thing, that the nearest station is three taps away, and what the screens look like. */
describe('the walk on screens: 390×844, and 1440×900 for the officers', () => {
  let site: Site
  let stage: Stage
  beforeAll(async () => {
    site = await openSite()
    stage = stageOn(site).stage
  })
  afterAll(() => site?.close())
  for (const [name, step] of Object.entries(walk())) it(name, () => step(stage))
})
