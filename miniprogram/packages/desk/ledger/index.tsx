import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import { desk as words } from '@/copy/desk'
import { clauses } from '@/copy/join'
import { points as pointsWords } from '@/copy/points'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useLedger } from '@/features/desk/queries'
import { useStation } from '@/features/desk/use-station'
import { now } from '@/platform/clock'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import { LedgerRow } from '@/ui/ledger-row'
import { PointsStanding } from '@/ui/points-standing'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty, ErrorState, Skeleton } from '@/ui/states'

/** Where the station stands, how that was worked out, and where every point came from (D5). */
export default function LedgerPage() {
  const { station, ...unknown } = useStation()
  const { data, isError, refetch } = useLedger(station?.id ?? '')
  const today = beijingDate(now())
  const day = (date: string) => formatDate(date as LocalDate, today)
  return (
    <Screen title={titles.ledger}>
      {!station && <NoStation {...unknown} />}
      {data && (
        <>
          <Section kind="panel">
            <PointsStanding
              {...data.standing}
              cycle={words.ledger.cycle(data.standing.cycle.label, data.standing.cycle.from, data.standing.cycle.to)}
              official={data.standing.table.official}
              version={data.standing.table.version}
              working={data.standing.working.map((step) => ({ ...step, step: pointsWords.step(step.step) }))}
            />
          </Section>
          {data.ledger.entries.length === 0 ? (
            <Empty icon="ledger" {...words.ledger.none} />
          ) : (
            <Section title={words.ledger.entries(data.ledger.entries.length)} kind="panel" flush>
              {data.ledger.entries.map((row) => (
                <LedgerRow
                  key={row.id}
                  title={row.itemName}
                  note={clauses([words.ledger.kind[row.kind], words.ledger.evidence(row.evidence.length)])}
                  amount={row.amount}
                  date={day(row.date)}
                >
                  <KeyValues
                    rows={[
                      [words.ledger.rule, words.ledger.ruleOf(row.item, row.rule.version)],
                      [words.ledger.decided, words.ledger.decidedAt(day(beijingDate(row.decidedAt)))],
                      ...(row.reason ? ([[words.ledger.reason, row.reason]] as const) : []),
                    ]}
                  />
                  <BasisNote basis={row.basis} />
                </LedgerRow>
              ))}
            </Section>
          )}
        </>
      )}
      {!data && station && (isError ? <ErrorState of="read" onRetry={() => void refetch()} /> : <Skeleton rows={4} />)}
    </Screen>
  )
}
