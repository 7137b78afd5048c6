import { api } from '@/api'
import { oneOf } from '@/api/one-of'
import { useAction } from '@/api/use-action'
import { review as words } from '@/copy/review'
import { say } from '@/platform/said'
import type { Draft } from './choices'
import { pointsIn } from './points-in'
import { type Claim, claimDecided } from './queries'

/** Takes the step that was chosen. @param onTaken it stands, and the next claim may come */
export function useSteps(claim: Claim, onTaken: () => void) {
  const { id: claimId } = claim
  const taken = (done: string) => {
    say(done)
    onTaken()
    claimDecided(claim)
  }
  const verify = useAction(`points/verify:${claimId}`, api.points.verify, ({ state, entry }) =>
    taken(
      state === 'seconding'
        ? words.done.seconding
        : words.done.decided(entry ? 'verified' : 'rejected', entry?.amount ?? null),
    ),
  )
  const ask = useAction(`points/ask:${claimId}`, api.points.ask, () => taken(words.done.asked))
  const back = useAction(`points/sendBack:${claimId}`, api.points.sendBack, () => taken(words.done.back))
  const steps = oneOf(verify, ask, back)
  const take = ({ choice, chosen, kinds, note: typed }: Draft) => {
    steps.dismiss()
    const note = typed.trim()
    if (choice === 'ask') return ask.run({ claimId, kinds, text: note })
    if (choice === 'back') return back.run({ claimId, note })
    // who agrees to what another proposed agrees to what they saw
    const said = claim.first ? claim.first.chosen : claim.proposed === null ? pointsIn(chosen) : null
    const points = choice === 'verified' ? said : null
    if (choice) verify.run({ claimId, decision: choice, note, ...(points !== null && { chosen: points }) })
  }
  return { take, ...steps }
}
