import type { CaseId } from '@shared/ids'
import type { Procedure } from '@shared/lifecycle/procedure'
import { useState } from 'react'
import { useDraft } from '@/api/use-draft'
import { admissions as words } from '@/copy/admissions'
import { Missing } from '@/features/loaded/missing'
import { useMinWidth } from '@/platform/use-min-width'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Column, THREE_COLUMNS } from '@/ui/workbench'
import { procedureOf } from '../parts/procedure-of'
import { type Case, useCase } from '../parts/queries'
import { CaseFile } from './case-file'
import { Decide } from './decide'
import { blankReview, type Review } from './review'

interface DeskProps {
  caseId: CaseId
  onDecided: () => void
}

/** One case: what was filled in and handed in, each condition, and what this officer decides. */
export function Desk({ caseId, onDecided }: DeskProps) {
  const query = useCase(caseId)
  const procedure = query.data && procedureOf(query.data.procedure)
  if (!query.data || !procedure)
    return (
      <Column label={words.caseColumn} kind="main">
        <Missing query={query} rows={6} />
      </Column>
    )
  return <Open key={query.data.state} of={query.data} procedure={procedure} onDecided={onDecided} />
}

function Open({ of, procedure, onDecided }: { of: Case; procedure: Procedure; onDecided: () => void }) {
  const beside = useMinWidth(THREE_COLUMNS)
  const [drawer, setDrawer] = useState(false)
  const [review, change, forget] = useDraft<Review>(`review:${of.id}:${of.state}`, blankReview)
  const done = () => {
    forget()
    onDecided()
  }
  const decide = <Decide of={of} procedure={procedure} review={review} onReview={change} onDone={done} />
  return (
    <>
      <Column label={words.caseColumn} kind="main">
        <CaseFile of={of} procedure={procedure} review={review} onReview={change} />
        {!beside && (
          <BottomBar>
            <Button wide onPress={() => setDrawer(true)}>
              {words.actionColumn}
            </Button>
          </BottomBar>
        )}
      </Column>
      {beside && (
        <Column label={words.actionColumn} kind="side">
          {decide}
        </Column>
      )}
      {drawer && !beside && (
        <Sheet title={words.actionColumn} onClose={() => setDrawer(false)}>
          {decide}
        </Sheet>
      )}
    </>
  )
}
