import { home as words } from '@/copy/home'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'

/** The way to what is on. */
export function Events() {
  return (
    <Section>
      <List card>
        <Row icon="calendar" title={words.events} note={words.eventsNote} to={there('events')} />
      </List>
    </Section>
  )
}
