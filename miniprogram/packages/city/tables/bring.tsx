import { fileName } from '@shared/text/file-name'
import { useState } from 'react'
import { api } from '@/api'
import { persist } from '@/api/persist'
import { changed } from '@/api/query'
import { tables as words } from '@/copy/tables'
import { type LocalFile, pickTables, upload } from '@/platform/files'
import { newId } from '@/platform/id'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'

/** Takes a file and brings it: nothing counts by it until another person has approved it. */
export function Bring() {
  const [percent, setPercent] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const send = async (file: LocalFile) => {
    const [begin, done] = [newId(), newId()]
    setFailed(false)
    setPercent(0)
    try {
      const target = await persist(() => api.table.begin({ name: fileName(file.name), requestId: begin }))
      await upload(file, target, setPercent)
      const { id } = await persist(() => api.table.bring({ draftId: target.draftId, requestId: done }))
      await changed('table.list')
      go('tableDraft', { draftId: id })
    } catch {
      setFailed(true)
    } finally {
      setPercent(null)
    }
  }
  const pick = async () => {
    const [file] = await pickTables()
    if (file) await send(file)
  }
  return (
    <>
      {failed && (
        <Note icon="alert" tone="bad">
          {words.failed}
        </Note>
      )}
      <Button wide busy={percent !== null} onPress={() => void pick()}>
        {percent === null ? words.bring : words.sending(percent)}
      </Button>
    </>
  )
}
