import type { EnterpriseId } from '@shared/ids'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { useList } from '@/api/use-list'
import { enterprise as copy } from '@/copy/enterprise'
import { dayOf } from '@/copy/moment'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { LongField } from '@/ui/field'
import { Tag } from '@/ui/tag'
import styles from '../enterprise.module.scss'
import { CardList } from './card-list'

const words = copy.disputes
type Dispute = Item<'enterprise.disputesAbout'>

function Answer({ id }: { id: Dispute['id'] }) {
  const [{ text }, change, forget] = useDraft(`answer:${id}`, { text: '' })
  const action = useAction(`enterprise/answerDispute:${id}`, api.enterprise.answerDispute, () => {
    forget()
    return changed('enterprise.disputesAbout')
  })
  const [ask, question] = useAsk(action.busy)
  return (
    <>
      <LongField
        label={words.answer}
        hint={words.answerHint}
        value={text}
        most={words.most}
        onChange={(typed) => change({ text: typed })}
      />
      <Failure action={action} />
      <Button
        kind="quiet"
        wide
        busy={action.busy}
        disabled={text.trim() === ''}
        onPress={() => ask(words.ask, () => action.run({ disputeId: id, answer: text }))}
      >
        {words.submit}
      </Button>
      {question}
    </>
  )
}

function One({ id, claim, filedAt, answer, decision, reason }: Dispute) {
  const open = decision === null || decision === 'doubted'
  return (
    <Box className={styles.item}>
      <Box>
        <Tag tone={open ? 'warn' : 'plain'}>{words.state[decision ?? 'waiting']}</Tag>
      </Box>
      <Box className={styles.second}>{words.said(dayOf(filedAt, now()))}</Box>
      <Box>{claim}</Box>
      {answer !== null && <Box>{words.yours(answer)}</Box>}
      {reason !== '' && <Box>{words.reason(reason)}</Box>}
      {decision === null && <Box className={styles.second}>{words.why}</Box>}
      {open && answer === null && <Answer id={id} />}
    </Box>
  )
}

/** What somebody says about whose the code is, and the one answer to it. */
export function Disputes({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  return (
    <CardList title={words.title} list={useList('enterprise.disputesAbout', { enterpriseId })}>
      {(each) => <One key={each.id} {...each} />}
    </CardList>
  )
}
