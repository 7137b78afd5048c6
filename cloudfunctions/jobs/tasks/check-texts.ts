import { decideChecked } from '@shared/rating/decide-text'
import { checkRule } from '@shared/rating/rules'
import { endCheck, takeCheck } from '../../modules/rating/text-check'
import { after } from '../../store/order'
import { people } from '../../store/people'
import { type Rating, ratings } from '../../store/ratings'
import type { JobDeps, Task } from './task'

/** a second or two, at WeChat's pace */
const batch = 10
const byTurn = { key: 'nextCheckAt', direction: 'asc' } as const

/**
 * The texts of new ratings, soon after they came: WeChat judges only while the writer's visit is less than two hours old. Each try is
 * taken by a conditional update that keeps the next away for longer than any run lives, so no two are on their way at once.
 */
export const checkTexts: Task<null> = {
  name: 'check-texts',
  restMs: 0,
  start: null,
  async run(deps) {
    const { documents, now } = deps
    const due = { textState: 'unchecked', nextCheckAt: documents.command.lte(now()) }
    const waiting = await after<Rating>(documents, ratings.name, due, byTurn, null, batch)
    let done = 0
    for (const rating of waiting) if (await checkOne(deps, rating)) done++
    return { state: null, done, more: waiting.length === batch }
  },
}

async function checkOne(deps: JobDeps, rating: Rating): Promise<boolean> {
  const { documents, now, texts } = deps
  const tries = rating.checks + 1
  if (!(await takeCheck(documents, rating, now() + checkRule.apartMs))) return false
  const person = await people.get(documents, rating.byId)
  const outcome = person ? await texts.check(person.openid, rating.text) : ({ kind: 'no-visit' } as const)
  const checked = decideChecked(outcome, tries)
  return checked !== null && endCheck(deps, rating._id, tries, checked)
}
