import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogLine } from '../../localcloud'
import { key, openWorld, type World } from '../world'
import { eachOf, post } from './abuse/verdict'
import { putEvent } from './event/put-event'
import { type Complainant, complain } from './leaks/complainants'
import { everyAttempt, everyRead } from './leaks/reads'
import { putCase, putCertificate } from './lifecycle/scene'
import { personas } from './people'
import { Scene } from './scene'
import { stored } from './stored'
import { draft } from './table/draft'

/**
 * The taint test (T4): whatever tells who complained is planted as words that stand nowhere else, every operation that reads is
 * called by everybody about everything, and each answer, log line and message is searched for them.
 */
let world: World
let scene: Scene
const logs: LogLine[] = []
/** Never came to the station: it knows nothing of them. */
let secret: Complainant
/** Had an appointment, which the station knows; that they complained it does not. */
let booked: Complainant
/** Let the station know. */
let open: Complainant
const answers: { as: string; path: string; input: string; text: string }[] = []

beforeAll(async () => {
  world = await openWorld({ onLog: (line) => logs.push(line) })
  scene = new Scene(world)
  secret = await complain(world, scene, { booked: false, secretFromStation: true })
  booked = await complain(world, scene, { booked: true, secretFromStation: true })
  open = await complain(world, scene, { booked: false, secretFromStation: false })
  // one deduction is still a proposal, two were agreed to
  for (const { complaintId } of [secret, open]) await scene.agreedFor(complaintId)
  await world.cloud.runTimer('jobs', 'tick')
  const all = [secret, booked, open]
  const [appointment] = await stored(world, 'bookings', { _id: booked.bookingId })
  const complaints = all.map(({ complaintId }) => complaintId)
  const reads = everyRead({
    date: [appointment!.date],
    carrierId: ['station-a', 'station-b'],
    eventId: [(await putEvent(world))._id],
    waitId: [await scene.wait()],
    enterpriseId: [...all.map(({ enterpriseId }) => enterpriseId), scene.a],
    complaintId: complaints,
    bookingId: [booked.bookingId!],
    recordId: [await scene.record()],
    scope: ['station-a', 'haidian', 'city', ...all.map(({ enterpriseId }) => enterpriseId)],
    noticeId: [await scene.delivered()],
    claimId: [await scene.claim()],
    caseId: [await putCase(scene)],
    code: [await putCertificate(scene)],
    listId: [await scene.pointsList({ state: 'published' })],
    draftId: [await draft(scene)],
    proposalId: (await stored(world, 'proposals')).map(({ _id }) => _id),
    ...Object.fromEntries(Object.entries(await scene.twins()).map(([field, id]) => [field, [id]])),
  })
  const threads = (await stored(world, 'threads')).map(({ _id }) => ({
    path: 'inbox/thread',
    input: { threadId: _id },
  }))
  reads.push(...threads)
  const viewers = [...personas.map((name) => [name, name] as const), ['nobody', null] as const]
  const own = [['secret', secret.token] as const, ['booked', booked.token] as const, ['open', open.token] as const]
  const calls = [...viewers, ...own].flatMap(([as, token]) =>
    reads.map(({ path, input }) => ({ as, token, path, input })),
  )
  const attempts = viewers.flatMap(([as, token]) =>
    everyAttempt(complaints, booked.bookingId!).map(({ path, input }) => ({ as, token, path, input })),
  )
  await eachOf([...calls, ...attempts], async ({ as, token, path, input }) => {
    const body = JSON.stringify(input)
    const { text } = await post(world, token, path, body)
    answers.push({ as, path, input: body, text })
  })
})
afterAll(() => world.close())

const officers = ['district-haidian', 'city-1', 'city-2', 'city-admin']
/** Who is answered with a word, and by which operations. */
const hits = (word: string) => answers.filter(({ text }) => text.includes(word))
const strangersTo = (word: string, entitled: string[]) =>
  hits(word)
    .filter(({ as }) => !entitled.includes(as))
    .map(({ as, path, input }) => `${as} ${path} ${input}`)

