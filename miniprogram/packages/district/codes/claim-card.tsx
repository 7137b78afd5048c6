import { districts } from '@shared/directory/districts'
import { stateOf } from '@shared/lifecycle/procedure'
import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import type { Item } from '@/api/contract'
import { codes } from '@/copy/codes'
import { dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Tag } from '@/ui/tag'
import styles from '@/ui/workbench/cards.module.scss'

const words = codes.claims
type Claim = Extract<Item<'lifecycle.queue'>, { tied: null }>

/** One case about whose a code is: how it stands, and the way to where both sides are read and it is decided. */
export function ClaimCard({ claim: { id, name, district, state, openedAt } }: { claim: Claim }) {
  const is = stateOf(codeClaim, state)
  const ended = is?.waits === null
  return (
    <Box as="article" className={styles.card}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.strong}>
          {name}
        </Heading>
        <Tag tone={ended ? 'plain' : 'warn'}>{is?.label ?? state}</Tag>
      </Box>
      <Box className={styles.second}>
        {dotted([districts[district].name, words.filed(dayOf(openedAt, now())), !ended && waited(openedAt, now())])}
      </Box>
      <List>
        <Row
          title={ended ? words.read : words.decide}
          to={there('admissions', { caseId: id, ...(ended && { state: 'decided' as const }) })}
        />
      </List>
    </Box>
  )
}
