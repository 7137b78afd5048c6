import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { moment } from '@/copy/moment'
import { settingEffects } from '@/copy/setting-effects'
import { settings } from '@/copy/settings'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { useAsk } from '@/ui/confirm/use-ask'
import { Note } from '@/ui/note'
import { Agree } from './agree'
import { Effect } from './effect'
import { type Proposal, settingsChanged } from './queries'
import styles from './settings.module.scss'

const words = settings.proposal

/** A change that waits: the second person's yes or no, or its author's way back; whom it would flip is seen before the yes. One that ended says how. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { id: proposalId, key, value, name, valueText, effectiveOn, reason } = proposal
  const { proposedBy, proposedAt, own, stale, ended } = proposal
  const change = { key, value, effectiveOn }
  const how = own ? 'withdrawn' : 'declined'
  const [asking, setAsking] = useState(false)
  const [seen, setSeen] = useState(false)
  const decide = useAction(`settings/decide:${proposalId}`, api.settings.decide, () => {
    setAsking(false)
    return settingsChanged()
  })
  const [ask, question] = useAsk(decide.busy)
  const answer = (agree: boolean) => decide.run({ proposalId, agree })
  const refused = refusedWith(decide.error, 'SETTING_REFUSED')
  return (
    <Box className={styles.proposal}>
      <Box className={styles.strong}>{name}</Box>
      <Box>{words.change(valueText, effectiveOn)}</Box>
      <Box className={styles.second}>{words.proposed(proposedBy, moment(proposedAt, now()))}</Box>
      <Box className={styles.second}>{reason}</Box>
      {ended ? (
        <Box className={styles.second}>
          {words.endedBy(words.ended[ended.how], ended.by, moment(ended.at, now()), ended.reason)}
        </Box>
      ) : (
        <>
          {stale && <Note tone="warn">{words.stale[stale]}</Note>}
          {own && <Note icon="users">{words.own}</Note>}
          {seen && <Effect change={change} />}
          {!seen && !own && !stale && <Box className={styles.second}>{settingEffects.showNote}</Box>}
          <Box className={styles.buttons}>
            <Button kind="line" onPress={() => setAsking(true)}>
              {own ? words.withdraw : words.decline}
            </Button>
            {!seen && !stale && (
              <Button kind="line" onPress={() => setSeen(true)}>
                {settingEffects.show}
              </Button>
            )}
            {seen && !own && !stale && (
              <Agree
                change={change}
                busy={decide.busy}
                onPress={() => ask(words.ask(name, valueText, effectiveOn), () => answer(true))}
              />
            )}
          </Box>
          <Failure action={decide} reason={refused ? settings.refused[refused.data.reason] : undefined} />
        </>
      )}
      {question}
      {asking && (
        <Confirm
          title={words.askNo[how]}
          yes={words.yes[how]}
          no={words.keep}
          busy={decide.busy}
          onYes={() => answer(false)}
          onNo={() => setAsking(false)}
        >
          {words.ends}
        </Confirm>
      )}
    </Box>
  )
}
