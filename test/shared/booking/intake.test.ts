import { type Answer, fits, KEPT_ANSWERS, type KeptAnswer, prefilled, remembered } from '@shared/booking/answers'
import { decideAmend } from '@shared/booking/decide-amend'
import { decideIntake, type Given } from '@shared/booking/decide-intake'
import { DETAILS_DAYS, detailsUntil, isVisitor, noDetails } from '@shared/booking/details'
import { asksTheSame, choicesOf, type Question, questionKinds } from '@shared/directory/question'
import { asId, type QuestionId } from '@shared/ids'
import { limits } from '@shared/limits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { times } from '../../times'

const id = (name: string) => asId<QuestionId>(name)
const stage: Question = { id: id('stage'), text: '谈到哪一步了', kind: 'one', choices: ['没见', '在谈', '有意向书'] }
const goal: Question = { id: id('goal'), text: '想解决什么问题', kind: 'text', required: true }
const topics: Question = { id: id('topics'), text: '关心哪些', kind: 'many', choices: ['利率', '期限'] }
const first: Question = { id: id('first'), text: '是第一次来吗', kind: 'yes' }
const service = { questions: [goal, stage, topics, first], questionsVersion: 3 }
const given = (answers: Record<string, string[]>, version = 3): Given => ({
  version,
  answers: Object.entries(answers).map(([questionId, values]) => ({ questionId: id(questionId), values })),
})
const outcome = (said: Given, of: Parameters<typeof decideIntake>[0] = service) => {
  const decided = decideIntake(of, said)
  return decided.accepted ? decided.intake : decided.data
}

describe('what a service asks', () => {
  it('is answered each to its question, in the order and the words in which it is asked', () =>
    expect(outcome(given({ first: ['是'], topics: ['期限', '利率'], goal: ['第一笔贷款'] }))).toEqual({
      version: 3,
      answers: [
        { questionId: 'goal', asked: '想解决什么问题', values: ['第一笔贷款'] },
        { questionId: 'topics', asked: '关心哪些', values: ['期限', '利率'] },
        { questionId: 'first', asked: '是第一次来吗', values: ['是'] },
      ],
    }))

  it.each<[string, Record<string, string[]>, object]>([
    ['what has to be answered is missing', { stage: ['在谈'] }, { reason: 'missing', questionId: 'goal' }],
    ['the same left empty', { goal: [] }, { reason: 'missing', questionId: 'goal' }],
    ['two of which one is chosen', { goal: ['好'], stage: ['没见', '在谈'] }, { reason: 'unfit', questionId: 'stage' }],
    ['no such choice', { goal: ['好'], first: ['也许'] }, { reason: 'unfit', questionId: 'first' }],
    ['the same choice twice', { goal: ['好'], topics: ['利率', '利率'] }, { reason: 'unfit', questionId: 'topics' }],
    ['too long', { goal: ['长'.repeat(limits.intake.answer + 1)] }, { reason: 'unfit', questionId: 'goal' }],
    ['what is not asked', { goal: ['好'], income: ['500 万'] }, { reason: 'unfit' }],
  ])('%s', (_, answers, expected) => expect(outcome(given(answers))).toEqual(expected))

  it('one question is not answered twice', () => {
    const { version, answers } = given({ goal: ['好'] })
    expect(outcome({ version, answers: [...answers, ...answers] })).toEqual({ reason: 'unfit' })
  })

  it('other questions by now are said before what else is wrong', () => {
    expect(outcome(given({}, 2))).toEqual({ reason: 'changed' })
    expect(outcome(given({ goal: ['好'] }, 4))).toEqual({ reason: 'changed' })
    expect(decideIntake(service)).toMatchObject({ data: { reason: 'changed' } })
  })

  it('nothing asked, nothing answered: whatever the version; what was answered is not thrown away unsaid', () => {
    const none = { questions: [], questionsVersion: 4 }
    expect(outcome(given({}, 3), none)).toBeNull()
    expect(decideIntake({})).toMatchObject({ accepted: true, intake: null })
    expect(outcome(given({ goal: ['好'] }, 3), none)).toEqual({ reason: 'changed' })
  })
})

const question: fc.Arbitrary<Question> = fc.record({
  id: fc.constantFrom('a', 'b', 'c').map(id),
  text: fc.constantFrom('甲', '乙', '丙'),
  kind: fc.constantFrom(...questionKinds),
  choices: fc.uniqueArray(fc.constantFrom('一', '二', '三'), { minLength: 2 }),
})
const kept: fc.Arbitrary<KeptAnswer[]> = fc.array(
  fc.record({
    asked: fc.constantFrom('甲', '乙', '丙'),
    values: fc.array(fc.constantFrom('一', '二', '是', '随便写的'), { maxLength: 3 }),
  }),
)

