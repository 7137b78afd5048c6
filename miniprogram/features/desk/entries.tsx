import { deskEntries as words } from '@/copy/desk-entries'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { useDesk } from './queries'
import { useStation } from './use-station'

/** The way to the desk, for those who work at a station. */
export function DeskEntries() {
  const { station } = useStation()
  const { items, whole } = useDesk(station?.id)
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
        <Row icon="doc" title={words.records} to={there('records')} />
        <Row icon="ledger" title={words.ledger} to={there('ledger')} />
        {station.manager && <Row icon="chat" title={words.complaints} to={there('stationComplaints')} />}
      </List>
    </Section>
  )
}
