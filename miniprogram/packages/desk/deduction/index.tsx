import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { useState } from 'react'
import { useDraft } from '@/api/use-draft'
import { deduction as words } from '@/copy/deduction'
import { titles } from '@/copy/titles'
import { ForStation } from '@/features/desk/for-station'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { AnswerBar } from './answer-bar'
import { AnswerForm } from './answer-form'
import styles from './deduction.module.scss'
import { Earlier } from './earlier'
import { Facts } from './facts'
import { Files } from './files'
import { Head } from './head'
import { answerable, useProposed } from './queries'

/** One deduction that was proposed: what is said, what the station says to it, and what came of it. */
export default function DeductionPage() {
  return <ForStation screen="deduction">{({ manager }) => <Deduction manager={manager} />}</ForStation>
}

function Deduction({ manager }: { manager: boolean }) {
  const { proposalId } = useParams('deduction')
  const [missing, setMissing] = useState(false)
  const [sending, setSending] = useState(0)
  const [draft, change, forget] = useDraft(`deduction:${proposalId}`, { text: '' })
  const query = useProposed(proposalId)
  const proposed = query.data
  if (!proposed) {
    return (
      <Screen title={titles.deduction}>
        <Missing list="deductions" query={query} rows={3} />
      </Screen>
    )
  }
  const { answer, endedOn, endedReason, files } = proposed
  const open = answerable(proposed)
  const mine = manager && open
  return (
    <Screen
      title={titles.deduction}
      bar={
        mine && (
          <AnswerBar
            proposed={proposed}
            sending={sending}
            text={draft.text}
            onMissing={() => setMissing(true)}
            onSent={forget}
          />
        )
      }
    >
      <Head proposed={proposed} />
      <Earlier proposed={proposed} />
      <Facts proposed={proposed} />
      {mine && <AnswerForm text={draft.text} missing={missing} onChange={(text) => change({ text })} />}
      {answer && (
        <Section kind="card" title={words.reply.title}>
          <Box>{answer.text}</Box>
          <Box className={styles.second}>{words.reply.on(formatDate(answer.on, beijingDate(now())))}</Box>
        </Section>
      )}
      {(mine || files.length > 0) && <Files proposed={proposed} editable={mine} onSending={setSending} />}
      {endedOn && endedReason && (
        <Section kind="card" title={words.endedReason}>
          <Box>{endedReason}</Box>
        </Section>
      )}
      {!manager && open && <Box className={styles.aside}>{words.reply.managerOnly}</Box>}
      {!mine && (
        <Section>
          <List card>
            <Row icon="ledger" title={words.toLedger} to={there('ledger')} />
          </List>
        </Section>
      )}
    </Screen>
  )
}