describe('what is kept for the next time', () => {
  it('begins only a question in the same words, and only with what answers it now', () =>
    fc.assert(
      fc.property(fc.uniqueArray(question, { selector: (each) => each.id }), kept, (questions, known) => {
        for (const [questionId, values] of prefilled(questions, known)) {
          const of = questions.find((each) => each.id === questionId)!
          expect(known).toContainEqual({ asked: of.text, values })
          expect(fits(of, values) && values.length > 0).toBe(true)
          const choices = choicesOf(of)
          if (choices) expect(values.filter((value) => !choices.includes(value))).toEqual([])
        }
      }),
      { numRuns: times(300) },
    ))

  it('is the latest answer in the same words, each once, and not without end', () =>
    fc.assert(
      fc.property(kept, fc.uniqueArray(fc.integer({ min: 0, max: 60 })), (known, numbers) => {
        const before = known.filter((one, nth) => known.findIndex(({ asked }) => asked === one.asked) === nth)
        const answers: Answer[] = numbers.map((n) => ({ questionId: id(`q${n}`), asked: `问${n}`, values: [`${n}`] }))
        const after = remembered(before, answers)
        expect(after.length).toBeLessThanOrEqual(KEPT_ANSWERS)
        expect(new Set(after.map(({ asked }) => asked)).size).toBe(after.length)
        expect(after.slice(0, answers.length)).toEqual(
          answers.slice(0, KEPT_ANSWERS).map(({ asked, values }) => ({ asked, values })),
        )
      }),
      { numRuns: times(200) },
    ))

  it('an answer anew takes the place of the one before', () => {
    const before = [{ asked: '谈到哪一步了', values: ['没见'] }]
    expect(remembered(before, [{ questionId: id('x'), asked: '谈到哪一步了', values: ['在谈'] }])).toEqual([
      { asked: '谈到哪一步了', values: ['在谈'] },
    ])
  })
})

it('an edit of the questions is any change of what is asked, and no other', () => {
  expect(asksTheSame([stage], [{ ...stage, hint: '' }])).toBe(true)
  expect(asksTheSame(undefined, [])).toBe(true)
  for (const other of [{ text: '到哪一步' }, { choices: ['在谈', '没见', '有意向书'] }, { required: true as const }])
    expect(asksTheSame([stage], [{ ...stage, ...other }])).toBe(false)
  expect(asksTheSame([stage, goal], [goal, stage])).toBe(false)
})

describe('what is said is written anew', () => {
  const standing = { start: 1000, end: 2000, cancelledAt: null, checkedInAt: null, completedAt: null }
  it.each<[string, Partial<Parameters<typeof decideAmend>[0]>, number | null, number, string]>([
    ['before it begins', {}, null, 999, 'OK'],
    ['while it waits for the yes', { asked: true }, null, 999, 'OK'],
    ['by who has seen the latest', { amendedAt: 500 }, 500, 999, 'OK'],
    ['not once it has begun', {}, null, 1000, 'TOO_LATE'],
    ['not over what a colleague wrote', { amendedAt: 500 }, null, 999, 'WRONG_STATE'],
    ['not of one that is cancelled', { cancelledAt: 1 }, null, 999, 'WRONG_STATE'],
    ['not after they have come', { checkedInAt: 900 }, null, 999, 'WRONG_STATE'],
  ])('%s', (_, own, seenAt, now, expected) => {
    const decided = decideAmend({ ...standing, ...own }, seenAt, now)
    expect(decided.accepted ? 'OK' : decided.code).toBe(expected)
  })
})

it.each([
  ['张会计', true],
  ['阿依古丽·买买提', true],
  ['Li Wei', true],
  ['张会计138', false],
  ['张会计１３８', false],
  ['张 @wx_id', false],
])('%s as who comes: %s', (name, expected) => expect(isVisitor(name)).toBe(expected))

describe('the details of a booking', () => {
  const until = 1_000 + DETAILS_DAYS * 86_400_000
  it.each([
    [{ address: '示例路 1 号' }, until],
    [{ visitor: '张会计' }, until],
    [{ intake: { version: 1, answers: [] } }, until],
    [{}, null],
    [noDetails, null],
  ])('%j are kept until %s', (details, expected) => expect(detailsUntil(details, 1_000)).toBe(expected))
})
