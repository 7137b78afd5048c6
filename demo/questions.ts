import type { Question } from '@shared/directory/question'
import { asId } from '@shared/ids'

/** What the fictional town's services ask before an appointment. */

const turnover: Question = {
  id: asId('turnover'),
  text: '去年营业收入',
  kind: 'one',
  choices: ['500 万以内', '500–2000 万', '2000 万以上', '不方便说'],
}

/** Before equity is talked about. */
export const equityQuestions: readonly Question[] = [
  { id: asId('aim'), text: '想引入多少，用来做什么', kind: 'text', required: true, hint: '说个大概就行' },
  { id: asId('stage'), text: '谈到哪一步了', kind: 'one', choices: ['还没见投资人', '在谈', '有意向书了'] },
  turnover,
]

/** Before an enterprise is looked at for the next grade. */
export const growthQuestions: readonly Question[] = [
  {
    id: asId('grade'),
    text: '现在是哪一级',
    kind: 'one',
    choices: ['还没有', '科技型', '创新型', '专精特新'],
    required: true,
  },
  turnover,
]
