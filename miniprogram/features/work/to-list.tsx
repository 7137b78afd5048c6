import { work } from '@/copy/work'
import { backOr } from '@/platform/navigate'
import { type BareScreen, there } from '@/platform/there'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'

/** On a phone what is opened from a list is a page of its own. Where nothing is left to do on it, this is the way on. */
export function ToList({ list }: { list: BareScreen }) {
  const beside = useMinWidth(DESKTOP)
  if (beside) return null
  return (
    <Section>
      <Button kind="quiet" wide onPress={() => backOr(there(list))}>
        {work.toList}
      </Button>
    </Section>
  )
}
