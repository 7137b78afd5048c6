import type { LocalDate } from '@shared/calendar/local-date'
import type { FileCourse } from '../../../demo/year/incidents'
import { itemFor } from '../../../demo/year/plan'
import type { YearStation } from '../../../demo/year/stations'
import { handIn, papersOf, sameScene } from '../files'
import { officeDay, type Story } from '../story'
import { claimFor } from './claim'
import { type Served, visit } from './visit'

const MINUTE = 60_000

/** A service whose papers have a story of their own; the last of them is often still in the queue when the story ends. */
export function papersWithStory(
  story: Story,
  stations: readonly YearStation[],
  course: FileCourse,
  day: LocalDate,
): void {
  const seed = story.between(1, 2 ** 30)
  const served = (station: YearStation, then: (it: Served) => void) => {
    const service = station.carrier.services.find((each) =>
      papersOf(itemFor(each)?.id ?? '').some((p) => p.kind === 'photo'),
    )!
    visit(story, { station, service, day: officeDay(day), becomes: 'served' }, { served: then })
  }
  const claimed = (it: Served) => claimFor(story, it, { itemId: itemFor(it.service)!.id, decision: 'open' })
  const [one, other = one] = stations
  const scenes = sameScene(seed)
  if (course === 'alike') {
    for (const [nth, station] of [one!, other!].entries())
      served(station, (it) => {
        const handed = () => handIn(story, `staff-${station.key}`, it.recordId, 'photo', 9, scenes[nth])
        story.at(it.completedAt + MINUTE, handed)
        claimed(it)
      })
    return
  }
  served(one!, (it) => {
    story.at(it.completedAt + MINUTE, () => odd(story, it, course))
    if (course !== 'unreadable') claimed(it)
  })
}

async function odd(story: Story, { station, recordId }: Served, course: FileCourse): Promise<void> {
  const as = `staff-${station.key}`
  if (course === 'recused') {
    await story.does('city-3', 'points/recuse', { recordId, ...story.key() })
    return
  }
  const damaged = Buffer.from(`%PDF-1.4\n%${story.between(1, 2 ** 30)}\n1 0 obj\n<< /Type /Catalog >>\nendobj\n`)
  await handIn(
    story,
    as,
    recordId,
    course === 'unreadable' ? 'report' : 'photo',
    7,
    course === 'unreadable' ? damaged : undefined,
  )
  if (course === 'unreadable') return
  const { evidence } = await story.town.must(as, 'service/record', { recordId })
  const evidenceId = evidence.at(-1)!.id
  await story.does(as, 'evidence/remove', { recordId, evidenceId, ...story.key() })
  if (course === 'restored') await story.does(as, 'evidence/restore', { recordId, evidenceId, ...story.key() })
}
