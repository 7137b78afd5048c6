import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { key, openWorld, outcomes, type World } from '../../world'
import { digest, documentsOf, stored } from '../stored'
import { bootstrapSecret, days, later, Phone } from './phone'

/** A system that was deployed a minute ago: no carriers, no sessions, nobody (J0). */
let world: World
let secret: string
const phone = (name: string) => new Phone(world, `openid-of-${name}`)
beforeEach(async () => {
  world = await openWorld({ demo: 'empty' })
  secret = bootstrapSecret(world)
})
afterEach(() => world.close())

const bootstrap = (who: Phone, given = secret) => who.call('access/bootstrap', { secret: given, requestId: key() })

/** The bootstrap admin, and the first officer beside them. */
async function begun(first = 'city-reviewer') {
  const [admin, officer] = [phone('admin'), phone('first')]
  expect(await bootstrap(admin)).toMatchObject({ ok: true })
  const { active } = await officer.accept(await admin.invite(first, 'city'))
  expect(active).toBe(true)
  return { admin, officer }
}

describe('before the bootstrap', () => {
  it('whoever comes in is told that there is no administrator, and afterwards that there is one', async () => {
    const anybody = phone('anybody')
    const told = async () => (await anybody.must('access/begun')).begun
    expect(await told()).toBe(false)
    await begun()
    expect(await told()).toBe(true)
  })

  it('nobody can do anything but look around and introduce themselves', async () => {
    const anybody = phone('anybody')
    const guarded = Object.entries(contract).flatMap(([module, entries]) =>
      Object.entries(entries)
        .filter(([, entry]) => {
          const { access } = entry['~orpc'].meta as EntryMeta
          return Array.isArray(access) && !access.includes('self')
        })
        .map(([name]) => `${module}/${name}`),
    )
    expect(guarded.length).toBeGreaterThan(40)
    const before = await digest(world)
    for (const operation of guarded) {
      expect(await anybody.refusedRaw(operation), operation).toBe('FORBIDDEN')
      expect(await world.raw(null, operation), operation).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
    }
    expect(await digest(world)).toEqual(before)
  })

  it('WeChat’s word makes a person, once, and gives them nothing', async () => {
    const anybody = phone('anybody')
    expect(await anybody.roles()).toEqual([])
    expect(await anybody.roles()).toEqual([])
    expect(await stored(world, 'people')).toMatchObject([{ _id: anybody.personId, openid: anybody.openid }])
  })
})

describe('the bootstrap', () => {
  it('refuses a wrong secret and leaves nothing', async () => {
    const before = await digest(world)
    for (const wrong of [`${secret}x`, secret.slice(0, -1), secret.toUpperCase().padEnd(40, 'A'), 'x'.repeat(32)])
      expect(await bootstrap(phone('guesser'), wrong)).toMatchObject({ error: { code: 'CODE_INVALID' } })
    expect(await bootstrap(phone('guesser'), '')).toMatchObject({ error: { code: 'BAD_INPUT' } })
    expect(await world.call(null, 'access/bootstrap', { secret, requestId: key() })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    })
    expect(await digest(world)).toEqual(before)
  })

  it('lets in the two that the city needs and never a third, however many come at once, and is closed after', async () => {
    const people = ['one', 'two', 'three', 'four', 'five'].map(phone)
    const answers = await Promise.all(people.map((who) => bootstrap(who)))
    const closed = Array.from({ length: 3 }, () => 'BOOTSTRAP_CLOSED')
    expect(outcomes(answers)).toEqual([...closed, 'OK', 'OK'])
    for (const who of [...people, phone('late')])
      expect(await bootstrap(who)).toMatchObject({ error: { code: 'BOOTSTRAP_CLOSED' } })
    const inside = people.filter((_, i) => answers[i]!.ok).map(({ personId }) => personId)
    const held = await stored(world, 'roles')
    expect(held.map(({ personId, role }) => `${personId} ${role}`).sort()).toEqual(
      inside.map((personId) => `${personId} city-admin`).sort(),
    )
    const [list] = await stored(world, 'governance', { _id: 'approvers' })
    expect(list!.peopleIds.toSorted()).toEqual(inside.toSorted())
    const written = await stored(world, 'journal', { action: 'access.bootstrap' })
    expect(written.map(({ personId }) => personId).sort()).toEqual(inside.toSorted())
  })

  it('gives the same person nothing twice', async () => {
    const admin = phone('admin')
    expect(await bootstrap(admin)).toMatchObject({ ok: true })
    expect(await bootstrap(admin)).toMatchObject({ error: { code: 'ALREADY_MEMBER' } })
  })

  it('answers a retry of the same request the same', async () => {
    const request = { secret, requestId: key() }
    const first = await phone('admin').must('access/bootstrap', request)
    expect(await phone('admin').must('access/bootstrap', request)).toEqual(first)
  })

  it('the secret is in no document and in no log', async () => {
    await bootstrap(phone('admin'))
    for (const { name } of world.cloud.documents.collections())
      expect(JSON.stringify(await documentsOf(world, name))).not.toContain(secret)
    expect(JSON.stringify(world.cloud.logs())).not.toContain(secret)
  })
})

