import { work as words } from '@/copy/work'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { workEntries } from './entries'
import { useOfficer } from './use-officer'

/** The ways into the workbench, for 我的; nothing for those who have no work there. */
export function WorkList() {
  const entries = workEntries(useOfficer().data)
  if (entries.length === 0) return null
  return (
    <Section title={words.bench}>
      <List card>
        {entries.map(({ to, icon, words: title, note }) => (
          <Row key={to} to={there(to)} icon={icon} title={title} note={note} />
        ))}
      </List>
    </Section>
  )
}
