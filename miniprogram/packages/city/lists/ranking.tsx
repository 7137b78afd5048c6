import { lists as words } from '@/copy/lists'
import { dotted } from '@/copy/punctuation'
import { Loaded } from '@/features/loaded'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import styles from './lists.module.scss'
import { useRanking } from './queries'

/** The yearly ranking of what was published of a cycle: for the bureau, not for the list. */
export function Ranking({ cycleYear }: { cycleYear: number }) {
  const ranking = useRanking(cycleYear)
  return (
    <Box className={styles.form}>
      <Heading level={3} className={styles.title}>
        {words.ranking(cycleYear)}
      </Heading>
      <Box className={styles.second}>{words.rankingNote}</Box>
      <Loaded query={ranking} rows={2}>
        {({ rows, apart, apartBasis, alike }) => (
          <>
            {!alike && <Box role="note">{words.rankingMixed}</Box>}
            <KeyValues
              rows={rows.map(({ rank, shared, name, total }) => [
                words.rank(rank),
                dotted([name, words.points(total), shared && words.shared]),
              ])}
            />
            {apart.length > 0 && (
              <>
                <KeyValues
                  rows={apart.map(({ name, total, what, on }) => [
                    words.apart[what as keyof typeof words.apart],
                    dotted([name, words.points(total), words.endedFrom(on)]),
                  ])}
                />
                <BasisNote basis={apartBasis} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Box>
  )
}
