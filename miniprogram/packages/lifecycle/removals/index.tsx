import { districts } from '@shared/directory/districts'
import { useState } from 'react'
import { day } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { removals as words } from '@/copy/removals'
import { titles } from '@/copy/titles'
import { Pages } from '@/features/loaded/pages'
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
  const list = useRemovable()
  const [proposed, setProposed] = useState<Removable | null>(null)
  return (
    <Workbench>
      <Column label={titles.removals} kind="main">
        <Pages list={list} rows={4} empty={<None />}>
          {(items) => (
            <Box className={styles.page}>
              {list.first && (
                <Heading level={2} className={styles.title}>
                  {words.count(list.first.due, list.first.soon)}
                </Heading>
              )}
              <Box className={styles.second}>{words.lead}</Box>
              <Box className={styles.cards}>
                {items.map((row) => (
                  <Card key={row.carrierId} of={row} onPropose={() => setProposed(row)} />
                ))}
              </Box>
            </Box>
          )}
        </Pages>
      </Column>
      {proposed && <Propose of={proposed} onClose={() => setProposed(null)} />}
    </Workbench>
  )
}

const None = () => (
  <>
    <Box className={styles.page}>
      <Box className={styles.second}>{words.lead}</Box>
    </Box>
    <Empty icon="checkc" tone="good" {...words.empty} exit={onward('admissions')} />
  </>
)

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
