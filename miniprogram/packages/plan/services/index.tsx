import { offShelf } from '@shared/booking/shelf'
import type { Service } from '@shared/directory/carrier'
import type { ServiceId } from '@shared/ids'
import { useState } from 'react'
import { planServices } from '@/copy/plan-services'
import { titles } from '@/copy/titles'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { PlanScreen } from '../parts/plan-screen'
import type { Planning } from '../parts/use-plan'
import { ServiceRow } from './service-row'
import { Stop } from './stop'

const words = planServices.services

/** What a station offers: what is booked now, what is paused until a day, and what it has given up (B1). */
export default function ServicesPage() {
  const add = () => go('serviceEdit', {})
  return (
    <PlanScreen
      screen="services"
      idle={() => (
        <BottomBar>
          <Button wide onPress={add}>
            {words.add}
          </Button>
        </BottomBar>
      )}
    >
      {(planning) => <All planning={planning} onAdd={add} />}
    </PlanScreen>
  )
}

function All({ planning, onAdd }: { planning: Planning; onAdd: () => void }) {
  const { plan, saved, manager } = planning
  const [stopped, setStopped] = useState<ServiceId | null>(null)
  const stateOf = (service: Service) => {
    const { shelf } = service
    return offShelf(service, saved.today)?.state ?? (shelf && shelf.since > saved.today ? shelf.state : 'on')
  }
  const groups = [
    ['on', words.on],
    ['paused', words.paused],
    ['withdrawn', words.withdrawn],
  ] as const
  const asked = plan.services.find(({ id }) => id === stopped)
  return (
    <>
      {plan.services.length === 0 && (
        <Empty icon="bag" {...words.none} {...(manager && { exit: { words: words.add, onPress: onAdd } })} />
      )}
      {groups.map(([state, title]) => {
        const services = plan.services.filter((service) => stateOf(service) === state)
        return services.length === 0 ? null : (
          <Section key={state} title={title(services.length)}>
            <List card>
              {services.map((service) => (
                <ServiceRow
                  key={service.id}
                  service={service}
                  planning={planning}
                  onStop={() => setStopped(service.id)}
                />
              ))}
            </List>
          </Section>
        )
      })}
      <Section>
        <List card>
          <Row icon="users" title={titles.peopleRooms} to={there('peopleRooms')} />
          <Row icon="clock" title={titles.openingHours} to={there('openingHours')} />
        </List>
      </Section>
      {asked && <Stop service={asked} planning={planning} onClose={() => setStopped(null)} />}
    </>
  )
}
