import { work as words } from '@/copy/work'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Approvers } from './approvers'
import { workEntries } from './entries'
import { useOfficer } from './use-officer'

/** The ways into the workbench, for 我的; nothing for those who have no work there. */
export function WorkList() {
  const officer = useOfficer().data
  const entries = workEntries(officer)
  if (!officer || entries.length === 0) return null
  return (
    <>
      <Approvers officer={officer} />
      <Section title={words.bench}>
        <List card>
          {entries.map(({ to, icon, words: title, note }) => (
            <Row key={to} to={there(to)} icon={icon} title={title} note={note} />
          ))}
        </List>
      </Section>
    </>
  )
}
