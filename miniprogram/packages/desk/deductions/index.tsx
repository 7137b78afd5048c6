import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { formatPoints } from '@shared/copy/points'
import type { CarrierId } from '@shared/ids'
import { useList } from '@/api/use-list'
import { deduction as words } from '@/copy/deduction'
import { clauses } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { ForStation } from '@/features/desk/for-station'
import { Pages } from '@/features/loaded/pages'
import { onward } from '@/features/lost/onward'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { stateOf, toneOf } from '../deduction/queries'

/** Every deduction that was proposed for this station, the latest day first. */
export default function DeductionsPage() {
  return <ForStation screen="deductions">{({ id }) => <Deductions carrierId={id} />}</ForStation>
}

function Deductions({ carrierId }: { carrierId: CarrierId }) {
  const today = beijingDate(now())
  return (
    <Screen title={titles.deductions}>
      <Pages
        list={useList('deduction.mine', { carrierId })}
        empty={<Empty icon="checkc" tone="good" {...words.none} exit={onward('ledger')} />}
      >
        {(items) => (
          <Section>
            <List card>
              {items.map((proposal) => (
                <Row
                  key={proposal.id}
                  title={words.title(formatPoints(proposal.amount), proposal.itemName)}
                  note={clauses([
                    proposal.ground !== proposal.itemName && proposal.ground,
                    words.told(formatDate(proposal.toldOn, today)),
                  ])}
                  aside={<Tag tone={toneOf(proposal)}>{stateOf(proposal)}</Tag>}
                  to={there('deduction', { proposalId: proposal.id })}
                />
              ))}
            </List>
          </Section>
        )}
      </Pages>
    </Screen>
  )
}
