import { ORPCError } from '@orpc/server'
import * as z from 'zod'

interface Field {
  path: string
  problem: string
}

const issue = z.looseObject({
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])).default([]),
  keys: z.array(z.string()).optional(),
  input: z.unknown().optional(),
  /** what a rule of ours says of it */
  params: z.looseObject({ problem: z.string() }).optional(),
})
const badRequest = z.object({ issues: z.array(issue) })

/** What the contract found wrong with an input, field by field, in words for the person who typed it; null for other errors. */
export function badFields(error: unknown): Field[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  const parsed = badRequest.safeParse(error.data)
  if (!parsed.success) return [{ path: '', problem: problems.other }]
  return parsed.data.issues.slice(0, 20).map((found) => ({
    path: found.path.join('.').slice(0, 80),
    problem: problems[(found.params?.problem ?? found.code) as keyof typeof problems] ?? problems.other,
  }))
}

const problems = {
  calling: '只写称呼，不要写数字和符号',
  invalid_type: '没有填，或者格式不对',
  invalid_format: '格式不对',
  invalid_value: '不在可选的范围里',
  too_small: '太短或太小',
  too_big: '太长或太大',
  unrecognized_keys: '有多出来的内容',
  invisible: '有看不见的字符，删掉再填',
  date: '日期太早或者太晚了',
  other: '没填对',
}
