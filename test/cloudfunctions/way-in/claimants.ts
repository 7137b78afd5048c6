import type { CaseId, EnterpriseId } from '@shared/ids'
import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import { codeOf, key, type World } from '../../world'
import { answersOf } from '../lifecycle/scene'
import { Scene } from '../scene'
import { Phone } from './phone'

export const facts = {
  ...{ name: '代码之争有限公司（示例）', district: 'haidian', industry: 'it', tier: 'none', size: 'micro' },
} as const
const procedure = codeClaim.id
let people = 0

/** People who say that a code is theirs, those who registered it, and the officers who look. */
export class Claimants {
  readonly scene: Scene
  constructor(readonly world: World) {
    this.scene = new Scene(world)
  }

  newcomer = () => new Phone(this.world, `openid-of-claimant-${++people}`)

  async registered() {
    const [manager, creditCode] = [this.newcomer(), this.scene.creditCode()]
    const { enterpriseId } = await manager.must('enterprise/register', { creditCode, ...facts, requestId: key() })
    return { manager, creditCode, enterpriseId: enterpriseId as EnterpriseId }
  }

  say = (who: Phone, creditCode: string, claim = '执照原件在我这里', requestId = key(), uploadIds: string[] = []) =>
    who.call('lifecycle/raise', {
      ...{ procedure, creditCode, form: answersOf({ name: '老李', claim }), uploadIds, requestId },
    })

  /** What an officer's queue has about this enterprise; of what ties them it says the name alone. */
  async queued(as: string, name: string, state: 'waiting' | 'decided' = 'waiting') {
    const { items } = await this.world.must(as, 'lifecycle/queue', { procedure, state, limit: 100 })
    return items.filter((each) => each.name === name)
  }

  /** An enterprise of a name of its own, and what somebody says of its code. */
  async claimed() {
    const company = await this.registered()
    const name = `代码之争 ${company.creditCode.slice(-6)}（示例）`
    const { manager, enterpriseId } = company
    await manager.must('enterprise/update', { enterpriseId, ...facts, name, requestId: key() })
    const asker = this.newcomer()
    await this.say(asker, company.creditCode)
    const [found] = await this.queued('district-haidian', name)
    return { ...company, name, asker, caseId: found!.id as CaseId }
  }

  view = (as: string, caseId: CaseId) => this.world.must(as, 'lifecycle/get', { caseId })

  decide = (caseId: CaseId, action: string, as = 'district-haidian') =>
    this.world.call(as, 'lifecycle/act', {
      ...{ caseId, action, state: action === 'lift' ? 'doubted' : 'review', reason: '看过双方的材料' },
      requestId: key(),
    })

  decided = async (caseId: CaseId, action: string, as?: string) => codeOf(await this.decide(caseId, action, as))

  answer = (caseId: CaseId, reason = '我们 2019 年就登记了', state = 'review') => ({
    ...{ caseId, action: 'answer', state, reason, requestId: key() },
  })

  state = async (who: Phone) => (await who.must('enterprise/mine')).enterprises[0]!
}
