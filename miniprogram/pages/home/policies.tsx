import { home as words } from '@/copy/home'
import { useInbox } from '@/features/inbox/use-inbox'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { PolicyCard } from '@/ui/policy-card'
import { Section } from '@/ui/section'
import styles from './home.module.scss'

const SHOWN = 2

/** The latest notices that concern this person's enterprise, with why; and the way to the library, which is there for everybody. */
export function Policies() {
  const notices = (useInbox({ kind: 'notice', limit: SHOWN }).items ?? []).slice(0, SHOWN)
  if (notices.length === 0)
    return (
      <Section>
        <List card>
          <Row icon="doc" title={words.policyLibrary} note={words.policyLibraryNote} to={there('policies')} />
        </List>
      </Section>
    )
  return (
    <Section title={words.policies} more={{ words: words.policyLibrary, to: there('policies') }}>
      <Box className={styles.notices}>
        {notices.map(({ id, title, why, opens }) => (
          <PolicyCard key={id} title={title} why={why} to={opens ?? there('messages')} />
        ))}
      </Box>
    </Section>
  )
}
