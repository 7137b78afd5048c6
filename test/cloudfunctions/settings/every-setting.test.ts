import { startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import type { LifecycleEventId, OrganisationId } from '@shared/ids'
import { type SettingKey, settingKeys } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { subjectId } from '../../../cloudfunctions/store/lifecycle-events'
import { event } from '../../shared/lifecycle/events'
import { openWorld, type World } from '../../world'
import { goodForm, putCase, putDraft, putPublished } from '../lifecycle/scene'
import { fresh, stationA } from '../newcomers'
import { Scene } from '../scene'
import { put } from '../stored'

/**
 * Every setting, changed once, in a town where there is somebody for each way in which a change can reach: whom its preview names, how
 * many keep what they have, or why it is nobody. Between the default day of publication and the last that can be set: it may be to come.
 */
const now = Date.parse('2026-09-15T10:00:00+08:00')
const today = localDate('2026-09-15')
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
  // filed, one for each clock, and a draft that a stricter reading, a later text or a bar keeps from being filed
  const young = { form: { ...goodForm, established: '2025-06-01' }, explanations: { established: '母公司成立多年' } }
  const due = { on: addDays(today, 3), provisional: false, after: today, count: 3, unit: 'working-day' } as const
  const timed = { due, dueOn: due.on }
  await putCase(scene, { ...young, ...timed })
  await putCase(scene, { state: 'city-review', waits: 'city', ...timed })
  await putPublished(scene)
  await putCase(scene, { procedure: 'station-change', state: 'verification', carrierId: stationA, ...timed })
  await scene.codeClaim(timed)
  const barred = { organisationId: fresh<OrganisationId>('o'), carrierId: null, kind: 'station' as const }
  const _id = fresh<LifecycleEventId>('le')
  // its two years are over today by one reading, and were yesterday by the other
  await put(world, 'lifecycle-events', { ...event('cancelled', '2024-09-15T10:00:00+08:00', { subject: barred }), _id })
  await put(world, 'lifecycle-subjects', { _id: subjectId(barred), ...barred, eventIds: [_id] })
  await putDraft(scene, { ...young, organisationId: barred.organisationId })
  for (const state of ['filed', 'asked', 'rejected', 'appealed'] as const) await scene.claim({ state })
  // before the station's 培育期, and within it
  for (const day of ['2026-03-05', '2026-06-01']) await scene.proposal({ happenedAt: startOfDay(localDate(day)) })
  const date = addDays(today, -20)
  const startedAt = startOfDay(date) + 36_000_000
  await scene.record({ date, startedAt, completedAt: startedAt, frozenAt: null })
})
afterAll(() => world.close())

type Effect = Awaited<ReturnType<typeof previewed>>['effects'][number]
const previewed = (setting: SettingKey, value: Value) =>
  world.must('city-1', 'settings/preview', { key: setting, value })

/** An effect in a few words: by name whom it changes, by number who keep what they have. */
function inShort(effect: Effect): string {
  switch (effect.kind) {
    case 'filing':
      return `filing ${effect.stations.map((each) => `${each.carrierId} -${each.closes}+${each.opens}`)}`
    case 'deductions':
      return `deductions ${effect.flips.map((each) => `${each.carrierId} ${each.stands}`)}`
    case 'removal':
    case 'bars':
      return `${effect.kind} ${effect.moves.flatMap(({ carrierId, before, after }) =>
        carrierId === null || carrierId === stationA ? `${carrierId} ${before} ${after}` : [],
      )}`
    case 'cases':
      return `cases kept ${effect.kept} running ${effect.running} drafts ${effect.drafts}`
    case 'claims':
    case 'replies':
      return `${effect.kind} running ${effect.running}`
    case 'complaints':
      return `complaints needed ${effect.needed} short ${effect.short.length}`
    case 'nobody':
      return `nobody ${effect.why}`
  }
}

const points = 'points station-a'
const rows: Record<SettingKey, readonly [Value, ...string[]]> = {
  g26PublishedOn: [
    '2026-09-30',
    points,
    'filing station-a -1+0',
    'deductions station-a false',
    'cases kept 4 running 0 drafts 1',
  ],
  // all the days of a draft are today
  governingDate: ['decided', 'cases kept 4 running 0 drafts 0'],
  claimWindowDays: [10, 'filing station-a -1+0'],
  pointsFreeze: ['end', 'filing '],
  districtReviewWorkingDays: [10, 'cases kept 0 running 1 drafts 0'],
  cityReviewWorkingDays: [10, 'cases kept 0 running 1 drafts 0'],
  publicNoticeWorkingDays: [6, 'cases kept 0 running 1 drafts 0'],
  changeReviewWorkingDays: [10, 'cases kept 0 running 1 drafts 0'],
  codeClaimWorkingDays: [10, 'cases kept 0 running 1 drafts 0'],
  verificationWorkingDays: [10, 'claims running 1'],
  supplementWorkingDays: [10, 'claims running 1'],
  appealWindowWorkingDays: [10, 'claims running 1'],
  appealWorkingDays: [10, 'claims running 1'],
  deductionReplyWorkingDays: [10, 'replies running 2'],
  factor: ['days', points],
  lengthFrom: ['admission', points],
  itemCaps: ['unscaled', points],
  timesCaps: ['unscaled', points],
  capsAcrossVersions: ['per-version', points],
  markAcrossVersions: ['first', points],
  totalCap: ['before', points],
  deductionsScale: ['unscaled', points],
  comparison: ['rounded', points],
  countingDate: ['claim', points, 'filing '],
  serviceDay: ['completed', points, 'filing '],
  claimAfterPeriod: ['accepted', 'filing '],
  deductionOutsidePeriod: ['accepted', 'deductions station-a true'],
  reachOfGenerally: ['first-clause', 'cases kept 3 running 0 drafts 1'],
  noticeCountsFrom: ['publication-day', 'cases kept 0 running 1 drafts 0'],
  untrueObjection: ['city-decides', 'cases kept 3 running 0 drafts 0'],
  recognisedOn: ['reaching', 'nobody titles'],
  periodAfterSuccess: ['ends', points, 'filing ', 'deductions ', 'removal ', 'cases kept 4 running 0 drafts 0'],
  removalCountsFrom: ['last-cultivation', 'removal '],
  removalUnit: ['cycles', 'removal station-a 2029-03-16 2028-10-01'],
  changeCountsFrom: ['change-day', 'cases kept 1 running 0 drafts 0'],
  cancellationReach: ['title-only', 'cases kept 0 running 0 drafts 0'],
  barCountsFrom: ['decision-day', 'bars null 2026-09-15 null', 'cases kept 3 running 0 drafts 1'],
  complaintHeardBy: ['city', 'complaints needed 0 short 0'],
  complaintFoundBy: ['district', 'complaints needed 2 short 17'],
  d22Starts: ['unknown', 'nobody texts'],
  k24Starts: ['unknown', 'nobody texts'],
  parkYearsOf: ['park-only', 'nobody no-procedure'],
  parkAccidentsSince: ['ever', 'nobody no-procedure'],
  platformReachOfGenerally: ['first-clause', 'nobody no-procedure'],
}

it.each(settingKeys)('%s', async (setting) => {
  const [value, ...said] = rows[setting]
  const preview = await previewed(setting, value)
  // where stations stand is asked for station by station
  const change = { key: setting, value, carrierIds: [stationA] }
  const stations = preview.points ? (await world.must('city-1', 'settings/tried', change)).stations : []
  const stand = stations.map(({ carrierId }) => `points ${carrierId}`)
  expect([...stand, ...preview.effects.map(inShort)]).toEqual(said)
})
