import type { ListId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { changed, queryOf } from '@/api/query'
import { useAction } from '@/api/use-action'
import { file } from '@/copy/file'
import { lists } from '@/copy/lists'
import { moment } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { Failure } from '@/features/failure'
import { Loaded } from '@/features/loaded'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { saveFile } from '@/platform/save-file'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import styles from './lists.module.scss'

const words = lists.files
type Made = Output<'lists.prints'>['files'][number]

/** While a file is being made it is asked after. */
const ASK_MS = 3_000

/** A published list as .xlsx and .docx: not asked for, being made, there, or failed. */
export function Files({ listId, name }: { listId: ListId; name: string }) {
  const query = useQuery({
    ...queryOf('lists.prints', { listId }),
    refetchInterval: ({ state }) => (state.data?.files.some(({ made }) => made?.state === 'waiting') ? ASK_MS : false),
  })
  return (
    <Box className={styles.form}>
      <Heading level={3} className={styles.title}>
        {words.title}
      </Heading>
      <Box className={styles.second}>{words.note}</Box>
      <Loaded query={query} rows={2}>
        {({ files }) => files.map((each) => <One key={each.format} listId={listId} name={name} of={each} />)}
      </Loaded>
    </Box>
  )
}

function One({ listId, name, of: { format, made } }: { listId: ListId; name: string; of: Made }) {
  const print = useAction(`lists/print:${listId}:${format}`, api.lists.print, () => changed('lists.prints'))
  const link = useAction(`lists/printLink:${listId}:${format}`, api.lists.printLink, ({ url }) =>
    saveFile({ url, name, format }).catch(() => say(words.lost)),
  )
  const state = made?.state ?? 'none'
  const label = words.format[format]
  return (
    <Box className={styles.form}>
      <Box className={styles.strong}>{label}</Box>
      <Box className={styles.second}>
        {made?.state === 'ready'
          ? dotted([words.state.ready, file.size(made.bytes), moment(made.askedAt, now())])
          : words.state[state]}
      </Box>
      {state === 'ready' && (
        <Button kind="line" busy={link.busy} onPress={() => link.run({ listId, format })}>
          {words.download(label)}
        </Button>
      )}
      {(state === 'none' || state === 'failed') && (
        <Button kind="line" busy={print.busy} onPress={() => print.run({ listId, format })}>
          {state === 'failed' ? words.again(label) : words.make(label)}
        </Button>
      )}
      <Failure action={print} />
      <Failure action={link} />
    </Box>
  )
}
