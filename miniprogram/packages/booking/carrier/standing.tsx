import type { Output } from '@/api/contract'
import { carrierStanding as words } from '@/copy/carrier-standing'
import { day } from '@/copy/moment'
import styles from '@/features/carrier/carrier.module.scss'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'

type Page = Pick<Output<'directory.carrier'>, 'standings' | 'rating'>
type Period = Page['standings'][number]

/** Its 培育期, the latest first, each with the titles that were reached in it and how it ended (A5, E1). */
export function Standing({ standings, rating }: Page) {
  const today = now()
  const on = (date: string) => day(date, today)
  const spanOf = ({ from, to }: Period) => (to === null ? words.runs(on(from)) : words.span(on(from), on(to)))
  return (
    <>
      {standings.map((period, nth) => (
        <Section
          key={period.from}
          title={nth === 0 ? words.title : words.earlier}
          aside={period.to === null && <Tag tone="good">{words.object}</Tag>}
        >
          <List card>
            <Row
              title={spanOf(period)}
              {...(period.ended && { note: words.ended(period.ended.what, on(period.ended.on)) })}
            />
            {period.titles.map((title) => (
              <Title key={title.listId} of={title} on={on} />
            ))}
          </List>
          {period.ended && <BasisNote basis={period.ended.basis} />}
          {nth > 0 && nth === standings.length - 1 && rating.count > 0 && (
            <Box className={styles.second}>{words.rated}</Box>
          )}
        </Section>
      ))}
    </>
  )
}

function Title({ of, on }: { of: Period['titles'][number]; on: (date: string) => string }) {
  const { listId, listName, from, to, since, state, ended } = of
  const end = ended && words.ended(ended.what, on(ended.on))
  return (
    <Row
      title={words.recognised(listName)}
      note={words.validity(on(from), on(to), since < from ? on(since) : null, end)}
      aside={words.state[state]}
      to={there('recognised', { listId })}
    />
  )
}
