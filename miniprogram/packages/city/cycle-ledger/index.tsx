import type { CarrierId } from '@shared/ids'
import { useState } from 'react'
import { cycleLedger as words } from '@/copy/cycle-ledger'
import { titles } from '@/copy/titles'
import { useStanding } from '@/features/desk/queries'
import { useDirectory } from '@/features/directory/use-directory'
import { Loaded } from '@/features/loaded'
import { Pages } from '@/features/loaded/pages'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { there } from '@/platform/there'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import { Empty } from '@/ui/states'
import { SampleTag } from '@/ui/tag'
import { Dated } from '@/ui/whole'
import { Column, Workbench } from '@/ui/workbench'
import { ChainState } from './chain-state'
import styles from './cycle-ledger.module.scss'
import { Explained } from './explained'
import { type Standing, useChain, useRows } from './queries'
import { RowLine } from './row-line'

/** A station's ledger of one cycle, open or closed (D5): its rows in the order written, and whether the chain is whole. */
export default function CycleLedgerPage() {
  return (
    <WorkScreen title={titles.cycleLedger} current="stations" needs="points.chain">
      {() => <OfCycle />}
    </WorkScreen>
  )
}

function OfCycle() {
  const { carrierId, year } = useParams('cycleLedger')
  const [chosen, setChosen] = useState(year)
  const standing = useStanding(carrierId, chosen)
  return (
    <Workbench>
      <Loaded query={standing} rows={6} list="stations">
        {(found) =>
          carrierId && <Ledger key={found.cycle.year} carrierId={carrierId} standing={found} onYear={setChosen} />
        }
      </Loaded>
    </Workbench>
  )
}

interface LedgerProps {
  carrierId: CarrierId
  standing: Standing
  onYear: (year: number) => void
}

function Ledger({ carrierId, standing, onYear }: LedgerProps) {
  const { cycle, table, years } = standing
  useAddress(there('cycleLedger', { carrierId, year: cycle.year }))
  const rows = useRows(carrierId, cycle.year)
  const brokenAt = useChain(carrierId).data?.brokenAt ?? null
  const wide = useMinWidth(DESKTOP)
  const [openId, setOpenId] = useState<string | null>(null)
  const name = useDirectory().data?.directory.carriers.find(({ id }) => id === carrierId)?.name ?? titles.cycleLedger
  return (
    <>
      <Column label={words.rows} kind="main">
        <Box className={styles.head}>
          <Box className={styles.name}>
            <Box className={styles.line}>
              <Heading level={2} className={styles.answer}>
                {name}
              </Heading>
              {!table.official && <SampleTag version={table.version} />}
            </Box>
            <Box className={styles.second}>
              <Dated>{words.cycle(cycle.label, cycle.from, cycle.to)}</Dated>
            </Box>
          </Box>
          {years.length > 1 && (
            <Chips label={words.years}>
              {years.map((each) => (
                <Chip key={each} inset on={each === cycle.year} onPress={() => onYear(each)}>
                  {words.year(each)}
                </Chip>
              ))}
            </Chips>
          )}
          <ChainState carrierId={carrierId} />
        </Box>
        <Box className={styles.table}>
          {wide && (
            <Box className={styles.columns} aria-hidden>
              {words.columns.map((column) => (
                <Box key={column}>{column}</Box>
              ))}
            </Box>
          )}
          <Pages list={rows} rows={6} empty={<Empty icon="ledger" title={words.none} />}>
            {(items) =>
              items.map((row) => (
                <RowLine
                  key={row.id}
                  row={row}
                  wide={wide}
                  on={row.id === openId}
                  unchecked={brokenAt !== null && row.written !== null && row.written.seq >= brokenAt}
                  onPress={() => setOpenId(row.id)}
                />
              ))
            }
          </Pages>
        </Box>
      </Column>
      <Column label={words.side} kind="side">
        <Explained standing={standing} row={rows.items?.find(({ id }) => id === openId)} />
      </Column>
    </>
  )
}
