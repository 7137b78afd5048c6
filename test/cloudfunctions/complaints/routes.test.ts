import { levels, type Route } from '@shared/case/route'
import type { ComplaintId, PersonId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Complaint } from '../../../cloudfunctions/store/complaints'
import { codeOf, key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { remove } from '../stored'

/** Who hears and who finds, each as it can be set: every state × what is done × who does it (X9, T4, T14). */
let world: World
let scene: Scene
/** Another officer of 海淀, so that of two who are of the district one can hear and the other find. */
let secondId: PersonId
let second: string
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  secondId = scene.stranger()
  await scene.grant('district-officer', 'haidian', { personId: secondId, activeFrom: 0 })
  second = await sessionFor(world, secondId)
})
beforeEach(() => remove(world, 'complaints'))
afterAll(() => world.close())

const officers = ['first', 'second', 'chaoyang', 'city-1', 'city-2', 'city-admin'] as const
type Officer = (typeof officers)[number]
const tokenOf = (who: Officer) =>
  ({ first: 'district-haidian', second, chaoyang: 'district-chaoyang' })[who as 'first'] ?? who

const heardBy = (route: Route): Partial<Complaint> => ({
  heard: {
    ...{ stationSaid: '无', opinion: '属实', withoutStation: false, at: scene.now, level: route.heardBy },
    byId: scene.person(route.heardBy === 'city' ? 'city-1' : 'district-haidian'),
  },
})
const decidedBy = (route: Route): Partial<Complaint> => ({
  ...heardBy(route),
  decided: {
    ...{ finding: 'upheld', reason: '属实', at: scene.now, proposalId: null, entryId: null, level: route.foundBy },
    byId: route.foundBy === 'city' ? scene.person('city-2') : secondId,
  },
})
const states = { filed: () => ({}), heard: heardBy, decided: decidedBy }
type State = keyof typeof states

/** Each time of an enterprise of its own, so that what is done to one complaint says nothing of another. */
const given = (route: Route, state: State, own: Partial<Complaint> = {}) =>
  scene.complaint({ route, enterpriseId: fresh('e'), ...states[state](route), ...own })

const overdue = () => ({ toldAt: null, filedAt: scene.now - 40 * 86_400_000 })
const agreed = () => ({
  ...overdue(),
  consent: { askedById: scene.stranger(), askedAt: scene.now, agrees: true, answeredAt: scene.now },
})
const hearing = { stationSaid: '无', opinion: '属实' }
const finding = { finding: 'upheld', reason: '属实' } as const
const call = {
  get: (as: string, complaintId: ComplaintId) => world.call(as, 'complaint/get', { complaintId }),
  askConsent: (as: string, complaintId: ComplaintId) =>
    world.call(as, 'complaint/askConsent', { complaintId, requestId: key() }),
  tellStation: (as: string, complaintId: ComplaintId) =>
    world.call(as, 'complaint/tellStation', { complaintId, requestId: key() }),
  hear: (as: string, complaintId: ComplaintId) =>
    world.call(as, 'complaint/hear', { complaintId, ...hearing, requestId: key() }),
  decide: (as: string, complaintId: ComplaintId) =>
    world.call(as, 'complaint/decide', { complaintId, ...finding, requestId: key() }),
  recuse: (as: string, complaintId: ComplaintId) =>
    world.call(as, 'complaint/recuse', { complaintId, requestId: key() }),
}
const inQueue = async (as: string, state: 'open' | 'closed', complaintId: ComplaintId) =>
  (await world.must(as, 'complaint/queue', { state, limit: 100 })).items.find(({ id }) => id === complaintId)

/** Who sees it, who hears it and who finds (`first` or `city-1` has heard it). The others of those who see it are told that it is not theirs. */
const table: Record<string, { sees: Officer[]; hears: Officer[]; finds: Officer[]; heard: Officer }> = {
  'district, city': {
    sees: ['first', 'second', 'city-1', 'city-2', 'city-admin'],
    ...{ hears: ['first', 'second'], finds: ['city-1', 'city-2', 'city-admin'], heard: 'first' },
  },
  'district, district': {
    sees: ['first', 'second'],
    ...{ hears: ['first', 'second'], finds: ['second'], heard: 'first' },
  },
  'city, city': {
    sees: ['city-1', 'city-2', 'city-admin'],
    ...{ hears: ['city-1', 'city-2'], finds: ['city-2', 'city-admin'], heard: 'city-1' },
  },
  'city, district': {
    sees: ['first', 'second', 'city-1', 'city-2'],
    ...{ hears: ['city-1', 'city-2'], finds: ['first', 'second'], heard: 'city-1' },
  },
}
const routes = levels.flatMap((heard) => levels.map((found): Route => ({ heardBy: heard, foundBy: found })))
const cells = routes.map((route) => [`${route.heardBy}, ${route.foundBy}`, route] as const)

