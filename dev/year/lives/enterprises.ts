import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import { spareCode, withWrongSymbol, yearEnterprises } from '../../../demo/year/enterprises'
import { invite } from '../founding'
import type { Story } from '../story'

const DAY = 86_400_000

/** What an office has to do with enterprises besides: codes, names, who belongs to whom. Each is there once done and once waiting. */
export function enterprisesYear(story: Story, from: number, to: number): void {
  const day = (share: number) => from + Math.floor(((to - from) * share) / DAY) * DAY
  story.at(day(0.1), () => oddCode(story, 'visitor-2', 0, '京穗代码（示例）', true))
  story.at(day(0.95), () => oddCode(story, 'visitor-3', 1, '知禾代码（示例）', false))
  story.at(day(0.2), () => likeName(story, 'visitor-2', 2, true))
  story.at(day(0.96), () => likeName(story, 'visitor-3', 3, false))
  story.at(day(0.15), () => joins(story, 'visitor', true))
  story.at(day(0.3), () => joins(story, 'visitor-4', false))
  story.at(day(0.97), () => joins(story, 'visitor-4', null))
  story.at(day(0.25), () => claimsCode(story, 0, 'dismiss'))
  story.at(day(0.4), () => claimsCode(story, 1, 'lift'))
  story.at(day(0.8), () => claimsCode(story, 2, 'doubt'))
  story.at(day(0.98), () => claimsCode(story, 3, null))
  story.at(day(0.6), () => leaves(story))
}

async function oddCode(story: Story, as: string, nth: number, name: string, passed: boolean): Promise<void> {
  await story.does(as, 'auth/enter')
  const creditCode = withWrongSymbol(spareCode(nth))
  const profile = { district: 'haidian', industry: 'other', tier: 'none', size: 'micro' } as const
  const said = { creditCode, name, ...profile, phone: '010-0000-0999', confirmUnusual: true, ...story.key() }
  const { enterpriseId } = await story.does(as, 'enterprise/register', said)
  if (!passed) return
  story.at(story.workday(2), async () => {
    await story.does('district-haidian', 'enterprise/codePhone', { enterpriseId, ...story.key() })
    await story.does('district-haidian', 'enterprise/confirmCode', { enterpriseId, ...story.key() })
  })
}

/** A name that differs from another by a letter that looks the same. */
async function likeName(story: Story, as: string, nth: number, passed: boolean): Promise<void> {
  await story.does(as, 'auth/enter')
  const like = yearEnterprises[nth]!
  const name = like.name.replace('（示例）', '(示例)')
  const profile = { district: like.district, industry: like.industry, tier: 'none', size: 'micro' } as const
  const creditCode = spareCode(nth)
  const { enterpriseId } = await story.does(as, 'enterprise/register', { creditCode, name, ...profile, ...story.key() })
  if (passed)
    story.at(story.workday(2), () => story.does('city-2', 'enterprise/confirmName', { enterpriseId, ...story.key() }))
}

/** @param answer null: nobody has answered yet */
async function joins(story: Story, as: string, answer: boolean | null): Promise<void> {
  const enterprise = yearEnterprises[answer === null ? 1 : 0]!
  await story.does(as, 'auth/enter')
  await story.does(as, 'enterprise/join', {
    creditCode: enterprise.creditCode,
    displayName: '经办同事',
    ...story.key(),
  })
  if (answer === null) return
  story.at(story.workday(1), async () => {
    const { enterprises } = await story.town.must(enterprise.id, 'enterprise/mine')
    const { items } = await story.town.must(enterprise.id, 'enterprise/joinRequests', {
      enterpriseId: enterprises[0]!.id,
    })
    for (const { id: joinRequestId } of items)
      await story.does(enterprise.id, 'enterprise/approveJoin', { joinRequestId, accept: answer, ...story.key() })
  })
}

/** @param decision null: it waits; `lift`: first doubted, later cleared up */
async function claimsCode(story: Story, nth: number, decision: 'dismiss' | 'doubt' | 'lift' | null): Promise<void> {
  const enterprise = yearEnterprises[4 + nth]!
  const form = [
    { field: 'name', answer: '自称的负责人' },
    { field: 'claim', answer: '这是我们的企业，登记的人已经离职。' },
  ]
  const procedure = codeClaim.id
  await story.does('visitor-4', 'auth/enter')
  const { creditCode } = enterprise
  await story.does('visitor-4', 'lifecycle/raise', { procedure, creditCode, form, ...story.key() })
  if (decision === null) return
  story.at(story.workday(1), async () => {
    const { enterprises } = await story.town.must(enterprise.id, 'enterprise/mine')
    const about = { enterpriseId: enterprises[0]!.id, procedure }
    const { items } = await story.town.must(enterprise.id, 'lifecycle/mine', about)
    const caseId = items[0]!.id
    const act = (who: string, action: string, state: string, reason: string) =>
      story.does(who, 'lifecycle/act', { caseId, action, state, reason, ...story.key() })
    await act(enterprise.id, 'answer', 'review', '登记人仍是我们的在职员工，可以当面核对。')
    story.at(story.workday(2), () =>
      act('city-2', decision === 'dismiss' ? 'dismiss' : 'doubt', 'review', '双方说法不一，先核对登记材料。'),
    )
    if (decision === 'lift')
      story.at(story.workday(6), () => act('city-2', 'lift', 'doubted', '核对了登记材料，没有问题。'))
  })
}

/** The last of an enterprise goes: nobody manages it; and a station has a new colleague who leaves again. */
async function leaves(story: Story): Promise<void> {
  const owner = yearEnterprises[story.cast.enterprises - 1]!.id
  const { roles } = await story.town.must(owner, 'auth/enter')
  await story.does(owner, 'access/revoke', { grantId: roles[0]!.grantId, ...story.key() })
  const { key, carrier } = story.cast.stations[0]!
  const { grantId } = await invite(story, `manager-${key}`, 'visitor-2', '实习老师', 'carrier-staff', carrier.id)
  story.at(story.workday(8), () => story.does(`manager-${key}`, 'access/revoke', { grantId, ...story.key() }))
}
