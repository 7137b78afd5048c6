import { type ReactNode, useEffect, useState } from 'react'
import { Confirm, type Question } from '.'

export interface Asking extends Question {
  /** What follows from it. */
  text: string
}

interface Asked extends Asking {
  then: () => void
}

/**
 * Asks first, and says what follows, where something is locked or others are told.
 * @param busy of the action that a yes starts: the question stays until it has ended
 * @returns a function that asks, and the question to draw
 */
export function useAsk(busy: boolean): [(question: Asking, then: () => void) => void, ReactNode] {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [sent, setSent] = useState(false)
  const close = () => {
    setSent(false)
    setAsked(null)
  }
  useEffect(() => {
    if (!sent || busy) return
    setSent(false)
    setAsked(null)
  }, [sent, busy])
  if (!asked) return [(question, then) => setAsked({ ...question, then }), null]
  const { then, text, ...question } = asked
  const yes = () => {
    setSent(true)
    then()
  }
  return [
    () => undefined,
    <Confirm key="ask" {...question} busy={busy} onYes={yes} onNo={close}>
      {text}
    </Confirm>,
  ]
}