describe.each(cells)('%s', (name, route) => {
  const { sees, hears, finds, heard } = table[name]!
  /** What each is answered who may try the operation at all. */
  const answers = async (act: keyof typeof call, state: State, own: () => Partial<Complaint> = () => ({})) => {
    const found: Partial<Record<Officer, string>> = {}
    for (const who of officers) found[who] = codeOf(await call[act](tokenOf(who), await given(route, state, own())))
    return found
  }
  const expected = (of: (who: Officer) => string) => Object.fromEntries(officers.map((who) => [who, of(who)]))
  /** The city's administrators hear nothing, whatever is set. */
  const hearingBy = (yes: string) => (who: Officer) => {
    if (who === 'city-admin') return 'FORBIDDEN'
    return !sees.includes(who) ? 'NOT_FOUND' : hears.includes(who) ? yes : 'FORBIDDEN'
  }

  it.each(['filed', 'heard', 'decided'] as const)('%s: who sees it, one by one and in the queue', async (state) => {
    expect(await answers('get', state)).toEqual(expected((who) => (sees.includes(who) ? 'OK' : 'NOT_FOUND')))
    const complaintId = await given(route, state)
    for (const who of officers) {
      const row = await inQueue(tokenOf(who), state === 'decided' ? 'closed' : 'open', complaintId)
      expect([who, row !== undefined]).toEqual([who, sees.includes(who)])
      const takes: Record<State, Officer[]> = { filed: hears, heard: finds, decided: [] }
      const turn = { filed: 'hear', heard: 'find', decided: null }[state]
      if (row) expect([who, row.turn, row.route]).toEqual([who, takes[state].includes(who) ? turn : null, route])
    }
  })

  it('filed: who asks, tells and hears; nobody finds yet', async () => {
    expect(await answers('askConsent', 'filed', overdue)).toEqual(expected(hearingBy('OK')))
    expect(await answers('tellStation', 'filed', agreed)).toEqual(expected(hearingBy('OK')))
    expect(await answers('hear', 'filed')).toEqual(expected(hearingBy('OK')))
    expect(await answers('decide', 'filed')).toEqual(
      expected((who) => (sees.includes(who) ? 'WRONG_STATE' : 'NOT_FOUND')),
    )
  })

  it('heard: who finds, and never who heard it', async () => {
    expect(await answers('decide', 'heard')).toEqual(
      expected((who) => {
        if (!sees.includes(who)) return 'NOT_FOUND'
        if (finds.includes(who)) return 'OK'
        const level = who.startsWith('city') ? 'city' : 'district'
        return level === route.foundBy && who === heard ? 'SECOND_PERSON_NEEDED' : 'FORBIDDEN'
      }),
    )
    expect(await answers('hear', 'heard')).toEqual(
      expected((who) => (who === 'city-admin' ? 'FORBIDDEN' : sees.includes(who) ? 'WRONG_STATE' : 'NOT_FOUND')),
    )
  })

  it('decided: nothing more is done', async () => {
    expect(await answers('decide', 'decided')).toEqual(
      expected((who) => (sees.includes(who) ? 'WRONG_STATE' : 'NOT_FOUND')),
    )
    expect(await answers('recuse', 'decided')).toEqual(
      expected((who) => (sees.includes(who) ? 'WRONG_STATE' : 'NOT_FOUND')),
    )
  })

  it('who steps back sees it no more; who never saw it has nothing to step back from', async () => {
    expect(await answers('recuse', 'filed')).toEqual(expected((who) => (sees.includes(who) ? 'OK' : 'NOT_FOUND')))
  })
})

describe('where the district both hears and finds, and has too few people', () => {
  const route = { heardBy: 'district', foundBy: 'district' } as const
  it('nobody: the city hears, sees and another of it finds', async () => {
    const complaintId = await given(route, 'filed', { district: 'fengtai' })
    expect(await inQueue('city-2', 'open', complaintId)).toMatchObject({ cityStandsIn: true, turn: 'hear' })
    expect(codeOf(await call.hear('city-1', complaintId))).toBe('OK')
    expect(codeOf(await call.decide('city-1', complaintId))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await call.decide('city-admin', complaintId))).toBe('OK')
  })
  it('one: they hear unseen by the city, which finds; it sees what came of it also once the district has another', async () => {
    const grant = async () => {
      const personId = scene.stranger()
      await scene.grant('district-officer', 'fengtai', { personId, activeFrom: 0 })
      return sessionFor(world, personId)
    }
    const only = await grant()
    const complaintId = await given(route, 'filed', { district: 'fengtai' })
    expect(codeOf(await call.get('city-1', complaintId))).toBe('NOT_FOUND')
    expect(codeOf(await call.hear(only, complaintId))).toBe('OK')
    const row = await inQueue('city-1', 'open', complaintId)
    expect(row).toMatchObject({ cityStandsIn: true, turn: 'find', route: { heardBy: 'district', foundBy: 'city' } })
    expect(codeOf(await call.decide(only, complaintId))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await call.decide('city-1', complaintId))).toBe('OK')
    await grant()
    const seen = []
    for (const as of ['city-1', 'city-2', only]) seen.push(codeOf(await call.get(as, complaintId)))
    expect(seen).toEqual(['OK', 'NOT_FOUND', 'OK'])
  })
})
