import type { LocalDate } from '@shared/calendar/local-date'
import { type Applicant, applicationOf, admissionWords as words } from '../../../demo/year/applicants'
import { invite } from '../founding'
import { type Story, workdaysAfter } from '../story'
import { act, draftCase, fileCase, handIn, judged, type Opened } from './case'

/** Of the 公示, with the day that begins it. */
const NOTICE_DAYS = 7

/**
 * An organisation registers, applies, and is reviewed by its district and by the city (G26 三(三)1).
 * @param from the day on which it files
 */
export function apply(story: Story, applicant: Applicant, from: LocalDate): void {
  const { personId: by, course, district } = applicant
  const officer = `district-${district}`
  const on = (days: number, hour: number) => story.someTime(workdaysAfter(from, days), hour, hour + 1)
  const steps: [at: number, run: (it: Opened) => Promise<unknown>][] = []
  const then = (days: number, hour: number, run: (it: Opened) => Promise<unknown>) => steps.push([on(days, hour), run])
  const recommend = (it: Opened) => review(story, it, officer, 'recommend')
  const publish = (it: Opened) => review(story, it, 'city-1', 'publish')

  story.at(on(0, 9), async () => {
    const opened = await begin(story, applicant)
    if (course === 'draft') return
    story.at(on(0, 14), () => fileCase(story, opened, '负责人'))
    for (const [at, run] of steps) story.at(at, () => run(opened))
  })

  if (course === 'filed' || course === 'draft') return
  if (course === 'withdrawn')
    return void then(1, 10, (it) => story.does(by, 'lifecycle/withdraw', { caseId: it.caseId, ...story.key() }))
  if (course === 'refused')
    return void then(1, 10, async (it) => {
      const conditions = await judged(story, officer, it.caseId, 'facilities')
      await act(story, officer, it.caseId, 'refuse', { conditions, reason: words.refused })
    })
  let day = 1
  if (course === 'supplemented' || course === 'asked' || course === 'lapsed') {
    then(1, 10, (it) => act(story, officer, it.caseId, 'ask', { reason: words.ask }))
    if (course !== 'supplemented') return
    then(2, 10, (it) => handIn(story, it, 'staff', '社保证明.pdf'))
    then(2, 14, (it) => act(story, by, it.caseId, 'supply', { declaration: { agreed: true, name: '负责人' } }))
    day = 3
  }
  then(day, 10, recommend)
  if (course === 'recommended') return
  if (course === 'returned') {
    then(day, 14, (it) => act(story, 'city-1', it.caseId, 'return', { reason: words.returned }))
    then(day + 1, 10, recommend)
    day += 1
  }
  if (course === 'rejected')
    return void then(day + 1, 10, async (it) => {
      const conditions = await judged(story, 'city-2', it.caseId, 'management')
      await act(story, 'city-2', it.caseId, 'reject', { conditions, reason: words.rejected })
    })
  then(day + 1, 10, publish)
  if (course === 'published') return
  if (course === 'cleared' || course === 'upheld') {
    const upheld = course === 'upheld'
    then(day + 2, 10, (it) => act(story, 'enterprise-01', it.caseId, 'object', { objection: words.objection }))
    then(day + 4, 10, (it) => find(story, it, upheld))
    if (upheld) return void then(day + 5, 10, (it) => act(story, 'city-2', it.caseId, 'uphold', { reason: words.true }))
  }
  then(day + 1 + NOTICE_DAYS, 10, async (it) => {
    if (course === 'cleared') await act(story, 'city-admin', it.caseId, 'admit-despite', { reason: words.untrue })
    else await act(story, 'city-2', it.caseId, 'admit')
    await firstColleague(story, it, by)
  })
}

/** How many working days it takes from the filing to the admission. */
export const admissionDays = ({ course }: Applicant): number =>
  2 + NOTICE_DAYS + (course === 'supplemented' ? 2 : course === 'returned' ? 1 : 0)

async function begin(story: Story, applicant: Applicant): Promise<Opened> {
  const { personId: by, creditCode, name, district, course } = applicant
  await story.does(by, 'auth/enter')
  const profile = { name, district, industry: 'other', tier: 'none', size: 'small' } as const
  const { enterpriseId } = await story.does(by, 'enterprise/register', { creditCode, ...profile, ...story.key() })
  const young = course === 'explained' ? [{ conditionId: 'established', reason: words.young }] : []
  return draftCase(story, by, 'station-entry', { enterpriseId }, applicationOf(applicant), young)
}

async function review(story: Story, { caseId }: Opened, as: string, action: string): Promise<void> {
  const conditions = await judged(story, as, caseId, undefined, words.youngPassed)
  await act(story, as, caseId, action, { conditions })
}

async function find(story: Story, { caseId }: Opened, upheld: boolean): Promise<void> {
  const { items } = await story.town.must('city-3', 'lifecycle/objections', { caseId, waiting: true })
  const finding = { objectionId: items[0]!.id, upheld }
  await act(story, 'city-3', caseId, 'find', { finding, reason: upheld ? words.true : words.untrue })
}

/** Whoever filed manages the station, and brings in the one who stands at its desk. */
async function firstColleague(story: Story, { caseId }: Opened, manager: string): Promise<void> {
  const { carrierId } = await story.town.must('city-admin', 'lifecycle/get', { caseId })
  if (!manager.startsWith('manager-')) return
  await invite(story, manager, manager.replace('manager', 'staff'), '值班老师', 'carrier-staff', carrierId!)
}
