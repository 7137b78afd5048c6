import { procedures } from '@shared/lifecycle/procedures'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { removals as words } from '@/copy/removals'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { reasonsOf } from '../parts/refused'
import { Stands } from '../parts/stands'
import { type Removable, removalBegun } from './queries'

const most = 1000

/** A removal is begun: what became of the three years, in words; it is kept as a draft and filed at once. */
export function Propose({ of, onClose }: { of: Removable; onClose: () => void }) {
  const { carrierId, name, procedure, open } = of
  const opens = procedures.find(({ id }) => id === procedure)?.opens
  const [{ account }, change, forget] = useDraft(`removal:${carrierId}`, { account: '' })
  const [asked, setAsked] = useState(false)
  // kept, but perhaps not filed: what is tried again goes on with it
  const [draftId, setDraftId] = useState(open?.own && open.draft ? open.caseId : null)
  const missing = account.trim() === ''
  const file = useAction(`lifecycle/file:removal:${carrierId}`, api.lifecycle.file, () => {
    forget()
    say(words.done)
    onClose()
    return removalBegun()
  })
  const draft = useAction(`lifecycle/draft:removal:${carrierId}`, api.lifecycle.draft, ({ id: caseId }) => {
    setDraftId(caseId)
    void removalBegun()
    return file.run({ caseId })
  })
  const [ask, question] = useAsk(draft.busy || file.busy)
  const submit = () => {
    setAsked(true)
    if (missing) return
    const form = [{ field: 'account', answer: account.trim() }]
    const begun = { procedure, carrierId, form, ...(draftId && { caseId: draftId }) }
    ask(words.ask(name), () => draft.run(begun))
  }
  return (
    <Sheet title={name} onClose={onClose}>
      <LongField
        label={words.account}
        placeholder={words.accountHint}
        problem={asked && missing ? words.missing : undefined}
        value={account}
        most={most}
        onChange={(typed) => change({ account: typed })}
      />
      {opens && <Stands basis={opens.basis} />}
      <Failure action={draft} reason={reasonsOf(draft.error)} />
      <Failure action={file} reason={reasonsOf(file.error)} />
      <Button wide busy={draft.busy || file.busy} onPress={submit}>
        {words.submit}
      </Button>
      {question}
    </Sheet>
  )
}
