import { evidenceKindLabel, isEvidenceKind } from '@shared/points/evidence'
import type { Item } from '@/api/contract'
import { desk } from '@/copy/desk'
import { day, moment } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { stations as words } from '@/copy/stations'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import { LedgerRow } from '@/ui/ledger-row'
import { SampleTag } from '@/ui/tag'
import styles from './stations.module.scss'

type LedgerEntry = Item<'points.ledger'>

/** One entry of the ledger; open, it says by which rule, on what evidence, on whose decision. */
export function Entry({ entry }: { entry: LedgerEntry }) {
  const { itemName, kind, evidence, amount, date, itemId, rule, decidedAt, reason, basis } = entry
  const files = evidence.map(({ kind: of, sha256 }) => (
    <Box key={sha256}>{words.file(isEvidenceKind(of) ? evidenceKindLabel[of] : of, sha256.slice(0, 8))}</Box>
  ))
  return (
    <LedgerRow
      title={itemName}
      note={clauses([desk.ledger.kind[kind], desk.ledger.evidence(evidence.length)])}
      amount={amount}
      date={day(date, now())}
    >
      <Box className={styles.entry}>
        {!rule.official && <SampleTag version={rule.version} />}
        <KeyValues
          rows={[
            [desk.ledger.rule, desk.ledger.ruleOf(itemId, rule.version)],
            [desk.ledger.decided, desk.ledger.decidedAt(moment(decidedAt, now()))],
            [words.evidence, files.length > 0 ? files : words.noEvidence],
            ...(reason ? ([[desk.ledger.reason, reason]] as const) : []),
          ]}
        />
        <BasisNote basis={basis} />
      </Box>
    </LedgerRow>
  )
}
