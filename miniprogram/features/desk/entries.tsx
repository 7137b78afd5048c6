import { deskEntries as words } from '@/copy/desk-entries'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { useStation } from './use-station'

/** The way to the desk, for those who work at a station. */
export function DeskEntries() {
  const { station } = useStation()
  if (!station) return null
  return (
    <Section title={words.title}>
      <List card>
        <Row icon="grid" title={words.desk} note={station.label} to="desk" />
        <Row icon="doc" title={words.records} to="records" />
        <Row icon="ledger" title={words.ledger} to="ledger" />
        {station.manager && <Row icon="chat" title={words.complaints} to="stationComplaints" />}
      </List>
    </Section>
  )
}
