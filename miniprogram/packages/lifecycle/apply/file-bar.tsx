import { beijingTime } from '@shared/calendar/beijing'
import { draft as draftState, type Procedure } from '@shared/lifecycle/procedure'
import { openedByOfficers } from '@shared/lifecycle/who-may'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { apply as words } from '@/copy/apply'
import { sendingFile } from '@/copy/sending-file'
import { FailureNote } from '@/features/failure/failure-note'
import { replace } from '@/platform/navigate'
import { say } from '@/platform/said'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { type Case, caseIs, caseMoved } from '../parts/queries'
import { reasonsOf } from '../parts/refused'
import { isSigned, type Signed } from './declaration'
import { goesToCity } from './open'
import type { ToDo } from './todo'
import type { Saved } from './use-saved'

interface FileBarProps {
  procedure: Procedure
  draft: Case
  saved: Saved
  todo: readonly ToDo[]
  /** files that are on their way: after it is filed none of them comes any more */
  sending: number
  /** undefined: nothing has to be declared */
  declaration: Signed | undefined
}

/** 存草稿, and the one button that files; what it still lacks stands on it. What was sent back is filed where its steps are. */
export function FileBar({ procedure, draft, saved, todo, sending, declaration }: FileBarProps) {
  const file = useAction(`lifecycle/file:${draft.id}`, api.lifecycle.file, (filed) => {
    saved.forget()
    caseIs(filed)
    void caseMoved()
    say(words.done)
    return replace('application', { caseId: filed.id })
  })
  const [ask, question] = useAsk(file.busy)
  const refuses = todo.filter((each) => each.refuses).length
  const unsigned = declaration !== undefined && !isSigned(declaration)
  const lacks =
    refuses > 0
      ? words.cannot(refuses)
      : todo.length > 0
        ? words.left(todo.length)
        : unsigned
          ? words.declaration.missing
          : sending > 0
            ? sendingFile.left(sending)
            : null
  const isSentBack = draft.state !== draftState
  const submit = () =>
    file.run({
      caseId: draft.id,
      ...(declaration && { declaration: { agreed: true as const, name: declaration.name.trim() } }),
    })
  const { savedAt, action, stored } = saved
  const state = action.busy
    ? words.saving
    : action.error !== null
      ? words.unsaved
      : savedAt === null
        ? words.save
        : words.saved(beijingTime(savedAt))
  return (
    <>
      <BottomBar above={file.error !== null && <FailureNote error={file.error} reason={reasonsOf(file.error)} />}>
        <Button kind="quiet" disabled={stored} onPress={saved.save}>
          {state}
        </Button>
        <Button
          wide
          busy={file.busy}
          disabled={lacks !== null || !stored}
          onPress={() =>
            isSentBack
              ? replace('application', { caseId: draft.id })
              : ask(words.ask(procedure.title, openedByOfficers(procedure), goesToCity(procedure)), submit)
          }
        >
          {lacks ?? (isSentBack ? words.onward : words.submit)}
        </Button>
      </BottomBar>
      {question}
    </>
  )
}
