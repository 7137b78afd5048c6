import { kinds } from '@shared/directory/kinds'
import type { CarrierId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { applications as words } from '@/copy/applications'
import { day } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import type { Opener } from '../apply/may-open'
import styles from '../parts/parts.module.scss'

type Standing = Output<'lifecycle.history'>['standings'][number]

interface StandingsProps extends Pick<Opener, 'name' | 'of'> {
  /** the carriers that have a card of their own */
  own: readonly CarrierId[]
}

/** What it is today, and how it came to that; nothing where nothing ever happened. */
export function Standings({ name, of, own }: StandingsProps) {
  const { data } = useQuery(queryOf('lifecycle.history', of))
  const isElsewhere = (carrierId: CarrierId | null) =>
    'enterpriseId' in of && carrierId !== null && own.includes(carrierId)
  const some =
    data?.standings.filter(
      ({ events, bar, carrierId }) => (events.length > 0 || bar !== null) && !isElsewhere(carrierId),
    ) ?? []
  return some.map((standing) => (
    <StandingCard key={standing.kind} name={name} standing={standing} carrier={'carrierId' in of} />
  ))
}

interface StandingCardProps {
  name: string
  standing: Standing
  carrier: boolean
}

function StandingCard({ name, standing: { kind, title, periods, bar, events }, carrier }: StandingCardProps) {
  const today = now()
  const [period] = periods
  const last = events.findLast(({ published }) => published !== null)?.published
  return (
    <>
      <Section
        kind="card"
        title={carrier ? name : dotted([name, kinds[kind].label])}
        aside={<Tag tone={title === 'none' ? 'plain' : 'good'}>{words.title[title]}</Tag>}
      >
        <Box className={styles.wide}>
          <KeyValues
            rows={[
              ...(period
                ? ([
                    [
                      words.period,
                      period.to === null
                        ? words.runs(day(period.from, today))
                        : words.span(day(period.from, today), day(period.to, today)),
                    ],
                  ] as const)
                : []),
              ...(last && title === 'recognised'
                ? ([[words.valid, words.span(day(last.from, today), day(last.to, today))]] as const)
                : []),
            ]}
          />
          {bar && (
            <>
              <Note tone="warn" icon="alert">
                {words.bar(day(bar.until, today))}
              </Note>
              <BasisNote basis={bar.basis} />
            </>
          )}
          <Timeline
            steps={events.map(({ what, effectiveOn, published }, at) => ({
              key: `${what}-${at}`,
              title: words.what[what],
              at: day(effectiveOn, today),
              state: 'done',
              children: published && words.list(published.listName, published.place),
            }))}
          />
        </Box>
      </Section>
      {carrier && title !== 'none' && (
        <Section>
          <List card>
            <Row icon="ledger" title={words.points} to={there('ledger')} />
          </List>
        </Section>
      )}
    </>
  )
}
