import { expect, it } from 'vitest'
import { filesEnding, read } from './sources'

/** The name of what each long text of a file shows. */
const shownIn = (text: string) =>
  [...text.matchAll(/<LongField\b[\s\S]*?\bvalue=\{(\w+)/g)].map(([, name]) => name as string)
const isForgotten = (text: string, name: string) => new RegExp(`\\[${name}, \\w+\\] = useState`).test(text)
const forgottenIn = (text: string) => shownIn(text).filter((name) => isForgotten(text, name))

it('what somebody writes at length is kept until it was sent: a call that comes in, or a screen that closes, loses nothing', () => {
  const drawn = filesEnding('.tsx').filter((file) => shownIn(read(file)).length > 0)
  expect(drawn.length).toBeGreaterThan(20)
  expect(drawn.filter((file) => forgottenIn(read(file)).length > 0)).toEqual([])
})

it('which would be noticed', () => {
  const field = '<LongField label={words.why} value={reason} onChange={setReason} />'
  expect(forgottenIn(`const [reason, setReason] = useState('')\n${field}`)).toEqual(['reason'])
  expect(forgottenIn(`const [{ reason }, change] = useDraft('why', { reason: '' })\n${field}`)).toEqual([])
})
