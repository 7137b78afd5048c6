import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { looks as words } from '@/copy/looks'
import { day, dayOf } from '@/copy/moment'
import { useLinks } from '@/features/evidence/links'
import { viewedOf } from '@/features/evidence/viewed'
import { Viewer } from '@/features/evidence/viewer'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Facts } from '@/ui/facts'
import { Choices, Field, LongField, TextInput } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { pointsIn } from '../review/points-in'
import styles from './looks.module.scss'

type Verdict = 'verified' | 'rejected'

/** One service with its evidence, as if nobody had decided on it. */
export function LookCard({
  look: { id: lookId, record, itemName, proposed, filedAt },
}: {
  look: Item<'points.looks'>
}) {
  const [draft, change, forget] = useDraft<{ verdict: Verdict | null; chosen: string; note: string }>(
    `look:${lookId}`,
    {
      verdict: null,
      chosen: '',
      note: '',
    },
  )
  const [open, setOpen] = useState(false)
  const action = useAction(`points/look:${lookId}`, api.points.look, () => {
    forget()
    say(words.done)
    return changed('points.looks', 'points.agreement')
  })
  const [ask, question] = useAsk(action.busy)
  const { verdict } = draft
  const chosen = proposed === null && verdict === 'verified' ? pointsIn(draft.chosen) : null
  const lacks =
    verdict === null ||
    (verdict === 'rejected' && draft.note.trim() === '') ||
    (verdict === 'verified' && proposed === null && chosen === null)
  const send = () =>
    verdict &&
    ask(words.ask, () =>
      action.run({ lookId, decision: verdict, note: draft.note.trim(), ...(chosen !== null && { chosen }) }),
    )
  return (
    <Section kind="card" title={itemName} aside={words.worth(proposed)}>
      <Box className={styles.card}>
        <Facts>
          {record.carrierName}
          {record.enterpriseName}
          {day(record.date, now())}
          {words.filed(dayOf(filedAt, now()))}
        </Facts>
        <Box>{record.summary}</Box>
        {record.evidence.length > 0 && (
          <List>
            <Row icon="clip" title={words.open} aside={`${record.evidence.length}`} onPress={() => setOpen(true)} />
          </List>
        )}
        <Choices
          label={words.question}
          value={verdict}
          onChange={(value) => change({ verdict: value })}
          options={[
            { value: 'verified', words: words.verified },
            { value: 'rejected', words: words.rejected },
          ]}
        />
        {verdict === 'verified' && proposed === null && (
          <Field label={words.chosen}>
            <TextInput
              label={words.chosen}
              value={draft.chosen}
              maxLength={6}
              onChange={(typed) => change({ chosen: typed })}
            />
          </Field>
        )}
        <LongField
          label={words.note}
          hint={words.noteHint}
          value={draft.note}
          most={limits.reason}
          onChange={(note) => change({ note })}
        />
        <Failure action={action} />
        <Button kind="quiet" wide busy={action.busy} disabled={lacks} onPress={send}>
          {words.send}
        </Button>
      </Box>
      {question}
      {open && <Files record={record} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function Files({ record, onClose }: { record: Item<'points.looks'>['record']; onClose: () => void }) {
  const [at, setAt] = useState(0)
  const links = useLinks(record.id)
  return <Viewer files={viewedOf(record.evidence, links.data)} links={links} at={at} onMove={setAt} onClose={onClose} />
}
