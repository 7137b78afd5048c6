import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import { formatDate } from '../calendar/format'
import type { LocalDate } from '../calendar/local-date'
import { defaultRoute } from '../case/route'
import { tierLabel } from '../enterprise/profile'
import { askedLine } from './booking-asked'
import { bookingLine } from './booking-told'
import { findingText, stepText } from './complaint-steps'
import { eventLine } from './event-told'
import { inboxWords } from './inbox'
import type { InboxContent } from './inbox-content'
import { formatPoints } from './points'
import { waitLine } from './wait-told'

/** The service that a thread is about, where it is one. */
interface Service {
  date: LocalDate
  serviceName: string
}

/** The same with what was done. */
interface Served extends Service {
  startedAt: Instant
  completedAt: Instant
  summary: string
}

/** The two lines of a thread: what it is about, and the latest word on it. @param latest its latest message */
export function threadWords(latest: InboxContent, service: Service | null, today: LocalDate) {
  const words = inboxWords(latest)
  return { title: aboutService(latest, service, today) ?? titleOf(latest, words.title), line: lineOf(latest, words) }
}

/** 今天 14:00 首贷辅导; once it is served, 11月18日 首贷辅导. */
function aboutService(latest: InboxContent, service: Service | null, today: LocalDate): string | null {
  if (service) return `${formatDate(service.date, today)} ${service.serviceName}`
  if (latest.kind !== 'booking') return null
  const { start, serviceName } = latest
  return `${formatDate(beijingDate(start), today)} ${beijingTime(start)} ${serviceName}`
}

/** A row of 待办: what is to be done, and about what. @param served the service that is to be confirmed, where it is one */
export function todoWords(
  latest: InboxContent,
  served: Served | null,
  today: LocalDate,
): { title: string; body: string } {
  if (latest.kind !== 'record' || !served) return inboxWords(latest)
  const { date, serviceName, startedAt, completedAt, summary } = served
  const minutes = Math.max(1, Math.round((completedAt - startedAt) / 60_000))
  return {
    title: `确认 ${formatDate(date, today)} ${serviceName}`,
    body: `${minutes} 分钟，${summary.replace(/。$/, '')}。${latest.carrierName}`,
  }
}

/** The same for each message of a matter. */
function titleOf(content: InboxContent, itself: string): string {
  switch (content.kind) {
    case 'complaint-step':
    case 'complaint-decided':
    case 'complaint-about':
    case 'complaint-about-decided':
    case 'complaint-deduction':
    case 'complaint-not-deducted':
      return `投诉 ${content.number}`
    case 'claim-asked':
    case 'claim-decided':
    case 'deduction-proposed':
    case 'deduction-due':
    case 'deduction-dropped':
    case 'deducted':
    case 'taken-back':
      return content.itemName
    case 'booking':
    case 'booking-asked':
    case 'wait':
    case 'record':
    case 'service-denied':
    case 'service-checked':
    case 'outcome-asked':
    case 'appeal-decided':
      return content.serviceName
    case 'event':
      return content.title
    case 'rating-text-hidden':
      return '一次服务的评价'
    case 'nobody-manages':
      return content.carrierName
    case 'chain-broken':
      return `${content.carrierName}的积分台账`
    case 'listed':
      return content.listName
    case 'case-step':
    case 'objection-found':
    case 'case-due':
      return `${content.title} ${content.number}`
    case 'grade-looked':
      return `${tierLabel[content.tier]}的核对`
    case 'joined':
      return `加入${content.enterpriseName}`
    case 'notice':
    case 'notice-returned':
    case 'join-request':
    case 'tie-contested':
    case 'nobody-left':
    case 'bootstrapped':
      return itself
  }
}

function lineOf(content: InboxContent, { title, body, why }: { title: string; body: string; why: string[] }): string {
  switch (content.kind) {
    case 'notice':
      return why.length > 0 ? `发给你，因为：${why.join('、')}` : '发给所有企业'
    case 'booking':
      return bookingLine[content.step]
    case 'booking-asked':
      return askedLine
    case 'wait':
      return waitLine[content.step]
    case 'event':
      return eventLine[content.step]
    case 'outcome-asked':
      return `${content.round} 天了，办成了吗`
    case 'record':
      return `${content.carrierName}记录了这次服务`
    case 'notice-returned':
      return content.reason
    case 'complaint-step':
      return stepText(content.step, content.route ?? defaultRoute)[0]
    case 'complaint-about':
      return '收到投诉，请说明情况'
    case 'complaint-decided':
    case 'complaint-about-decided':
      return `结论：${findingText[content.finding]}`
    case 'claim-asked':
      return '要补材料'
    case 'claim-decided':
      return content.decision === 'verified' ? `已核实，记 ${formatPoints(content.amount ?? 0)} 分` : '没有通过核实'
    case 'complaint-deduction':
      return `扣了服务站 ${formatPoints(content.amount)} 分`
    case 'complaint-not-deducted':
      return '没有扣服务站的分'
    case 'deduction-proposed':
      return content.before === undefined
        ? `有人提出扣 ${formatPoints(content.amount)} 分，可以说明情况`
        : `提出扣的分变了，现在 ${formatPoints(content.amount)} 分，可以再说明`
    case 'deduction-due':
      return '说明的期限算定了，可以说明情况'
    case 'deduction-dropped':
      return '不扣了'
    case 'deducted':
      return `扣 ${formatPoints(content.amount)} 分`
    case 'taken-back':
      return content.amount < 0
        ? `扣的 ${formatPoints(-content.amount)} 分撤回了`
        : `记的 ${formatPoints(content.amount)} 分撤回了`
    case 'nobody-manages':
      return '还没有人管理，要邀请一位'
    case 'chain-broken':
      return `从第 ${content.seq} 行起对不上`
    case 'listed':
      return '培育成功'
    case 'service-denied':
      return content.side === 'station' ? '企业说没有这次服务，等核查' : '你们说没有这次服务，等核查'
    case 'case-step':
      return content.step
    case 'grade-looked':
      return content.found ? '查到了，留的席位能约了' : '没有查到，点开看怎么重新核对'
    case 'joined':
      return content.accepted ? '已加入' : '企业管理员没有同意'
    case 'join-request':
    case 'tie-contested':
    case 'nobody-left':
    case 'bootstrapped':
      return body
    case 'service-checked':
    case 'appeal-decided':
    case 'rating-text-hidden':
    case 'objection-found':
    case 'case-due':
      return title
  }
}
