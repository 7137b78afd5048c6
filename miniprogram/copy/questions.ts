import type { QuestionKind } from '@shared/directory/question'
import { limits } from '@shared/limits'

/** 服务站：一项服务约的时候问什么。 */
export const questions = {
  title: '约的时候问什么',
  add: '加一题',
  one: '问一题',
  blank: '还没写问什么',
  text: '问什么',
  textHint: '例如：谈到哪一步了',
  kind: '怎么答',
  kinds: { text: '写一句', one: '选一个', many: '选几个', yes: '是或否' } satisfies Record<QuestionKind, string>,
  choices: '选项',
  choicesHint: (most: number) => `一行一个，2 到 ${most} 个`,
  hint: '补一句说明，可以不写',
  required: '必须答',
  must: '必答',
  open: '选填',
  done: '改好了',
  remove: '去掉这一题',
  few: `“想解决什么”一直都有，不用再问。最好不问，最多 ${limits.intake.questions} 题：多问一题，就少一家来约。不问身份证、银行卡这些号码和密码。改了从下一个预约起算，约好的照原来的。`,
}
