import { kit } from '@/copy/kit'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Empty, ErrorState, Refusal, Skeleton } from '@/ui/states'

const nothing = () => undefined

export function StatesShown() {
  return (
    <>
      <Section title={kit.sections[12]}>
        <Skeleton rows={2} />
        <Empty
          icon="calendar"
          title={kit.empty.title}
          text={kit.empty.text}
          exit={{ words: kit.empty.exit, onPress: nothing }}
        />
        <ErrorState of="write" onRetry={nothing} />
      </Section>
      <Section title={kit.sections[13]} kind="card">
        <Refusal
          verdict={kit.refusal.verdict}
          reason={kit.refusal.reason}
          quote={kit.refusal.quote}
          basis={{ kind: 'article', line: kit.refusal.line }}
        >
          <Button kind="quiet" wide onPress={nothing}>
            {kit.refusal.exit}
          </Button>
        </Refusal>
      </Section>
    </>
  )
}
