import { beijingDate } from '../calendar/beijing'
import { defaultRoute } from '../case/route'
import { tierLabel } from '../enterprise/profile'
import { bookingAsked } from './booking-asked'
import { bookingTold } from './booking-told'
import { checkedTitle } from './checked-title'
import { findingText, foundText, stepText } from './complaint-steps'
import { deductionTold, monthAndDay } from './deduction-told'
import { eventTold } from './event-told'
import type { InboxContent } from './inbox-content'
import { nobodyLeftText, nobodyLeftTitle } from './nobody-left'
import { formatPoints } from './points'
import { waitTold } from './wait-told'

/** How a tie is known. */
const tieKnown = { part: '预约、服务、佐证、申请的记录', carrier: '授权记录', enterprise: '授权记录' } as const

/** What a message is about, roughly: the icon beside it, and what a list may be narrowed to. */
export const inboxKinds = ['notice', 'record', 'complaint', 'points', 'access'] as const
export type InboxKind = (typeof inboxKinds)[number]

interface Words {
  kind: InboxKind
  title: string
  body: string
  why: string[]
}

export function inboxWords(content: InboxContent): Words {
  switch (content.kind) {
    case 'notice':
      return { kind: 'notice', title: content.title, body: content.body, why: content.why }
    case 'notice-returned':
      return words('notice', `你写的通知退回了：${content.title}`, `${content.reason} 改好可以再交。`)
    case 'booking':
      return words('record', ...bookingTold(content))
    case 'booking-asked':
      return words('record', ...bookingAsked(content))
    case 'wait':
      return words('record', ...waitTold(content))
    case 'event':
      return words('record', ...eventTold(content))
    case 'record':
      return words(
        'record',
        `${content.serviceName}，请确认`,
        `${content.carrierName}记录了这次服务。看看是不是属实，再说说这次怎么样。`,
      )
    case 'appeal-decided':
      return words(
        'record',
        content.upheld ? '申诉成立，这次不算了' : '申诉没有成立，这次还算',
        `${monthAndDay(beijingDate(content.start))} ${content.serviceName}。${content.reason}`,
      )
    case 'outcome-asked':
      return words(
        'record',
        `${content.serviceName}，办成了吗`,
        `${content.round} 天前你们在${content.carrierName}办的。点开选一个就行，答不答都可以，不影响你们。`,
      )
    case 'complaint-decided':
      return words(
        'complaint',
        `投诉 ${content.number}：${findingText[content.finding]}`,
        content.deduction
          ? `${foundText[content.foundBy ?? defaultRoute.foundBy]}已作出结论，并提出扣服务站的分；听服务站说明以后，由另一个人决定，结果会告诉你。点开看经过。`
          : `${foundText[content.foundBy ?? defaultRoute.foundBy]}已作出结论，点开看经过。`,
      )
    case 'complaint-about':
      return words('complaint', `收到投诉 ${content.number}`, '请说明情况。说明会给办理的人看。')
    case 'complaint-about-decided':
      return words('complaint', `投诉 ${content.number}：${findingText[content.finding]}`, '已作出结论。')
    case 'complaint-step': {
      const [title, body] = stepText(content.step, content.route ?? defaultRoute)
      return words('complaint', `投诉 ${content.number}：${title}`, body)
    }
    case 'claim-decided':
      return words(
        'points',
        content.decision === 'verified'
          ? `${content.itemName}已核实，记 ${formatPoints(content.amount ?? 0)} 分`
          : `${content.itemName}没有通过核实`,
        content.note || '点开看依据和佐证。',
      )
    case 'claim-asked':
      return words(
        'points',
        `${content.itemName}要补材料${content.lastDay ? `，${monthAndDay(content.lastDay)}前` : ''}`,
        content.text,
      )
    case 'complaint-deduction':
      return words(
        'complaint',
        `投诉 ${content.number}：扣了服务站 ${formatPoints(content.amount)} 分`,
        '点开看经过和依据。',
      )
    case 'complaint-not-deducted':
      return words(
        'complaint',
        `投诉 ${content.number}：没有扣服务站的分`,
        '提出过扣分，后来没有扣。结论不变，点开看经过。',
      )
    case 'deduction-proposed':
    case 'deduction-due':
    case 'deduction-dropped':
    case 'deducted':
      return words('points', ...deductionTold(content))
    case 'taken-back':
      return content.amount < 0
        ? words('points', `扣的 ${formatPoints(-content.amount)} 分撤回了：${content.itemName}`, content.reason)
        : words('points', `记的 ${formatPoints(content.amount)} 分撤回了：${content.itemName}`, content.reason)
    case 'listed':
      return words('points', `列入${content.listName}`, `资格从 ${content.from} 到 ${content.to}。`)
    case 'nobody-manages':
      return words(
        'access',
        `${content.carrierName}还没有人管理`,
        '成为培育对象的这一天，单位在平台上没有管理员。点开，给服务站邀请一位。',
      )
    case 'chain-broken':
      return words(
        'points',
        `${content.carrierName}的积分台账对不上`,
        `从第 ${content.seq} 行起和链不符，可能有人在系统外改过。查清以前，有它的名单不公布。点开看是哪一行。`,
      )
    case 'service-denied':
      return content.side === 'station'
        ? words(
            'record',
            `企业说没有这次${content.serviceName}`,
            '由市经信局里和双方没有关系的人核查，结果会告诉你。查清之前，这次服务不计分，也不能申请积分。',
          )
        : words(
            'record',
            `你们否认了一次${content.serviceName}`,
            '由市经信局里和双方没有关系的人核查，结果会告诉你。查清之前，服务站这次不计分。',
          )
    case 'service-checked':
      return words('record', checkedTitle(content), content.reason)
    case 'rating-text-hidden':
      return words('record', '评价里的文字不公开显示', `星级和标签照样算。经办人说明：${content.reason}`)
    case 'join-request':
      return words('access', `${content.displayName}申请加入`, '认识这个人再同意。')
    case 'case-step': {
      const { title, number, step, reason, follows = '' } = content
      const why = follows && reason ? `理由：${reason}` : reason
      return words('access', `${title} ${number}：${step}`, `${follows}${why}`)
    }
    case 'objection-found':
      return words('access', `你提的异议${content.upheld ? '属实' : '不属实'}`, content.reason)
    case 'case-due':
      return words(
        'access',
        `${content.title} ${content.number}：${content.soon ? '快到期了' : '期限算定了'}`,
        content.soon
          ? `${content.state}最晚 ${content.on} 提交，当天也可以。到期没有交的，按没有报办结，可以重新报。`
          : `放假安排公布了，${content.state}最晚到 ${content.on}。`,
      )
    case 'tie-contested':
      return words(
        'access',
        `${content.displayName || '一位经办人'}说和${content.name}没有关联`,
        `按${tieKnown[content.tie]}，这件事转给了别人，期限没有变。请核对记录；授权记错了，就在“授权”里改正。`,
      )
    case 'nobody-left':
      return words('access', nobodyLeftTitle(content), nobodyLeftText(content.why))
    case 'bootstrapped':
      return words(
        'access',
        '有人凭部署口令成了市级管理员',
        '能批准的市级人员不够两位时，运营单位可以这样恢复。不知道这件事的，请马上问运营单位，并在“授权”里核对。',
      )
    case 'grade-looked':
      return content.found
        ? words(
            'access',
            `查到了你们是${tierLabel[content.tier]}`,
            '经办人在“北京市专精特新梯队企业资质查询系统”里查到了。服务站专门留的席位，你们能约了。',
          )
        : words(
            'access',
            `没有查到你们是${tierLabel[content.tier]}`,
            '“北京市专精特新梯队企业资质查询系统”里没有查到。别的照常，只是约不了服务站专门留的席位。点开看怎么重新核对。',
          )
    case 'joined':
      return content.accepted
        ? words('access', `已加入${content.enterpriseName}`, '可以用企业的名义预约和评价了。')
        : words('access', `没有加入${content.enterpriseName}`, '企业管理员没有同意。')
  }
}

function words(kind: Words['kind'], title: string, body: string): Words {
  return { kind, title, body, why: [] }
}
