import { nameOf } from '../law/instruments'
import { type AbsentTextId, absentTexts, type TextId } from '../law/repeals'
import { NOT_STATED } from '../law/rule'
import type { Governing } from '../law/timeline'
import type { Caution } from '../policy/governing'

/** What an answer is called. */
export const stateText = {
  'in-force': '有，管用',
  'date-unknown': '有原文，不知道哪天起',
  'not-in-sources': '另一份文件管，原文不在来源里',
  none: '没有',
} satisfies Record<Governing['state'], string>

/** What may not be concluded from an answer. */
export const cautionText: Record<Caution, string> = {
  'annexes-missing': '附件（积分规则、建设指标）在来源里是“略”，分值和指标不能从正文推。',
  'start-is-a-reading': '以落款日期为发布之日，是一种读法；发布之日来源没有写。',
  'start-is-set': '起始日随《建设指引》发布之日，由运营方设定。',
  'repeal-is-set': '废止之日随《建设指引》发布之日，由运营方设定。',
  'call-closed': '这份通知只开过一次申报，早已截止。管用不等于现在能报。',
  'neither-in-force-nor-not': '不能说那天管用，也不能说不管用。',
  'no-inference-from-later': '条件和程序不能照后来的文件推。',
  'titles-not-stated': '以前给的称号还算不算，来源没有说，不能说有效，也不能说无效。',
  'standard-died': '旧文件的条件和数字随它一起废止，不能再用来决定新的事。',
  'draft-is-no-basis': '只有一份征求意见稿提到它。征求意见稿不作依据。',
  'not-yet-begun': '那天还没有文件，或者还没有开始。后来的文件不能往前用。',
}

/** 京经信发〔2022〕37号, or a title where no number is stated. */
export function textName(id: TextId): string {
  const absent = absentTexts[id as AbsentTextId]
  if (!absent) return nameOf(id as Exclude<TextId, AbsentTextId>)
  return absent.number === NOT_STATED ? absent.title : absent.number
}
