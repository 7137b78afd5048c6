import { useState } from 'react'
import { review as words } from '@/copy/review'
import { useItems } from '@/features/desk/queries'
import { Recuse } from '@/features/tied/recuse'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Column, THREE_COLUMNS } from '@/ui/workbench'
import { Decided } from './decided'
import { Decision } from './decision'
import { Evidence } from './evidence'
import { type Claim, isDecided } from './queries'
import styles from './review.module.scss'
import { RuleFacts } from './rule'
import { NotNow, Turn, waitsForStation } from './turn'

interface DeskProps {
  claim: Claim
  onSkip?: () => void
  onDecided: () => void
}

/** One claim: its evidence, the rule, the decision. */
export function Desk({ claim, onSkip, onDecided }: DeskProps) {
  const beside = useMinWidth(THREE_COLUMNS)
  const [drawer, setDrawer] = useState(false)
  const rules = useItems(claim.carrierId, claim.record.date)
  const rule = rules.data?.items.find(({ id }) => id === claim.itemId)
  const decided = isDecided(claim)
  const here = !claim.own && !waitsForStation(claim)
  const decision = (
    <>
      {rules.data && <RuleFacts claim={claim} rules={rules.data} rule={rule} />}
      {decided ? (
        <Decided claim={claim} />
      ) : (
        <>
          <Turn claim={claim} />
          {!here && <NotNow claim={claim} />}
          {here && <Decision claim={claim} rule={rule} onSkip={onSkip} onDecided={onDecided} />}
          <Recuse recordId={claim.record.id} />
        </>
      )}
    </>
  )
  const bar = !beside && (
    <Button wide onPress={() => setDrawer(true)}>
      {decided || !here ? words.decisionColumn : words.decide}
    </Button>
  )
  return (
    <>
      <Column label={words.evidenceColumn} kind="main">
        <Evidence claim={claim} rule={rule} />
        {bar && <BottomBar>{bar}</BottomBar>}
      </Column>
      {beside && (
        <Column label={words.decisionColumn} kind="side">
          <Box className={styles.side}>{decision}</Box>
        </Column>
      )}
      {drawer && !beside && (
        <Sheet title={words.decisionColumn} onClose={() => setDrawer(false)}>
          {decision}
        </Sheet>
      )}
    </>
  )
}
