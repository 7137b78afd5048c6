import { districts } from '@shared/directory/districts'
import { objectionIn } from '@shared/lifecycle/procedure'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { lifecycle } from '@/copy/lifecycle'
import { day } from '@/copy/moment'
import { published as words } from '@/copy/published'
import { clauses } from '@/copy/punctuation'
import { Failure } from '@/features/failure'
import { WayIn } from '@/features/sign-in/way-in'
import { useWho } from '@/features/who/use-who'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { LongField } from '@/ui/field'
import { KeyValues } from '@/ui/key-values'
import { Sheet } from '@/ui/sheet'
import { Clock } from '../parts/clock'
import styles from '../parts/parts.module.scss'
import { procedureOf } from '../parts/procedure-of'
import { caseMoved } from '../parts/queries'
import { reasonsOf } from '../parts/refused'
import { type Published, untilOf } from '.'

/** What is public of one of them, and an objection to it. */
export function One({ of, onClose }: { of: Published; onClose: () => void }) {
  const who = useWho().data
  const procedure = procedureOf(of.procedure)
  const action = procedure && objectionIn(procedure, of.state)
  return (
    <Sheet title={of.name} onClose={onClose}>
      <Box className={styles.wide}>
        <KeyValues
          rows={[
            [words.number, of.number],
            [words.district, districts[of.district].name],
            [words.term, clauses([words.from(day(of.from, now())), untilOf(of)])],
          ]}
        />
        {of.due ? <Clock due={of.due} /> : <Box className={styles.second}>{lifecycle.clock.none}</Box>}
        {of.open &&
          action &&
          (who ? <Objection of={of} action={action.id} onDone={onClose} /> : who === null && <SignIn />)}
      </Box>
    </Sheet>
  )
}

const SignIn = () => (
  <>
    <Box className={styles.second}>{words.signIn}</Box>
    <WayIn what={words.object} />
  </>
)

interface ObjectionProps {
  of: Published
  /** what its procedure calls it */
  action: string
  onDone: () => void
}

function Objection({ of, action, onDone }: ObjectionProps) {
  const [{ text }, change, forget] = useDraft(`object:${of.id}`, { text: '' })
  const [asked, setAsked] = useState(false)
  const act = useAction(`lifecycle/act:${of.id}:object`, api.lifecycle.act, () => {
    forget()
    say(words.done)
    onDone()
    return caseMoved()
  })
  const [ask, question] = useAsk(act.busy)
  const submit = () => {
    setAsked(true)
    if (text.trim() === '') return
    ask(words.ask(of.name), () => act.run({ caseId: of.id, action, state: of.state, objection: text.trim() }))
  }
  return (
    <Box className={styles.stack}>
      <LongField
        label={words.object}
        placeholder={words.hint}
        problem={asked && text.trim() === '' ? words.missing : undefined}
        value={text}
        most={limits.objection}
        onChange={(text) => change({ text })}
      />
      <Failure action={act} reason={reasonsOf(act.error)} />
      <Button wide busy={act.busy} onPress={submit}>
        {words.submit}
      </Button>
      {question}
    </Box>
  )
}
