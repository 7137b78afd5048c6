import { plan as copy } from '@/copy/plan'
import { Check } from '@/ui/field'
import { Section } from '@/ui/section'
import { PlanScreen } from '../parts/plan-screen'
import { Calendar } from './calendar'
import { Closures } from './closures'
import { Week } from './week'

/** When a station is open: each week, on holidays and days worked in exchange, and on single days (B1). */
export default function OpeningHoursPage() {
  return (
    <PlanScreen screen="openingHours">
      {(planning) => (
        <>
          <Week planning={planning} />
          <Calendar planning={planning} />
          {planning.manager && (
            <Section kind="card">
              <Check
                on={planning.plan.holidays === 'open'}
                onChange={(on) => planning.edit({ holidays: on ? 'open' : 'closed' })}
              >
                {copy.calendar.open}
              </Check>
            </Section>
          )}
          <Closures planning={planning} />
        </>
      )}
    </PlanScreen>
  )
}
