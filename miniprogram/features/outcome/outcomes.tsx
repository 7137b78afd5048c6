import type { CarrierId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { outcome } from '@/copy/outcome'
import { Missing } from '@/features/loaded/missing'
import { Box } from '@/ui/base/box'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import styles from './outcomes.module.scss'

const words = outcome.figures

/** What enterprises said came of a carrier's services, each round with how many were asked (C5). No answer is shown by itself. */
export function Outcomes({ carrierId }: { carrierId: CarrierId }) {
  const query = useQuery(queryOf('outcome.figures', { carrierId }))
  const { data } = query
  return (
    <Section title={words.title} kind="card">
      {data ? (
        <>
          <KeyValues
            rows={data.rounds.map(({ round, figure }) => [
              words.round(round),
              figure ? (
                <Box key={round}>
                  <Box>{words.said(figure)}</Box>
                  <Box className={styles.second}>{words.rest(figure)}</Box>
                </Box>
              ) : (
                words.few
              ),
            ])}
          />
          <Box className={styles.second}>{words.why(data.enough)}</Box>
        </>
      ) : (
        <Missing query={query} rows={1} />
      )}
    </Section>
  )
}
