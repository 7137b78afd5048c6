import type { CarrierId } from '@shared/ids'
import { useState } from 'react'
import { desk } from '@/copy/desk'
import { day, moment } from '@/copy/moment'
import { stations as words } from '@/copy/stations'
import { dateOfRow, type LedgerEntry, noteOfRow } from '@/features/desk/row-facts'
import { kindLabel } from '@/features/evidence/kinds'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Button } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import { LedgerRow } from '@/ui/ledger-row'
import { SampleTag } from '@/ui/tag'
import { Reverse } from './reverse'
import styles from './stations.module.scss'

interface EntryProps {
  entry: LedgerEntry
  carrierId: CarrierId
}

/** One entry of the ledger; open, it says by which rule, on what evidence, on whose decision, and can be taken back. */
export function Entry({ entry, carrierId }: EntryProps) {
  const [reversing, setReversing] = useState(false)
  const { itemName, kind, evidence, amount, itemId, rule, decidedAt, decidedOn, reason, basis, reversed } = entry
  const files = evidence.map(({ kind: of, sha256 }) => (
    <Box key={sha256}>{words.file(kindLabel(of), sha256.slice(0, 8))}</Box>
  ))
  const decided = decidedAt === null ? day(decidedOn, now()) : moment(decidedAt, now())
  return (
    <LedgerRow title={itemName} note={noteOfRow(entry)} amount={amount} date={dateOfRow(entry)}>
      <Box className={styles.entry}>
        {!rule.official && <SampleTag version={rule.version} />}
        <KeyValues
          rows={[
            [desk.ledger.rule, desk.ledger.ruleOf(itemId, rule.version)],
            [desk.ledger.decided, desk.ledger.decidedAt(decided)],
            [words.evidence, files.length > 0 ? files : words.noEvidence],
            ...(reason ? ([[desk.ledger.reason, reason]] as const) : []),
          ]}
        />
        <BasisNote basis={basis} />
        {kind !== 'reversal' && !reversed && (
          <Button kind="quiet" size="small" onPress={() => setReversing(true)}>
            {words.reverse.open}
          </Button>
        )}
        {reversing && <Reverse entry={entry} carrierId={carrierId} onClose={() => setReversing(false)} />}
      </Box>
    </LedgerRow>
  )
}
