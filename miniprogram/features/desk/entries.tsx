import { desk as words } from '@/copy/desk'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { useStation } from './use-station'

/** The way to the desk, for those who work at a station. */
export function DeskEntries() {
  const { station } = useStation()
  if (!station) return null
  return (
    <Section title={words.entriesTitle}>
      <List card>
        <Row icon="grid" title={words.entries.desk} note={station.label} to="desk" />
        <Row icon="doc" title={words.entries.records} to="records" />
        <Row icon="ledger" title={words.entries.ledger} to="ledger" />
        {station.manager && <Row icon="chat" title={words.entries.complaints} to="stationComplaints" />}
      </List>
    </Section>
  )
}
