import { queues } from '@/copy/queues'
import { work as words } from '@/copy/work'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Approvers } from './approvers'
import { type Entry, workEntries } from './entries'
import { useCount } from './use-count'
import { useOfficer } from './use-officer'

/** One of them, with how much waits there. */
function Way({ to, icon, words: title, note, counted }: Entry) {
  const count = useCount(counted)
  return <Row to={there(to)} icon={icon} title={title} note={note} aside={count ? queues.count(count) : undefined} />
}

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
          {entries.map((entry) => (
            <Way key={entry.to} {...entry} />
          ))}
        </List>
      </Section>
    </>
  )
}
