import type { ClaimId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { oneOf } from '@/api/one-of'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { similar as words } from '@/copy/similar'
import { Failure } from '@/features/failure'
import { replace } from '@/platform/navigate'
import { say } from '@/platform/said'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Choices, LongField } from '@/ui/field'
import { Key } from '@/ui/key'
import { Note } from '@/ui/note'
import type { Pair } from './pictures'
import styles from './similar.module.scss'

type Way = 'unrelated' | 'ask' | 'another'

/** The three ways on: nothing to do with each other, the station says something, another looks. Nothing is refused because of a likeness. */
export function Opinion({ claimId, pair: { one, other } }: { claimId: ClaimId; pair: Pair }) {
  const [way, setWay] = useState<Way | null>(null)
  const [{ text }, change, forget] = useDraft(`opinion:${claimId}:${one.evidenceId}:${other.evidenceId}`, { text: '' })
  const back = () => replace('review', { claimId })
  const done = (which: Way) => () => {
    forget()
    say(words.done[which])
    void changed('points.queue', 'evidence.alike')
    return back()
  }
  const unrelated = useAction(`evidence/unrelated:${one.evidenceId}`, api.evidence.unrelated, done('unrelated'))
  const asking = useAction(`points/ask:${claimId}`, api.points.ask, done('ask'))
  const handing = useAction(`points/hand:${claimId}`, api.points.hand, done('another'))
  const { busy, action, dismiss } = oneOf(unrelated, asking, handing)
  const choose = (chosen: Way) => {
    dismiss()
    setWay(chosen)
  }
  const write = (typed: string) => {
    dismiss()
    change({ text: typed })
  }
  const [ask, question] = useAsk(busy)
  const said = text.trim()
  const send = () => {
    if (way === null || (way !== 'unrelated' && said === '')) return
    ask({ ...words.confirm[way], quick: true }, () => {
      dismiss()
      if (way === 'unrelated') unrelated.run({ evidenceId: one.evidenceId, otherId: other.evidenceId })
      else if (way === 'ask') asking.run({ claimId, kinds: [], text: said })
      else handing.run({ claimId, note: said })
    })
  }
  useKeys({
    '1': () => choose('unrelated'),
    '2': () => choose('ask'),
    '3': () => choose('another'),
    Enter: send,
    Escape: back,
  })
  return (
    <Box className={styles.opinion}>
      <Heading level={2} className={styles.strong}>
        {words.question}
      </Heading>
      <Choices
        label={words.question}
        value={way}
        onChange={choose}
        options={[
          { value: 'unrelated', words: words.unrelated, note: words.unrelatedNote, aside: <Key>1</Key> },
          { value: 'ask', words: words.ask, note: words.askNote, aside: <Key>2</Key> },
          { value: 'another', words: words.another, note: words.anotherNote(other.awarded), aside: <Key>3</Key> },
        ]}
      />
      {way !== null && way !== 'unrelated' && (
        <LongField
          label={words.text[way]}
          placeholder={words.hint[way]}
          value={text}
          most={limits.reason}
          onChange={write}
        />
      )}
      <Note>
        <Box className={styles.strong}>{words.meanwhile}</Box>
        {words.meanwhileText}
      </Note>
      <Failure action={action} />
      <Box className={styles.buttons}>
        <Button kind="quiet" hotkey="Esc" onPress={back}>
          {words.back}
        </Button>
        <Button
          wide
          hotkey="⏎"
          busy={busy}
          disabled={way === null || (way !== 'unrelated' && said === '')}
          onPress={send}
        >
          {words.send[way ?? 'unrelated']}
        </Button>
      </Box>
      {question}
    </Box>
  )
}
