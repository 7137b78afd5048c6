import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { messages as words } from '@/copy/messages'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import styles from './messages.module.scss'

/** 全部已读: all that this reader had before them, on every page; not what comes meanwhile. */
export function ReadAll({ upTo }: { upTo: string }) {
  const action = useAction('inbox/readAll', api.inbox.readAll, () => changed('inbox'))
  return (
    <>
      <Box className={styles.readAll}>
        <Button kind="text" size="small" flush busy={action.busy} onPress={() => action.run({ upTo })}>
          {words.readAll}
        </Button>
      </Box>
      <Failure action={action} />
    </>
  )
}
