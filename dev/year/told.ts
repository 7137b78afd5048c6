import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { partsOf } from '@shared/calendar/local-date'
import { limits } from '@shared/limits'
import { yearCalendar } from '../../demo/year/calendar'
import type { Story } from './story'

/** How many stations are over the line of the year's cycle as the story stands, for whoever waits for it. */
export async function told(story: Story): Promise<void> {
  const day = beijingDate(story.now)
  const carrierIds = story.cast.stations.slice(0, limits.standings).map(({ carrier }) => carrier.id)
  const { year: cycleYear } = partsOf(yearCalendar.cycleEnds)
  const { cycle, stations } = await story.town.must('city-1', 'points/standings', { carrierIds, cycleYear })
  const passed = stations.filter((each) => each.passed).length
  console.log(`  ${formatDate(day, day)}：${cycle.label} ${passed} 家过线，共 ${stations.length} 家`)
}
