import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { messages as words } from '@/copy/messages'
import { Failure } from '@/features/failure'
import { Button } from '@/ui/button'

/** 全部已读: all that this reader had before them, on every page; not what comes meanwhile. */
export function ReadAll({ upTo }: { upTo: string }) {
  const action = useAction('inbox/readAll', api.inbox.readAll, () => changed('inbox'))
  return (
    <>
      <Button kind="text" size="small" flush busy={action.busy} onPress={() => action.run({ upTo })}>
        {words.readAll}
      </Button>
      <Failure action={action} />
    </>
  )
}
