import type { RoleName } from '@shared/access/roles'
import { beijingInstant } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { operatorCode } from '../../demo/operators'
import { yearCalendar } from '../../demo/year/calendar'
import { yearEnterprises } from '../../demo/year/enterprises'
import { cityPeople, districtPeople, type YearPerson } from '../../demo/year/people'
import { sessionsOf } from '../personas'
import { carrierDoc } from '../seed'
import type { Story } from './story'

/** What is there before anybody acts: the pages of the carriers, which an import brings; and a session for each person, to look with. */
export async function seedYear(story: Story, people: readonly YearPerson[]): Promise<void> {
  const { town, cast } = story
  const all = [...cast.others, ...cast.stations.map(({ carrier }) => carrier)]
  await town.insert(
    'carriers',
    all.map((carrier) => carrierDoc(carrier, operatorCode(carrier.phone), town.now)),
  )
  await town.insert('sessions', sessionsOf(people, town.now))
}

/** The first days: two administrators by the operator's secret, officers with four eyes, and the enterprises, which register themselves. */
export function foundTown(story: Story): void {
  const { founded } = yearCalendar
  story.at(beijingInstant(founded, '09:00'), async () => {
    for (const { id } of cityPeople.slice(0, 2)) {
      await story.does(id, 'auth/enter')
      const { BOOTSTRAP_SECRET: secret } = story.town.secrets
      await story.does(id, 'access/bootstrap', { secret, ...story.key() })
    }
    for (const { id, label } of cityPeople.slice(2)) await appoint(story, id, label, 'city-reviewer', 'city')
    for (const { id, label, district } of districtPeople) await appoint(story, id, label, 'district-officer', district)
  })
  yearEnterprises.slice(0, story.cast.enterprises).forEach((enterprise, i) => {
    const { id, creditCode, name, district, industry, tier, size } = enterprise
    story.at(beijingInstant(addDays(founded, 1 + (i % 12)), '10:00') + i * 60_000, async () => {
      await story.does(id, 'auth/enter')
      const profile = { name, district, industry, tier, size }
      await story.does(id, 'enterprise/register', { creditCode, ...profile, ...story.key() })
    })
  })
}

/** Invited by one administrator, accepted, and let in by the other. */
export async function appoint(story: Story, id: string, label: string, role: RoleName, scope: string): Promise<void> {
  const { grantId, active } = await invite(story, 'city-admin', id, label.replace('（示例）', ''), role, scope)
  if (!active) await story.does('city-admin-2', 'access/approve', { grantId, ...story.key() })
}

export async function invite(story: Story, by: string, id: string, displayName: string, role: RoleName, scope: string) {
  await story.does(id, 'auth/enter')
  const { code } = await story.does(by, 'access/invite', { role, scope, displayName, ...story.key() })
  return story.does(id, 'access/accept', { code, ...story.key() })
}
