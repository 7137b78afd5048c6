import { limits } from '@shared/limits'
import type { Item } from '@/api/contract'
import { useList } from '@/api/use-list'
import { deskEntries as words } from '@/copy/desk-entries'
import { queues } from '@/copy/queues'
import { titles } from '@/copy/titles'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { useDesk } from './queries'
import { useStation, type WorkedAt } from './use-station'

/** The way to the desk, for those who work at a station. */
export function DeskEntries() {
  const { station } = useStation()
  const { items, whole } = useDesk(station?.id)
  const asked = useAsked(station)
  if (!station) return null
  return (
    <Section title={words.title}>
      <List card>
        <Row
          icon="grid"
          title={words.desk}
          note={station.label}
          aside={items && whole ? words.today(items.length) : undefined}
          to={there('desk')}
        />
        <Row icon="clock" title={titles.openingHours} to={there('openingHours')} />
        <Row icon="bag" title={titles.services} to={there('services')} />
        <Row icon="users" title={titles.peopleRooms} to={there('peopleRooms')} />
        <Row icon="doc" title={words.records} aside={asked('supplement', words.toAdd)} to={there('records')} />
        <Row
          icon="ledger"
          title={words.ledger}
          aside={asked('answer-deduction', words.toAnswer)}
          to={there('ledger')}
        />
        {station.manager && (
          <Row
            icon="chat"
            title={words.complaints}
            aside={asked('reply', words.toSay)}
            to={there('stationComplaints')}
          />
        )}
      </List>
    </Section>
  )
}

/** How much still asks the managers of this station, in words; nothing while nobody knows, and where nothing does. */
function useAsked(station: WorkedAt | null) {
  const todo = useList('inbox.todo', station?.manager ? { limit: limits.page.most } : null)
  return (asks: Item<'inbox.todo'>['asks'], say: (count: string) => string) => {
    const found = (todo.items ?? []).filter((each) => each.asks === asks && each.carrierId === station?.id)
    return found.length === 0 ? undefined : say(queues.count(found.length))
  }
}
