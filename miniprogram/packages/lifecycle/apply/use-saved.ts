import { useEffect, useRef, useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { now } from '@/platform/clock'
import { type Answers, answersOf, type Case, caseIs, explanationsOf } from '../parts/queries'

/** Typing has paused for so long: what was typed goes to the service. */
const PAUSE_MS = 800

export interface Filling {
  form: Answers
  explanations: Readonly<Record<string, string>>
}

const same = (a: Filling, b: Filling) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What is being filled in: kept on the device at every key, and with the service when typing pauses, so that it is there on another
 * device too. What could not be sent stays on the device and is sent with the next change.
 */
export function useSaved(of: Case) {
  const stored: Filling = { form: answersOf(of), explanations: explanationsOf(of) }
  const [kept, change, forget] = useDraft<Filling>(`case:${of.id}`, stored)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const sent = useRef(stored)
  const save = useAction(`lifecycle/draft:${of.id}`, api.lifecycle.draft, (after) => {
    setSavedAt(now())
    caseIs(after)
  })
  const { busy } = save
  const run = () => {
    sent.current = kept
    const form = Object.entries(kept.form).map(([field, answer]) => ({ field, answer }))
    const explanations = Object.entries(kept.explanations)
      .filter(([, reason]) => reason.trim() !== '')
      .map(([conditionId, reason]) => ({ conditionId, reason }))
    save.run({ procedure: of.procedure, caseId: of.id, form, explanations })
  }
  const waits = !same(kept, sent.current)
  useEffect(() => {
    if (!waits || busy) return
    const timer = setTimeout(run, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return {
    filling: kept,
    answer: (id: string, value: Answers[string] | undefined) => {
      const { [id]: _before, ...others } = kept.form
      change({ form: value === undefined ? others : { ...others, [id]: value } })
    },
    explain: (id: string, text: string) => change({ explanations: { ...kept.explanations, [id]: text } }),
    /** nothing is on the device alone */
    stored: !waits && !busy && save.error === null,
    savedAt,
    save: run,
    action: save,
    forget,
  }
}

export type Saved = ReturnType<typeof useSaved>
