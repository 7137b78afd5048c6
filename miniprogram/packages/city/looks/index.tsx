import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { useList } from '@/api/use-list'
import { looks as words } from '@/copy/looks'
import { titles } from '@/copy/titles'
import { Pages } from '@/features/loaded/pages'
import { onward } from '@/features/lost/onward'
import { may } from '@/features/work/entries'
import type { Officer } from '@/features/work/use-officer'
import { WorkScreen } from '@/features/work/work-screen'
import { Box } from '@/ui/base/box'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import { LookCard } from './look-card'
import styles from './looks.module.scss'

/** A second look at some of what was decided, by who does not know how (D6); and how often both agree, for who answers for it. */
export default function LooksPage() {
  return (
    <WorkScreen title={titles.looks} current="review" needs="points.look">
      {(officer) => <Looks officer={officer} />}
    </WorkScreen>
  )
}

function Looks({ officer }: { officer: Officer }) {
  const waiting = useList('points.looks', {})
  return (
    <Workbench>
      <Column label={titles.looks} kind="main">
        <Box className={styles.page}>
          <Box className={styles.second}>{words.lead}</Box>
          {may(officer, 'points.agreement') && <Agreement />}
          <Pages list={waiting} empty={<Empty icon="checkc" {...words.none} exit={onward('review')} />}>
            {(items) => items.map((look) => <LookCard key={look.id} look={look} />)}
          </Pages>
        </Box>
      </Column>
    </Workbench>
  )
}

function Agreement() {
  const { data } = useQuery(queryOf('points.agreement', {}))
  if (!data) return null
  const opinion = ({ verdict }: { verdict: 'verified' | 'rejected' }) => words.said[verdict]
  return (
    <Section kind="card" title={words.rate}>
      <Box>{words.rateOf(data.agreed, data.looked, data.perCent)}</Box>
      {data.differing.length > 0 && (
        <KeyValues
          rows={data.differing.map(({ id, carrierName, itemName, first, second }) => [
            `${carrierName} ${itemName}`,
            <Box key={id}>
              {words.both(opinion(first), opinion(second))}
              {second.note && <Box className={styles.second}>{second.note}</Box>}
            </Box>,
          ])}
        />
      )}
    </Section>
  )
}
