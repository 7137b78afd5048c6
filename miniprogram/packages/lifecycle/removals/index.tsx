import { districts } from '@shared/directory/districts'
import { useState } from 'react'
import { day } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { removals as words } from '@/copy/removals'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { onward } from '@/features/lost/onward'
import { WorkScreen } from '@/features/work/work-screen'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { Column, Workbench } from '@/ui/workbench'
import styles from '@/ui/workbench/cards.module.scss'
import { Propose } from './propose'
import { type Removable, useRemovable } from './queries'

/** Who has completed nothing in three years (E9): with the day by each reading. A removal is begun here, and decided by another. */
export default function RemovalsPage() {
  return (
    <WorkScreen title={titles.removals} current="admissions" needs="lifecycle.removable">
      {() => <Removals />}
    </WorkScreen>
  )
}

function Removals() {
  const query = useRemovable()
  const [proposed, setProposed] = useState<Removable | null>(null)
  return (
    <Workbench>
      <Column label={titles.removals} kind="main">
        <Loaded query={query} rows={4}>
          {({ rows }) => {
            const due = rows.filter((row) => row.due).length
            return (
              <>
                <Box className={styles.page}>
                  {rows.length > 0 && (
                    <Heading level={2} className={styles.title}>
                      {words.count(due, rows.length - due)}
                    </Heading>
                  )}
                  <Box className={styles.second}>{words.lead}</Box>
                  <Box className={styles.cards}>
                    {rows.map((row) => (
                      <Card key={row.carrierId} of={row} onPropose={() => setProposed(row)} />
                    ))}
                  </Box>
                </Box>
                {rows.length === 0 && <Empty icon="checkc" tone="good" {...words.empty} exit={onward('admissions')} />}
              </>
            )
          }}
        </Loaded>
      </Column>
      {proposed && <Propose of={proposed} onClose={() => setProposed(null)} />}
    </Workbench>
  )
}

function Card({ of, onPropose }: { of: Removable; onPropose: () => void }) {
  const { name, district, admittedOn, from, due, otherwise, passedOn, tied, open } = of
  const dayOf = (date: string) => day(date, now())
  return (
    <Box as="article" className={styles.card}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.strong}>
          {name}
        </Heading>
        <Tag tone={due && passedOn === null ? 'warn' : 'plain'}>{due ? words.due : words.soon(dayOf(from))}</Tag>
      </Box>
      <Box className={styles.second}>
        {dotted([districts[district].name, words.admitted(dayOf(admittedOn)), words.from(dayOf(from))])}
      </Box>
      {otherwise.map((each) => (
        <Box key={each.words} className={styles.second}>
          {words.otherwise(each.words, each.on && dayOf(each.on))}
        </Box>
      ))}
      {passedOn !== null && (
        <Note tone="warn" icon="clock">
          {words.passed(dayOf(passedOn))}
        </Note>
      )}
      <Step of={of} onPropose={onPropose} />
      {tied && !open && <Box className={styles.second}>{words.tied}</Box>}
    </Box>
  )
}

/** What this officer can do about it now. */
function Step({ of: { due, passedOn, tied, open }, onPropose }: { of: Removable; onPropose: () => void }) {
  if (open && !open.draft)
    return (
      <Box className={styles.actions}>
        <Box className={styles.second}>{words.open}</Box>
        <Button kind="line" size="small" onPress={() => go('admissions', { caseId: open.caseId })}>
          {words.look}
        </Button>
      </Box>
    )
  if (open && !open.own) return <Box className={styles.second}>{words.others}</Box>
  if (!due || passedOn !== null || tied) return null
  return (
    <Box className={styles.actions}>
      <Button kind="line" size="small" onPress={onPropose}>
        {words.propose}
      </Button>
    </Box>
  )
}
