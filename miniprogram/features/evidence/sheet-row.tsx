import { beijingTime } from '@shared/calendar/beijing'
import { useState } from 'react'
import { evidence as words } from '@/copy/evidence'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Sheet } from '@/ui/sheet'
import { type Signed, SignInSheet } from './sign-in-sheet'
import styles from './sign-in-sheet.module.scss'

/** The sign-in sheet that the check-in has made, in one line, and all of it behind a tap. */
export function SheetRow({ record }: { record: Signed }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Box className={styles.row}>
        <Box className={styles.paper}>
          <Icon name="doc" size={20} />
        </Box>
        <Box className={styles.words}>
          <Box>{words.sheet.line(beijingTime(record.startedAt))}</Box>
          <Box className={styles.note}>{words.sheet.made}</Box>
        </Box>
        <Button kind="text" size="small" flush aria-label={words.sheet.lookAt} onPress={() => setOpen(true)}>
          {words.sheet.look}
        </Button>
      </Box>
      {open && (
        <Sheet title={words.sheet.title} onClose={() => setOpen(false)}>
          <SignInSheet record={record} />
        </Sheet>
      )}
    </>
  )
}
