import { asId, type PersonId } from '@shared/ids'
import { acceptsId, type OutboxMessage } from '../../cloudfunctions/store/outbox'
import { censusOf } from '../../dev/census'
import { localTemplates } from '../../dev/cloud'
import { put, putAll, remove, stored } from '../../test/cloudfunctions/stored'
import { metered } from './measure'
import type { ScaledWorld } from './world'

const tickMs = 5000
const title = '两万家企业的通知（示例）'

/** One run of the timer, five seconds after the last. */
async function tick({ world: { cloud } }: ScaledWorld): Promise<Record<string, number | string>> {
  cloud.setClockOffset(cloud.now() - Date.now() + tickMs)
  return (await cloud.runTimer('jobs', 'tick')) as Record<string, number | string>
}

const idle = (report: Record<string, number | string>) => Object.values(report).every((done) => done === 0)

/** Until a tick finds nothing to do: what the world was loaded with has been looked at once. */
export async function settle(scaled: ScaledWorld): Promise<number> {
  for (let ticks = 1; ; ticks++) {
    if (idle(await tick(scaled))) return ticks
    if (ticks === 1000) throw new Error('the tasks do not come to an end')
  }
}

/** The most that any of a few minutes' idle ticks looked at. */
export async function idleDocuments(scaled: ScaledWorld): Promise<number> {
  let worst = 0
  for (let i = 0; i < 40; i++) {
    const [report, { examined }] = await metered(scaled, () => tick(scaled))
    if (!idle(report)) throw new Error(`not idle: ${JSON.stringify(report)}`)
    worst = Math.max(worst, examined)
  }
  return worst
}

export interface NoticeRun {
  recipients: number
  ticks: number
  seconds: number
  /** in which tick another notice's message was sent, and a changed page reached the snapshot */
  otherMessageAt: number
  snapshotAt: number
  /** enterprises that have it exactly once at the end */
  delivered: number
}

/** A notice to 20,000 enterprises, while a person waits for a message and a carrier's page has just changed. */
export async function deliver20k(scaled: ScaledWorld, recipients = 20_000): Promise<NoticeRun> {
  const { world, town } = scaled
  const { cloud } = world
  const like = town.enterprises.at(-1)!
  // those who came while the operations were measured, too
  const known = await stored(world, 'enterprises')
  const more = Array.from({ length: recipients - known.length }, (_, i) => ({
    ...like,
    _id: asId<typeof like._id>(`e_more_${i}`),
    creditCode: `9211010800000${String(i).padStart(5, '0')}`,
  }))
  await putAll(world, 'enterprises', more)
  await remove(world, 'census')
  await putAll(world, 'census', censusOf([...known, ...more]))
  const { id: noticeId } = await world.must('city-1', 'notice/compose', {
    title,
    body: '示例',
    sample: true,
    audience: {},
    requestId: 'scale-compose',
  })
  await world.must('city-2', 'notice/approve', { noticeId, requestId: 'scale-approve' })
  const [person] = await stored(world, 'people')
  cloud.wechat.accept(person!.openid, localTemplates.booking)
  await remove(world, 'accepts', { _id: acceptsId(person!._id, 'booking') })
  await put(world, 'accepts', { _id: acceptsId(person!._id, 'booking'), remaining: 1 })
  await put(world, 'outbox', waitingMessage(person!._id, cloud.now()))
  await touchCarrier(scaled)
  const run: NoticeRun = { recipients, ticks: 0, seconds: 0, otherMessageAt: 0, snapshotAt: 0, delivered: 0 }
  const began = Date.now()
  for (let done = false; !done; ) {
    run.ticks++
    const report = await tick(scaled)
    if (run.otherMessageAt === 0 && Number(report['send-messages']) > 0) run.otherMessageAt = run.ticks
    if (run.snapshotAt === 0 && Number(report['encode-directory']) > 0) run.snapshotAt = run.ticks
    done = Number(report['deliver-notices'] ?? 0) === 0
    if (run.ticks === 200) throw new Error('the notice does not come to an end')
  }
  run.seconds = (Date.now() - began) / 1000
  const items = (await stored(world, 'inbox')).filter(
    ({ content }) => content.kind === 'notice' && content.title === title,
  )
  run.delivered = new Set(items.map(({ to }) => to)).size === items.length ? items.length : -1
  return run
}

const waitingMessage = (personId: PersonId, createdAt: number): OutboxMessage => ({
  _id: asId('m_scale_other'),
  personId,
  noticeId: null,
  template: 'booking',
  page: 'pages/home/index',
  data: { thing1: '示例', time2: '2026年10月01日 09:00', thing3: '示例' },
  state: 'waiting',
  createdAt,
  takenAt: null,
  endedAt: null,
  error: null,
})

async function touchCarrier({ world: { cloud } }: ScaledWorld): Promise<void> {
  await cloud.documents.handle('database.modifyDocument', {
    collectionName: 'carriers',
    query: JSON.stringify({ _id: 'station-a' }),
    data: JSON.stringify({ $set: { publishedAt: cloud.now(), name: '青禾路专精特新服务站（新名）' } }),
  })
}
