import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { World } from '../world'
import { goTo } from './clock'
import { doneOnce } from './once'
import { desktop } from './site'
import { book, cancel, readCode, refuseLocation, tapper } from './steps/booking'
import { answerDeduction, attachEvidence, checkIn, claim, complete, ledger, reply } from './steps/desk'
import {
  approveJoin,
  askToJoin,
  complain,
  confirmAndRate,
  correctProfile,
  inviteMember,
  openMessage,
  readFinding,
  readNotice,
  readPolicy,
  registerUnusual,
} from './steps/enterprise'
import {
  acceptInvite,
  agreeToDeduction,
  approveGrant,
  approveNotice,
  approveOwnNotice,
  composeNotice,
  findWithDeduction,
  hear,
  invite,
  signInDesktop,
  verifyByKeys,
} from './steps/officers'

/** Where the walk is played: people with their screens, and the town as it really is. */
export interface Stage {
  world: World
  /** One page for each person and size of screen; nobody's is null. */
  page(as: string | null, screen?: { width: number; height: number }): Promise<Page>
  /** Keeps what a page shows now. */
  shot(page: Page, name: string): Promise<void>
}

const MINUTE = 60_000
const station = /青禾路专精特新服务站/
const a = /禾木精工/
const notices = ['首贷贴息申报指引（示例）', '数字化诊断券领取说明（示例）']

