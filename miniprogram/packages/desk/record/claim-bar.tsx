import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { desk as words } from '@/copy/desk'
import { evidence as copy } from '@/copy/evidence'
import { sendingFile } from '@/copy/sending-file'
import { kindLabel } from '@/features/evidence/kinds'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { type Item, type RecordView, standingOf } from './requirements'

interface ClaimBarProps {
  record: RecordView
  item: Item
  /** files that are on their way: after the claim none of them comes any more */
  sending: number
}

/** The claim itself, for a manager: it locks the evidence, so it asks first. What it still lacks stands on the button. */
export function ClaimBar({ record, item, sending }: ClaimBarProps) {
  const action = useAction(`points/claim:${record.id}`, api.points.claim, () => {
    void changed('service.records', 'points.claimed', 'points.projection')
    return changed('service.record')
  })
  const [ask, question] = useAsk(action.busy)
  const { lacking, waiting } = standingOf(record, item)
  const [first] = lacking
  const reason = refusedWith(action.error, 'CLAIM_REFUSED')?.data.reason
  const claim = () => action.run({ recordId: record.id, itemId: item.id })
  const failure = action.error !== null && (
    <Failure action={action} reason={reason === 'EVIDENCE_WAITING' ? copy.waiting : undefined} />
  )
  return (
    <>
      <BottomBar above={failure}>
        <Button
          wide
          busy={action.busy}
          disabled={sending > 0 || waiting || lacking.length > 0}
          onPress={() => ask(words.record.ask(item.name, item.amountText), claim)}
        >
          {sending > 0
            ? sendingFile.left(sending)
            : waiting
              ? words.record.inspecting
              : first
                ? words.record.stillLacks(kindLabel(first.kind))
                : words.record.claim}
        </Button>
      </BottomBar>
      {question}
    </>
  )
}
