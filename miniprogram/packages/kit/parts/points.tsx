import { kit } from '@/copy/kit'
import { Button } from '@/ui/button'
import { EvidenceMeter } from '@/ui/evidence-meter'
import { KeyValues } from '@/ui/key-values'
import { LedgerRow } from '@/ui/ledger-row'
import { List } from '@/ui/list'
import { PointsStanding } from '@/ui/points-standing'
import { Section } from '@/ui/section'

const { standing } = kit
const bases = [
  { kind: 'article', line: standing.article },
  { kind: 'reading', line: standing.reading },
] as const

export function Points() {
  return (
    <>
      <Section kind="card">
        <PointsStanding
          cycle={standing.cycle}
          total={8571}
          threshold={8000}
          ceiling={15000}
          passed
          official={false}
          version="v0.3"
          working={standing.working.map(([step, , value], index) => ({ step, value, basis: bases[index] ?? bases[0] }))}
          otherReadings={[{ name: standing.other, total: 8528, passed: true }]}
        />
      </Section>
      <Section title={kit.sections[6]}>
        <List card>
          {kit.ledger.map(([title, note, amount, date]) => (
            <LedgerRow key={title} title={title} note={note} amount={amount} date={date}>
              <KeyValues rows={kit.explain} />
              <Button kind="text" onPress={() => undefined}>
                {kit.appeal}
              </Button>
            </LedgerRow>
          ))}
        </List>
      </Section>
      <Section title={kit.evidence} kind="card">
        <EvidenceMeter have={2} need={3} />
      </Section>
    </>
  )
}
