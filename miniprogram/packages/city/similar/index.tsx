import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { similar as words } from '@/copy/similar'
import { titles } from '@/copy/titles'
import { kindLabel } from '@/features/evidence/kinds'
import { Missing } from '@/features/loaded/missing'
import { WorkScreen } from '@/features/work/work-screen'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Column, Workbench } from '@/ui/workbench'
import { Compared } from './compared'
import { Opinion } from './opinion'
import { Pictures } from './pictures'
import styles from './similar.module.scss'

/** Two pictures that look alike, whichever stations and cycles they are of: what a person makes of it (T1). */
export default function SimilarPage() {
  return (
    <WorkScreen title={titles.similar} current="review" needs="points.verify">
      {() => <Similar />}
    </WorkScreen>
  )
}

function Similar() {
  const { claimId, evidenceId, otherId } = useParams('similar')
  const query = useQuery(queryOf('evidence.pair', evidenceId && otherId ? { evidenceId, otherId } : null))
  const pair = query.data
  if (!pair) return <Missing query={query} rows={4} />
  return (
    <Workbench>
      <Column label={titles.similar} kind="main">
        <Box className={styles.page}>
          <Box>
            <Heading level={2} className={styles.title}>
              {words.heading(kindLabel(pair.one.kind))}
            </Heading>
            <Box className={styles.second}>
              {words.lead[pair.one.carrierName === pair.other.carrierName ? 'same' : 'other']}
              {words.calm}
            </Box>
          </Box>
          <Pictures pair={pair} />
          <Compared pair={pair} />
        </Box>
      </Column>
      <Column label={words.question} kind="side">
        {claimId && <Opinion claimId={claimId} pair={pair} />}
      </Column>
    </Workbench>
  )
}
