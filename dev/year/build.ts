import { morningOf, tenOf, yearCalendar } from '../../demo/year/calendar'
import { yearPeople } from '../../demo/year/people'
import { seedYear } from './founding'
import { planYear } from './live'
import { type Size, sizes } from './size'
import { Story } from './story'
import { YearTown } from './town'

const HOUR = 3_600_000

/** Hears how the story stands: while the cycle runs, and at its end. */
export type Said = (story: Story) => Promise<unknown>

/**
 * Lives the year from its first day, in this process.
 * @param dataDir empty; it holds the town afterwards
 */
export async function liveYear(
  dataDir: string,
  seed: number,
  size: Size,
  said: Said = async () => undefined,
): Promise<void> {
  const town = await YearTown.open(dataDir, seed, morningOf(yearCalendar.founded) - HOUR)
  try {
    const story = new Story(town, sizes[size])
    await seedYear(story, yearPeople)
    planYear(story)
    const { lookedAt } = yearCalendar
    if (story.cast.ends > lookedAt) {
      await story.goOn(tenOf(lookedAt))
      await said(story)
    }
    await story.goOn(tenOf(story.cast.ends))
    await said(story)
  } finally {
    await town.close()
  }
}
