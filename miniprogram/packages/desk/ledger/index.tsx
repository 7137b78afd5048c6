import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import { formatPoints } from '@shared/copy/points'
import { deduction } from '@/copy/deduction'
import { desk as words } from '@/copy/desk'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useLedger, useStanding } from '@/features/desk/queries'
import { dateOfRow, noteOfRow } from '@/features/desk/row-facts'
import { toldSteps } from '@/features/desk/told-steps'
import { useStation } from '@/features/desk/use-station'
import { Loaded } from '@/features/loaded'
import { Pages } from '@/features/loaded/pages'
import { onward } from '@/features/lost/onward'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Link } from '@/ui/base/link'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import { LedgerRow } from '@/ui/ledger-row'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { PointsStanding } from '@/ui/points-standing'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import styles from '../desk.module.scss'

/** Where the station stands, how that was worked out, and where every point came from (D5). */
export default function LedgerPage() {
  const { station, who } = useStation()
  const standing = useStanding(station?.id)
  const ledger = useLedger(station?.id)
  const today = beijingDate(now())
  const day = (date: LocalDate) => formatDate(date, today)
  return (
    <Screen title={titles.ledger}>
      {!station && <NoStation who={who} what={titles.ledger} />}
      {station && (
        <Loaded query={standing} rows={4}>
          {({ cycle, table, working, ...rest }) => (
            <Section kind="card">
              <PointsStanding
                {...rest}
                cycle={words.ledger.cycle(cycle.label, cycle.from, cycle.to)}
                official={table.official}
                version={table.version}
                {...toldSteps({ working, cycle })}
              />
              {rest.held > 0 && <Note tone="warn">{words.ledger.heldNote(formatPoints(rest.held))}</Note>}
            </Section>
          )}
        </Loaded>
      )}
      {station && (
        <Section>
          <List card>
            <Row icon="chat" title={titles.deductions} to={there('deductions')} />
          </List>
        </Section>
      )}
      {station && standing.data && (
        <Pages list={ledger} empty={<Empty icon="ledger" {...words.ledger.none} exit={onward('records')} />}>
          {(rows) => (
            <Section title={words.ledger.entries}>
              <List card>
                {rows.map((row) => (
                  <LedgerRow
                    key={row.id}
                    title={row.itemName}
                    note={noteOfRow(row)}
                    amount={row.amount}
                    date={dateOfRow(row)}
                  >
                    <KeyValues
                      rows={[
                        [words.ledger.rule, words.ledger.ruleOf(row.itemId, row.rule.version)],
                        [words.ledger.decided, words.ledger.decidedAt(day(row.decidedOn))],
                        ...(row.reason ? ([[words.ledger.reason, row.reason]] as const) : []),
                      ]}
                    />
                    {row.proposalId && (
                      <Link to={there('deduction', { proposalId: row.proposalId })}>{deduction.inLedger}</Link>
                    )}
                    {row.date === null && <Box className={styles.second}>{words.ledger.secretText}</Box>}
                    {row.held && <Box className={styles.second}>{words.ledger.heldText}</Box>}
                    <BasisNote basis={row.basis} />
                  </LedgerRow>
                ))}
              </List>
            </Section>
          )}
        </Pages>
      )}
    </Screen>
  )
}