describe('the first officer', () => {
  it('needs no second person, because there is none; exactly one ever', async () => {
    const admin = phone('admin')
    await bootstrap(admin)
    const newcomers = ['a', 'b', 'c'].map(phone)
    const codes = await Promise.all(newcomers.map(() => admin.invite('city-reviewer', 'city')))
    const taken = await Promise.all(newcomers.map((who, i) => who.accept(codes[i]!)))
    expect(taken.map(({ active }) => active).sort()).toEqual([false, false, true])
    const late = phone('late')
    expect(await late.accept(await admin.invite('city-admin', 'city'))).toMatchObject({ active: false })
    expect(await late.roles()).toEqual([])
  })

  it('is somebody who can be the second person from then on', async () => {
    const [admin, district, reviewer] = [phone('admin'), phone('district'), phone('reviewer')]
    await bootstrap(admin)
    // a district officer approves nobody: if the exception were spent here, there would never be a second person
    const waits = await district.accept(await admin.invite('district-officer', 'haidian'))
    expect(waits.active).toBe(false)
    expect(await reviewer.accept(await admin.invite('city-reviewer', 'city'))).toMatchObject({ active: true })
    await reviewer.must('access/approve', { grantId: waits.grantId, requestId: key() })
    expect(await district.roles()).toEqual(['district-officer@haidian'])
  })

  it('does not stand for staff, who need no second person', async () => {
    const { admin } = await begun()
    expect(await stored(world, 'governance', { _id: 'first-officer' })).toHaveLength(1)
    expect(
      await admin.refused('access/invite', { role: 'carrier-staff', scope: 'x', displayName: 'x', requestId: key() }),
    ).toBe('FORBIDDEN')
  })
})

describe('every further officer', () => {
  it.each([
    ['district-officer', 'haidian'],
    ['city-reviewer', 'city'],
    ['city-admin', 'city'],
  ])('%s: waits for somebody who is neither the inviter nor the invited', async (role, scope) => {
    const { admin, officer } = await begun()
    const third = phone('third')
    const { grantId, active } = await third.accept(await admin.invite(role, scope))
    expect([active, await third.roles()]).toEqual([false, []])
    const approve = () => ({ grantId, requestId: key() })
    expect(await third.refused('access/approve', approve())).toBe('FORBIDDEN')
    expect(await admin.refused('access/approve', approve())).toBe('SECOND_PERSON_NEEDED')
    const waiting = await officer.must('access/list', {
      scope,
    })
    expect(waiting.items[0]).toMatchObject({ id: grantId, approvedAt: null, mine: false })
    expect(await officer.must('access/approve', approve())).toEqual({ grantId, active: true })
    expect(await officer.refused('access/approve', approve())).toBe('WRONG_STATE')
    expect(await third.roles()).toEqual([`${role}@${scope}`])
  })

  it('who already is an officer does not approve a second role of their own', async () => {
    const { admin, officer } = await begun()
    const { grantId } = await officer.accept(await admin.invite('city-admin', 'city'))
    expect(await officer.refused('access/approve', { grantId, requestId: key() })).toBe('SECOND_PERSON_NEEDED')
    expect(await admin.refused('access/approve', { grantId, requestId: key() })).toBe('SECOND_PERSON_NEEDED')
    expect(await officer.roles()).toEqual(['city-reviewer@city'])
  })

  it('is approved once, also by two at the same moment', async () => {
    const { admin, officer } = await begun()
    const [second, third] = [phone('second'), phone('third')]
    const one = await second.accept(await admin.invite('city-reviewer', 'city'))
    await officer.must('access/approve', { grantId: one.grantId, requestId: key() })
    const { grantId } = await third.accept(await admin.invite('city-reviewer', 'city'))
    const answers = await Promise.all(
      [officer, second].map((who) => who.call('access/approve', { grantId, requestId: key() })),
    )
    expect(outcomes(answers)).toEqual(['OK', 'WRONG_STATE'])
  })

  it('holds the role for a year', async () => {
    const { admin, officer } = await begun()
    later(world, 364 * days)
    expect(await officer.roles()).toEqual(['city-reviewer@city'])
    later(world, 2 * days)
    expect(await officer.roles()).toEqual([])
    expect(await officer.refused('points/queue')).toBe('FORBIDDEN')
    expect(await admin.roles()).toEqual(['city-admin@city'])
  })
})
