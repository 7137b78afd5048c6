import { beijingTime } from '@shared/calendar/beijing'
import { useState } from 'react'
import { evidence as words } from '@/copy/evidence'
import { Button } from '@/ui/button'
import { Row } from '@/ui/list'
import { Sheet } from '@/ui/sheet'
import { type Signed, SignInSheet } from './sign-in-sheet'

/** The sign-in sheet that the check-in has made, in one line, and all of it behind a tap. */
export function SheetRow({ record }: { record: Signed }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Row
        icon="doc"
        title={words.sheet.line(beijingTime(record.startedAt))}
        note={words.sheet.made}
        aside={
          <Button kind="text" size="small" aria-label={words.sheet.lookAt} onPress={() => setOpen(true)}>
            {words.sheet.look}
          </Button>
        }
      />
      {open && (
        <Sheet title={words.sheet.title} onClose={() => setOpen(false)}>
          <SignInSheet record={record} />
        </Sheet>
      )}
    </>
  )
}
