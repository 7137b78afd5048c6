import { persist } from '@/api/persist'
import { ui } from '@/copy/ui'
import { Refused, worthRetrying } from '@/platform/envelope'
import { newId } from '@/platform/id'
import { say } from '@/platform/said'

/**
 * Says what was done and offers to take it back. What was done is done: the bar may go, the page be left and the app be closed, and
 * nothing is lost but the offer. However often it is tried, it is one request.
 * @param undone what is said when it has been taken back
 */
export function offerUndo(text: string, undone: string, operation: (requestId: string) => Promise<unknown>) {
  const requestId = newId()
  const run = () => {
    say(ui.undoing)
    persist(() => operation(requestId)).then(
      () => say(undone),
      (error: unknown) =>
        error instanceof Refused && !worthRetrying(error)
          ? say(error.message)
          : say(ui.notUndone, { words: ui.again, run }),
    )
  }
  say(text, { words: ui.undo, run })
}