describe('who complained, and of what', () => {
  it('was asked for by everybody everywhere', () => {
    const asked = new Set(answers.map(({ path }) => path))
    const accepted = answers.filter(({ text }) => text.startsWith('{"ok":true'))
    console.log(
      `leaks: operations=${asked.size} viewers=16 answers=${answers.length} accepted=${accepted.length} log_lines=${logs.length}`,
    )
    expect(asked.size).toBeGreaterThan(25)
    expect(accepted.length).toBeGreaterThan(300)
    const attempted = answers.filter(({ path }) =>
      /reply|hear|decide|onsent|tellStation|cancel|complete|checkIn|propose|file/.test(path),
    )
    expect(attempted.filter(({ text }) => text.startsWith('{"ok":true'))).toEqual([])
    expect(answers.filter(({ text }) => /"(INTERNAL|BAD_INPUT|UNKNOWN_OPERATION)"/.test(text))).toEqual([])
  })

  it.each(['text', 'opinion', 'reason'] as const)(
    '%s: the complainant, their district and the city, nobody else',
    (field) => {
      for (const [name, each] of Object.entries({ secret, booked, open })) {
        expect(strangersTo(each[field], [name, ...officers])).toEqual([])
        for (const entitled of [name, ...officers]) expect(hits(each[field]).map(({ as }) => as)).toContain(entitled)
      }
    },
  )

  it('what the station was heard to say: the officers alone', () => {
    for (const each of [secret, booked, open]) expect(strangersTo(each.stationSaid, officers)).toEqual([])
  })

  it('an enterprise that never came to the station is nothing to it: not its name, its code, its id, its people', () => {
    for (const word of [secret.name, secret.creditCode, secret.enterpriseId, secret.memberName])
      expect(strangersTo(word, ['secret', ...officers])).toEqual([])
  })

  it('of one that had an appointment the station sees the appointment, and nothing of a complaint', () => {
    const station = ['staff-a', 'manager-a']
    for (const word of [booked.name, booked.enterpriseId, booked.bookingId!, booked.note])
      expect(strangersTo(word, ['booked', ...station, ...officers])).toEqual([])
    expect(
      new Set(
        hits(booked.name)
          .filter(({ as }) => station.includes(as))
          .map(({ path }) => path),
      ),
    ).toEqual(new Set(['desk/today']))
    const appointment = ['desk/today', 'booking/get']
    for (const word of [booked.enterpriseId, booked.bookingId!, booked.note])
      expect(hits(word).filter(({ as, path }) => station.includes(as) && !appointment.includes(path))).toEqual([])
    for (const word of [booked.creditCode, booked.memberName])
      expect(strangersTo(word, ['booked', ...officers])).toEqual([])
  })

  it('what the complainant and the officers call a complaint, no station has heard', () => {
    for (const [name, each] of Object.entries({ secret, booked, open }))
      for (const word of [each.complaintId, each.number]) {
        expect(strangersTo(word, [name, ...officers])).toEqual([])
        expect(hits(word).map(({ as }) => as)).toContain(name)
      }
  })

  it('the note of an appointment is for the desk, not for officers', () => {
    expect(strangersTo(booked.note, ['booked', 'staff-a', 'manager-a'])).toEqual([])
  })

  it('the station sees the name of who let it be seen, and only where it reads of complaints', () => {
    const seen = hits(open.name).filter(({ as }) => as === 'manager-a')
    expect(seen.map(({ path }) => path)).toEqual(['complaint/forStation'])
    expect(strangersTo(open.name, ['open', 'manager-a', ...officers])).toEqual([])
    expect(strangersTo(open.enterpriseId, ['open', ...officers])).toEqual([])
  })

  it('nobody is ever told what WeChat calls a person, and a person’s id is told to that person', () => {
    expect(answers.filter(({ text }) => /openid-marker|demo-(?!.*示例)/.test(text))).toEqual([])
    for (const [name, each] of Object.entries({ secret, booked, open }))
      expect(strangersTo(each.personId, [name])).toEqual([])
  })

  it('the station’s ledger and messages name the deduction, not the complaint’s booking', () => {
    const ledgers = answers.filter(({ as, path }) => as === 'manager-a' && path === 'points/ledger')
    expect(ledgers.some(({ text }) => text.includes('经查实'))).toBe(true)
    const boxes = answers.filter(({ as, path }) => ['staff-a', 'manager-a'].includes(as) && path.startsWith('inbox/'))
    expect(new Set(boxes.map(({ path }) => path)).size).toBe(4)
    for (const { text } of [...ledgers, ...boxes])
      expect(text.replace(/"upTo":"[^"]*"/, '')).not.toMatch(/b_[\w-]{22}|deduction:|标记/)
  })
})

describe('what goes elsewhere', () => {
  const words = () =>
    [secret, booked, open].flatMap(({ token: _token, bookingId: _booking, ...fields }) => Object.values(fields))

  it('logs name no one and quote nothing, also when the database fails in the middle', async () => {
    world.cloud.faults.plan([{ action: 'database.insertDocument', kind: 'error', times: 1 }])
    const filing = {
      enterpriseId: secret.enterpriseId,
      carrierId: 'station-a',
      happenedOn: '2026-09-30',
      ground: 'other',
      text: secret.text,
      requestId: key(),
    }
    expect(await world.call(secret.token, 'complaint/file', filing)).toMatchObject({ error: { code: 'INTERNAL' } })
    world.cloud.faults.clear()
    expect(logs.length).toBeGreaterThan(1000)
    expect(logs.some(({ text }) => text.includes('"event":"internal"'))).toBe(true)
    const found = words().filter((word) => logs.some(({ text }) => text.includes(word)))
    expect(found).toEqual([])
    expect(logs.filter(({ text }) => /openid|p_[\w-]{22}|标记/.test(text))).toEqual([])
  })

  it('WeChat was sent nothing of it', async () => {
    const sent = await (await fetch(`${world.cloud.url}/sent`)).text()
    expect(words().filter((word) => sent.includes(word))).toEqual([])
    expect(await stored(world, 'outbox')).toEqual([])
  })
})
