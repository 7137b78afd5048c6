import { districts } from '@shared/directory/districts'
import type { DisputeDecision } from '@shared/enterprise/decide-dispute'
import { useState } from 'react'
import type { Item } from '@/api/contract'
import { codes } from '@/copy/codes'
import { dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import { Tag } from '@/ui/tag'
import styles from '@/ui/workbench/cards.module.scss'
import { Decide } from './decide'
import { RecuseDispute } from './recuse'

const words = codes.disputes
export type Dispute = Extract<Item<'enterprise.disputes'>, { tied: null }>

/** One dispute about whose a code is: what both say, and what the officer may make of it, or what came of it. */
export function DisputeCard({ dispute }: { dispute: Dispute }) {
  const [decision, setDecision] = useState<DisputeDecision | null>(null)
  const { name, creditCode, district, filedAt, file, doubted, decided } = dispute
  const ended = decided !== null && !doubted
  const steps: DisputeDecision[] = ended ? [] : doubted ? ['lifted'] : ['dismissed', 'doubted']
  return (
    <Box as="article" className={styles.card}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.strong}>
          {name}
        </Heading>
        <Tag tone={ended ? 'plain' : 'warn'}>
          {ended ? words.outcome[decided.decision] : doubted ? words.doubted : words.waiting}
        </Tag>
      </Box>
      <Box className={styles.second}>
        {dotted([
          districts[district].name,
          words.filed(dayOf(filedAt, now())),
          ended ? words.decidedOn(dayOf(decided.at, now())) : waited(filedAt, now()),
        ])}
      </Box>
      <Box className={styles.code}>{creditCode}</Box>
      <KeyValues
        rows={[
          [words.asker, file.displayName],
          [words.claim, file.claim],
          [words.answer, file.answer ?? words.noAnswer],
          ...(decided ? ([[words.reason, decided.reason]] as const) : []),
        ]}
      />
      {file.codeUnusual && <Box>{words.facts.unusual}</Box>}
      {file.unmanaged && <Box>{words.facts.unmanaged}</Box>}
      {!ended && (
        <Box className={styles.actions}>
          <RecuseDispute dispute={dispute} />
          {steps.map((each) => (
            <Button key={each} kind="line" size="small" onPress={() => setDecision(each)}>
              {words.decide[each]}
            </Button>
          ))}
        </Box>
      )}
      {decision && <Decide dispute={dispute} decision={decision} onClose={() => setDecision(null)} />}
    </Box>
  )
}
