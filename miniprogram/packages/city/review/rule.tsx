import { clauses } from '@/copy/punctuation'
import { review as words } from '@/copy/review'
import { kindLabel } from '@/features/evidence/kinds'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import { SampleTag } from '@/ui/tag'
import { UseBar } from '@/ui/use-bar'
import { type Claim, type Rule, type Rules, useEarned } from './queries'
import styles from './review.module.scss'

interface RuleFactsProps {
  claim: Claim
  rules: Rules
  rule: Rule | undefined
}

/** What the item earns, what it asks for, how much of its cap is used, and the basis of the award. */
export function RuleFacts({ claim, rules, rule }: RuleFactsProps) {
  const earned = useEarned(claim)
  const adds = claim.proposed ?? 0
  return (
    <Box className={styles.rule}>
      <Box className={styles.head}>
        <Heading level={2} className={styles.title}>
          {words.rule}
        </Heading>
        {!rules.table.official && <SampleTag version={rules.table.version} />}
      </Box>
      <Box>
        <Box className={styles.strong}>{words.item(claim.itemId, claim.itemName)}</Box>
        {rule && <Box className={styles.second}>{rule.amountText}</Box>}
      </Box>
      {rule && (
        <KeyValues
          rows={[
            [words.required, clauses(rule.evidence.map(({ kind, atLeast }) => words.needs(kindLabel(kind), atLeast)))],
          ]}
        />
      )}
      {earned !== undefined && (
        <Box>
          <Box className={styles.use}>
            <Box className={styles.second}>{words.perCycle}</Box>
            <Box>{words.capUse(earned, adds, rule?.cycleCap ?? null)}</Box>
          </Box>
          {rule?.cycleCap && (
            <UseBar
              used={earned}
              adds={adds}
              limit={rule.cycleCap}
              label={words.capName(earned, adds, rule.cycleCap)}
            />
          )}
        </Box>
      )}
      <BasisNote basis={rules.basis.award} />
    </Box>
  )
}
