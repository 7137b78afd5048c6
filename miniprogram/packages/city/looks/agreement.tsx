import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { looks as words } from '@/copy/looks'
import { Missing } from '@/features/loaded/missing'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import styles from '@/ui/workbench/columns.module.scss'

const opinion = ({ verdict }: { verdict: 'verified' | 'rejected' }) => words.said[verdict]

/** How often both found the same, and where they did not: for who answers for it. */
export function Agreement() {
  const query = useQuery(queryOf('points.agreement', {}))
  const { data } = query
  if (!data) return <Missing query={query} rows={1} />
  return (
    <Box className={styles.side}>
      <Heading level={2} className={styles.title}>
        {words.rate}
      </Heading>
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
    </Box>
  )
}
