import { useState } from 'react'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { may } from '@/features/work/entries'
import type { Officer } from '@/features/work/use-officer'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Column, THREE_COLUMNS } from '@/ui/workbench'
import { CaseFile } from './case-file'
import styles from './complaint-desk.module.scss'
import { Decide } from './decide'
import { Hear } from './hear'
import type { Case } from './queries'

/** One complaint: what was said by whom, and what this officer does about it. */
export function CaseDesk({ complaint, officer }: { complaint: Case; officer: Officer }) {
  const beside = useMinWidth(THREE_COLUMNS)
  const [drawer, setDrawer] = useState(false)
  const hears = complaint.state === 'filed' && may(officer, 'complaint.hear')
  const decides = complaint.state === 'heard' && may(officer, 'complaint.decide')
  const title = hears ? words.hear.title : words.decide.title
  const form = hears ? <Hear complaint={complaint} /> : decides ? <Decide complaint={complaint} /> : null
  return (
    <>
      <Column label={words.caseColumn} kind="main">
        <CaseFile complaint={complaint} />
        {!beside && !form && <Waiting complaint={complaint} />}
        {!beside && form && (
          <BottomBar>
            <Button wide onPress={() => setDrawer(true)}>
              {title}
            </Button>
          </BottomBar>
        )}
      </Column>
      {beside && (
        <Column label={words.actionColumn} kind="side">
          {form ? (
            <Box className={styles.side}>
              <Heading level={2} className={styles.title}>
                {title}
              </Heading>
              {form}
            </Box>
          ) : (
            <Waiting complaint={complaint} />
          )}
        </Column>
      )}
      {drawer && !beside && form && (
        <Sheet title={title} onClose={() => setDrawer(false)}>
          {form}
        </Sheet>
      )}
    </>
  )
}

/** Whose turn it is, when it is not this officer's. */
function Waiting({ complaint: { state } }: { complaint: Case }) {
  const { title, text } =
    state === 'filed' ? words.waitsForDistrict : state === 'heard' ? words.waitsForCity : words.decided
  return (
    <Box className={styles.side}>
      <Heading level={2} className={styles.title}>
        {title}
      </Heading>
      <Box className={styles.second}>{text}</Box>
    </Box>
  )
}
