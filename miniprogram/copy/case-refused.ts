import type { CaseRefusal } from '@shared/lifecycle/case-refusals'
import { listed } from './punctuation'

/** Why a case is not opened, not filed, or a step not taken. */
export const caseRefused: Record<CaseRefusal, string> = {
  'open-already': '这件事已经有一份在办，先看那一份。',
  repealed: '依据的文件已经废止，不能再办。',
  'not-its-text': '这一天管这件事的不是这份文件，或者不知道它管不管，不能办。',
  barred: '还在不得再次申请的期限里。',
  standing: '单位现在的身份不能办这一件。',
  unanswered: '还有必填的没有填。',
  attachments: '材料还没有齐。',
  'files-waiting': '材料正在检查，过一会儿再提交。',
  declaration: '还没有勾选声明、写上姓名。',
  frozen: '单位的代码归属有疑问，核对清楚以后再办。',
  reason: '要写明理由。',
  objection: '要写明异议。',
  finding: '要选一条异议，写明是不是属实。',
  once: '这一步一件只能办一次，已经办过了。',
  'same-person': '前一步是你办的，或者材料是你写的，这一步要由另一个人办。',
  'another-person': '这件事由提的人撤回。你不同意，就在市级决定那一步写明理由，决定不办。',
  grounds: '没有一条条件不满足，不能这样决定。',
  'of-standing': '服务站还在培育期内，要决定变更还是撤销。',
  'clock-running': '期限还没有到。',
  'clock-over': '期限已经过了。',
  'objections-waiting': '还有异议没有查明。',
  'objection-upheld': '有异议查明属实。',
  'objection-made': '有人提过异议。',
  'no-objection-upheld': '没有异议查明属实。',
  objected: '你已经提过异议，一件只能提一次。',
  'not-recognised': '现在没有在有效期内的资格。',
  'not-idle': '还没有满三年，或者完成过培育。',
  'passed-unlisted': '三年期满以前已经过线，等名单公布以后再办。',
  'no-certificate': '还没有公布过培育成功，没有证牌。',
}

/** Every condition that stands in the way, in one sentence; undefined: none does. */
export const unmetWords = (conditions: readonly string[] | undefined) =>
  conditions && `没有满足：${listed(conditions)}。`

/** Of objections that nobody has looked into: how many. */
export const waitingWords = ({ waiting }: Readonly<Record<string, string | number>>) =>
  `还有 ${waiting} 条异议没有查明，先用“查明一条异议”逐条查。`

/** Of a text that the 《建设指引》 repeals: on which day, and who set it. */
export const repealWords = ({ on, by }: Readonly<Record<string, string | number>>) =>
  by === 'g26' ? `${on} 起废止，这一天随《建设指引》发布之日，由市里设定。` : ''
