import { type ReactNode, useState } from 'react'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { day } from '@/copy/moment'
import { now } from '@/platform/clock'
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
import { type Case, isOpen } from './queries'
import { Recuse } from './recuse'
import { TellStation } from './tell-station'

/** One complaint: what was said by whom, and what this officer does about it. */
export function CaseDesk({ complaint }: { complaint: Case }) {
  const beside = useMinWidth(THREE_COLUMNS)
  const [drawer, setDrawer] = useState(false)
  const { title, form } = turnOf(complaint) ?? { title: '', form: null }
  return (
    <>
      <Column label={words.caseColumn} kind="main">
        <CaseFile complaint={complaint} />
        {isOpen(complaint) && <Recuse complaint={complaint} />}
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

/** What this officer does next; null: it is not their turn. */
function turnOf(complaint: Case): { title: string; form: ReactNode } | null {
  const { turn, station } = complaint
  if (turn === 'find') return { title: words.decide.title, form: <Decide complaint={complaint} /> }
  if (turn === null) return null
  if (station === 'told' || station === 'without')
    return { title: words.hear.title, form: <Hear complaint={complaint} /> }
  if (station === 'ask' || station === 'put')
    return { title: words.tell[station].title, form: <TellStation complaint={complaint} /> }
  return null
}

function waitingFor({ state, station, waitsUntil, route }: Case) {
  if (state === 'heard') return words.waitsForFinding(route)
  if (state !== 'filed') return words.decided
  if (station === 'asked') return words.tell.asked
  if (station !== 'waits') return words.waitsForHearing(route)
  const { title, text } = words.tell.waits
  return { title, text: text(day(waitsUntil, now())) }
}

/** Whose turn it is, when it is not this officer's. */
function Waiting({ complaint }: { complaint: Case }) {
  const { title, text } = waitingFor(complaint)
  return (
    <Box className={styles.side}>
      <Heading level={2} className={styles.title}>
        {title}
      </Heading>
      <Box className={styles.second}>{text}</Box>
    </Box>
  )
}
