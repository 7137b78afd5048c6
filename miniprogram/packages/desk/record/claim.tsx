import { waitingIn } from '@shared/evidence/inspection'
import { evidenceKindLabel, isEvidenceKind } from '@shared/points/evidence'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { desk as words } from '@/copy/desk'
import { evidence as meter } from '@/copy/evidence'
import { listed } from '@/copy/punctuation'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { EvidenceMeter } from '@/ui/evidence-meter'
import { Choices } from '@/ui/field'
import { Section } from '@/ui/section'
import { SampleTag, Tag } from '@/ui/tag'
import styles from '../desk.module.scss'
import { fitting, type Items, missing, type RecordView } from './requirements'

/** 积分申请: which item, what it still lacks, and for a manager the claim itself. */
export function ClaimSection({ record, items, table, manager }: Items & { record: RecordView; manager: boolean }) {
  const options = fitting(record, items)
  const [chosen, setChosen] = useState(options[0]?.id ?? null)
  const action = useAction(`points/claim:${record.id}`, api.points.claim, () => {
    void changed('service.records', 'points.claimed')
    return changed('service.record')
  })
  const reason = refusedWith(action.error, 'CLAIM_REFUSED')?.data.reason
  const sample = !table.official && <SampleTag version={table.version} />
  const [claim] = record.claims
  if (claim) {
    const { state, itemId } = claim
    const name = items.find(({ id }) => id === itemId)?.name ?? itemId
    return (
      <Section kind="card" title={words.record.claimOf(name)} aside={sample}>
        <Tag tone={state === 'verified' ? 'good' : 'primary'}>{words.records.claimed[state]}</Tag>
      </Section>
    )
  }
  if (record.denial === 'open' || record.denial === 'did-not-happen') return null
  const item = options.find(({ id }) => id === chosen)
  if (!item) return <Section kind="card">{words.record.noItem}</Section>
  const lacking = missing(record, item)
  const waiting = waitingIn(record.evidence) > 0
  const need = item.evidence.length
  const label = (kind: string) => (isEvidenceKind(kind) ? evidenceKindLabel[kind] : kind)
  const lacks = listed(lacking.map(({ kind, lacks }) => words.record.missingKind(label(kind), lacks)))
  return (
    <Section kind="card" title={words.record.claim} aside={sample}>
      <Box className={styles.stack}>
        <Choices
          label={words.record.item}
          value={chosen}
          onChange={setChosen}
          options={options.map(({ id, name, amountText }) => ({
            value: id,
            words: name,
            note: words.record.proposed(amountText),
          }))}
        />
        <Box className={styles.meter}>
          <Box className={styles.meterBar}>
            <EvidenceMeter have={need - lacking.length} need={need} />
          </Box>
          <Box className={styles.second}>{meter.counted(need - lacking.length, need)}</Box>
        </Box>
        {waiting && <Box className={styles.second}>{meter.waiting}</Box>}
        {!waiting && lacking.length > 0 && <Box className={styles.warn}>{words.record.missing(lacks)}</Box>}
        {manager ? (
          <Button
            wide
            busy={action.busy}
            disabled={waiting || lacking.length > 0}
            onPress={() => action.run({ recordId: record.id, itemId: item.id })}
          >
            {words.record.claim}
          </Button>
        ) : (
          <Box className={styles.second}>{words.record.managerOnly}</Box>
        )}
        <Failure action={action} reason={reason === 'EVIDENCE_WAITING' ? meter.waiting : undefined} />
      </Box>
    </Section>
  )
}
