import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import { formatPoints } from '@shared/copy/points'
import { useState } from 'react'
import { deduction } from '@/copy/deduction'
import { desk as words } from '@/copy/desk'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { projected } from '@/features/desk/projected'
import { useLedger, useProjection, useStanding } from '@/features/desk/queries'
import { dateOfRow, noteOfRow } from '@/features/desk/row-facts'
import { StationNav } from '@/features/desk/station-nav'
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
import { Chip, Chips } from '@/ui/chip'
import { KeyValues } from '@/ui/key-values'
import { LedgerRow } from '@/ui/ledger-row'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { PointsStanding } from '@/ui/points-standing'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import styles from '../desk.module.scss'

/** Where the station stands in a cycle, open or closed, how that was worked out, and where every point came from (D5). */
export default function LedgerPage() {
  const { station, who } = useStation()
  const [year, setYear] = useState<number>()
  const standing = useStanding(station?.id, year)
  const projection = useProjection(station?.id)
  const ledger = useLedger(station?.id, standing.data?.cycle.year)
  const today = beijingDate(now())
  const day = (date: LocalDate) => formatDate(date, today)
  return (
    <Screen title={titles.ledger} nav={station && <StationNav station={station} current="ledger" />}>
      {!station && <NoStation who={who} what={titles.ledger} />}
      {station && (
        <Loaded query={standing} rows={4}>
          {({ cycle, table, working, years, ...rest }) => (
            <Section kind="card">
              {years.length > 1 && (
                <Chips label={words.ledger.years}>
                  {years.map((each) => (
                    <Chip key={each} inset on={each === cycle.year} onPress={() => setYear(each)}>
                      {words.ledger.inCycle(each)}
                    </Chip>
                  ))}
                </Chips>
              )}
              <PointsStanding
                {...rest}
                cycle={words.ledger.cycle(cycle.label, cycle.from, cycle.to)}
                official={table.official}
                version={table.version}
                projection={cycle.year === years[0] ? projected(projection) : undefined}
                {...toldSteps({ working, cycle })}
              />
              {rest.settings.ofList && <Note>{words.ledger.settled}</Note>}
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
                    {row.leftOver && <BasisNote basis={row.leftOver} />}
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