/** The main job from end to end, on screens. What one step learns the next uses. */
export function walk(): Record<string, (stage: Stage) => Promise<void>> {
  const found = { booking: '', record: '', missed: '', notices: [] as string[] }
  return {
    async 'with location refused and no map, the nearest station is three taps away'({ page, shot }) {
      const home = await page('enterprise-a')
      await refuseLocation(home, '青禾路地铁站')
      await home.getByRole('button', { name: /点按更换/ }).waitFor()
      await home.getByRole('link', { name: station }).waitFor()
      await home
        .getByText(/今天 \d\d:\d\d 余 \d/)
        .first()
        .waitFor()
      await shot(home, 'home')
      let taps = 0
      const tap = tapper(home, () => taps++)
      await tap('缺周转资金')
      await home.getByText(/家，由近到远/).waitFor()
      await shot(home, 'find')
      await home.getByRole('link', { name: '切换到地图' }).click()
      await home.getByRole('button', { name: station }).waitFor()
      await shot(home, 'map')
      await home.goBack()
      await tap(station, 'link')
      await home.getByRole('button', { name: '选时间预约' }).waitFor()
      expect(taps).toBeLessThanOrEqual(3)
      await shot(home, 'carrier')
    },

    async 'books a slot of today and has a ticket'({ page, shot }) {
      const ticket = await page('enterprise-a')
      found.booking = await book(ticket, /首贷辅导/, '首次贷款，想了解材料', (at, name) => shot(at, name))
      expect(found.booking).not.toBe('')
      await shot(ticket, 'ticket')
    },

    async 'is checked in at the desk with the rotating code'({ page, shot, world }) {
      goTo(world, (await startOf(world, found.booking)) - 10 * MINUTE)
      const desk = await page('staff-a')
      const code = await readCode(await page('enterprise-a'), found.booking)
      await checkIn(desk, code, a)
      await shot(desk, 'desk')
    },

    async 'is completed, and the record gets two photos and a sign-in sheet'({ page, shot, world }) {
      goTo(world, (await startOf(world, found.booking)) + 40 * MINUTE)
      const desk = await page('staff-a')
      found.record = await complete(desk, a, '核对材料清单，比较三家银行的首贷条件，选定一家，下周递材料。')
      await attachEvidence(desk)
      await shot(desk, 'record')
    },

    async 'is claimed by the manager'({ page, shot }) {
      const manager = await page('manager-a')
      await claim(manager, a)
      await shot(manager, 'claim')
    },

    async 'is verified at a desktop that a phone signed in'({ page, shot }) {
      const review = await page(null, desktop)
      await signInDesktop(review, await page('city-1'))
      await review.goto('/review')
      await review.getByRole('img', { name: /种佐证齐全$/ }).waitFor()
      await shot(review, 'review')
      await verifyByKeys(review)
    },

    async 'stands in the ledger with its rule and its basis'({ page, shot }) {
      const manager = await page('manager-a')
      const row = (await ledger(manager)).first()
      expect(await row.textContent()).toContain('+2.0')
      await shot(manager, 'ledger')
      await row.click()
      await manager
        .getByText(/三（三）2/)
        .first()
        .waitFor()
      await manager.getByText('示例规则（非官方）').first().waitFor()
    },

    async 'is confirmed and rated; one rating is not public by itself'({ page, shot }) {
      const enterprise = await page('enterprise-a')
      await confirmAndRate(enterprise, '首贷辅导', '讲得明白，材料清单一次说清。')
      await shot(enterprise, 'rated')
    },

    async 'a notice needs a second person, and says why it came'({ page, shot, world }) {
      const [author, second, reader] = [
        await page('city-admin', desktop),
        await page('city-2', desktop),
        await page('enterprise-a'),
      ]
      for (const [nth, title] of notices.entries()) {
        const notice = await composeNotice(author, title, '这是一份示例通知，用来演示推送，内容不是任何文件。', [
          '海淀区',
          '专精特新',
        ])
        found.notices.push(notice)
        if (nth === 0) await approveOwnNotice(author, notice)
        await approveNotice(second, notice)
        if (nth === 0) await shot(second, 'notice-desk')
        await expect.poll(() => inboxAbout(world, 'enterprise-b', notice)).toBe(1)
        // A yes counts for one message: the first notice comes before it, the second uses it up.
        if (nth === 0) await readNotice(reader, title, ['海淀区', '专精特新'])
      }
      await shot(reader, 'notice')
      await expect.poll(() => sentTo(world, 'demo-enterprise-a')).toBe(1)
      expect(await sentTo(world, 'demo-enterprise-b')).toBe(0)
      await openMessage(reader, new RegExp(notices[1]!))
      await reader.getByText('海淀区（你填写的）').waitFor()
    },

    async 'a booking is called off'({ page }) {
      const other = await page('enterprise-b')
      await other.goto('/carrier?carrierId=station-a')
      await book(other, /首贷辅导/, '先占个时间')
      await cancel(other)
    },

    async 'how one was spoken to about an appointment is complained of'({ page, shot }) {
      const other = await page('enterprise-b')
      await other.goto('/carrier?carrierId=station-a')
      found.missed = await book(other, /首贷辅导/, '首贷材料')
      await complain(other, found.missed, '态度', '打电话问材料，说了两句就挂了，再打没人接。')
      await shot(other, 'complaint')
    },

    async 'the station replies, the district hears, the city finds, the station answers, another agrees: one deduction'({
      page,
      shot,
    }) {
      await reply(await page('manager-a'), '当天顾问临时请假，接电话的人不了解情况，是我们的问题。')
      await hear(
        await page('district-haidian', desktop),
        station,
        '顾问请假，接电话的人不了解情况。',
        '电话记录属实，建议认定属实。',
      )
      const city = await page('city-2', desktop)
      await findWithDeduction(city, station, '通话记录核对无误，属实。', /投诉/)
      await shot(city, 'complaint-desk')
      const said = '当天顾问换班，没有交接好，已经整改。'
      const manager = await page('manager-a')
      await answerDeduction(manager, said)
      await shot(manager, 'deduction')
      await agreeToDeduction(await page('city-1', desktop), 'station-a', said)
    },

    async 'an enterprise is registered under an unusual code, is joined and invites'({ page, shot }) {
      const founder = await page('visitor')
      const declared = { district: '海淀区', industry: '机器人与智能制造', tier: '专精特新', size: '小型' }
      await registerUnusual(founder, '91110108MA0EWAKT12', { name: '走一遍科技有限公司（示例）', ...declared })
      await shot(founder, 'enterprise')
      await askToJoin(await page('staff-b'), '91110108MA0EWAKT12', '小何')
      await approveJoin(founder, '小何')
      const code = await inviteMember(founder, '小许')
      await acceptInvite(await page('manager-b'), code, /你现在是/)
    },

    async 'its manager puts right what a notice went by'({ page, shot }) {
      const manager = await page('enterprise-a')
      await correctProfile(manager, `/notice?noticeId=${found.notices[1]}`, '专精特新“小巨人”')
      await shot(manager, 'corrected')
    },

    async 'an officer is let in by a second person'({ page }) {
      const code = await invite(await page('city-admin', desktop), '海淀区', '区级经办人', '何经办')
      await acceptInvite(await page('staff-b'), code, /等第二个人批准/)
      await approveGrant(await page('city-2', desktop), '何经办')
    },

    async 'a text of the library opens at its passage'({ page, shot }) {
      const reader = await page(null)
      await readPolicy(reader, /载体建设指引/, /三（三）/)
      await shot(reader, 'policy')
    },

    async 'the ledger and the complainant both show it'({ page, shot }) {
      const rows = await (await ledger(await page('manager-a'))).allInnerTexts()
      expect(rows).toHaveLength(2)
      expect(rows.join()).toContain('−3.0')
      const other = await page('enterprise-b')
      await readFinding(other, '属实', /扣 3 分/)
      await shot(other, 'finding')
    },

    async 'everything was done once'({ world }) {
      await doneOnce(world)
    },
  }
}

const startOf = async (world: World, bookingId: string) =>
  (await world.must('enterprise-a', 'booking/get', { bookingId })).start

async function inboxAbout(world: World, as: string, id: string): Promise<number> {
  const { items } = await world.must(as, 'inbox/list')
  return items.filter(({ opens }) => opens && Object.values(opens.parameters).includes(id)).length
}

async function sentTo(world: World, openid: string): Promise<number> {
  const sent = (await (await fetch(`${world.cloud.url}/sent`)).json()) as { openid: string }[]
  return sent.filter((message) => message.openid === openid).length
}
