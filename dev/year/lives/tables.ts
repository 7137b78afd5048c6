import { beijingInstant } from '@shared/calendar/beijing'
import { type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type ItemId } from '@shared/ids'
import { afterThat, nextCycle, renamed, type Sheets, sheetsOf, unfinished } from '../../../demo/year/tables'
import type { Story } from '../story'
import { workbook } from '../workbook'

const { id: oldId, name } = renamed
const itemId = asId<ItemId>(oldId)

/** Points tables are brought, compared and put in use by two people; one does not open whole, and two are on their way when the story stops. */
export function tablesYear(story: Story): void {
  const on = (day: string, time: string, run: () => Promise<unknown>) => story.at(at(localDate(day), time), run)
  const renaming = { [oldId]: { name } }
  const dearer = { ...renaming, 'S-06': { amount: '2.5' } }
  on('2026-08-17', '09:30', () =>
    bring(
      story,
      '积分表 0.5（送审）.xlsx',
      sheetsOf(nextCycle, { ...dearer, 'S-04': { amount: '=D2*0.5' }, 'S-09': { source: '' } }),
    ),
  )
  on('2026-08-17', '14:30', async () => {
    const draftId = await bring(story, '积分表 0.5.xlsx', sheetsOf(nextCycle, dearer))
    story.at(story.workday(1), () => map(story, draftId))
    story.at(story.workday(2), async () => {
      await propose(story, draftId, nextCycle.effectiveFrom)
      story.at(story.workday(3), () => approve(story, draftId))
    })
  })
  on('2026-11-12', '10:00', async () => {
    const draftId = await bring(story, '积分表 0.6.xlsx', sheetsOf(afterThat, { ...dearer, 'S-03': { amount: '1.5' } }))
    story.at(story.workday(1), () => propose(story, draftId, afterThat.effectiveFrom))
  })
  on('2026-11-18', '15:00', () =>
    bring(story, '积分表 0.7（征求意见）.xlsx', sheetsOf(unfinished, { 'S-02': { name: '路演和沙龙' } })),
  )
}

const at = (day: LocalDate, time: string) => beijingInstant(day, time)

async function bring(story: Story, fileName: string, sheets: Sheets): Promise<string> {
  const begun = await story.does('city-admin', 'table/begin', { name: fileName, ...story.key() })
  await story.town.upload('city-admin', begun.cloudPath, workbook(sheets))
  await story.does('city-admin', 'table/bring', { draftId: begun.draftId, ...story.key() })
  return begun.draftId
}

/** A person says that the item of the new name is the old one. */
const map = (story: Story, draftId: string) =>
  story.does('city-admin', 'table/map', { draftId, mapping: [{ from: itemId, to: itemId }], ...story.key() })

const propose = (story: Story, draftId: string, effectiveFrom: LocalDate) =>
  story.does('city-admin', 'table/propose', { draftId, effectiveFrom, ...story.key() })

/** To the very page that was proposed. */
async function approve(story: Story, draftId: string): Promise<void> {
  const { fingerprint } = await story.town.must('city-1', 'table/get', { draftId })
  const said = { draftId, approve: true, fingerprint: fingerprint!, reason: '' }
  await story.does('city-1', 'table/decide', { ...said, ...story.key() })
}
