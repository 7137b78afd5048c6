import type { Cloud } from '../cloud'
import type { FaultRule } from '../faults'
import { parseObject, readBody } from '../http/body'
import { apiError, json, type Reply, type Request, type Route } from '../http/reply'
import type { Caller } from '../types'
import { pageFile } from './files'

const BODY_LIMIT = 1024 * 1024
/** Entries of a list that the page shows. */
const SHOWN = 200

type Answer = (body: Record<string, unknown>) => Promise<unknown>

/** `GET /console`, and what its page asks for at `POST /console/<name>`. */
export function consoleRoute(cloud: Cloud): Route {
  const answers: Record<string, Answer> = answersOf(cloud)
  return ({ method, url, raw }: Request) => {
    if (method === 'GET') {
      const file = pageFile(url.pathname)
      return file && Promise.resolve(file)
    }
    const name = /^\/console\/(\w+)$/.exec(url.pathname)?.[1]
    if (!name || !Object.hasOwn(answers, name) || method !== 'POST') return undefined
    return answer(answers[name]!, raw)
  }
}

async function answer(run: Answer, raw: Request['raw']): Promise<Reply> {
  try {
    return json({ value: (await run(parseObject(await readBody(raw, BODY_LIMIT)))) ?? null })
  } catch (error) {
    return apiError(error)
  }
}

/** What the page asks for, by name. */
export type Answers = ReturnType<typeof answersOf>

function answersOf(cloud: Cloud) {
  const { documents, options, storage, wechat, faults, timers } = cloud
  return {
    state: async () => ({
      env: options.env,
      now: cloud.now(),
      collections: documents.collections(),
      indexes: options.indexes,
      functions: options.functions.map(({ name, timeout, memorySize, permissions = [] }) => ({
        name,
        timeout,
        memorySize,
        permissions,
      })),
      timers: timers.list(),
      violations: cloud.violations(),
    }),
    query: async ({ collection, query, order, limit }) => {
      const [collectionName, filter, sort] = [String(collection), String(query), order ? String(order) : undefined]
      const request = { collectionName, queryType: 'WHERE', query: filter, order: sort, offset: 0, limit }
      const explained = await documents.explain(collectionName, filter, sort)
      const { data } = await documents.handle('database.getDocument', request)
      return { ...(data as { list: string[] }), explained }
    },
    invoke: ({ name, event, caller }) => cloud.invoke(String(name), event, caller as Caller | undefined),
    runTimer: ({ functionName, name }) => cloud.runTimer(String(functionName), String(name)),
    logs: async ({ name }) => cloud.logs(typeof name === 'string' ? name : undefined).slice(-SHOWN),
    files: async ({ prefix }) =>
      storage
        .list(typeof prefix === 'string' ? prefix : '')
        .slice(0, SHOWN)
        .map((file) => ({ ...file, url: storage.downloadUrl(file.path, 600) })),
    sent: async () => wechat.sent().slice(-SHOWN),
    accept: async ({ openid, template, times }) => wechat.accept(String(openid), String(template), Number(times)),
    faults: async ({ rules, seed }) => {
      if (Array.isArray(rules)) faults.plan(rules as FaultRule[], Number(seed ?? 0))
      return { rules: faults.rules(), history: faults.history().slice(-SHOWN) }
    },
    clock: async ({ offset }) => cloud.setClockOffset(Number(offset)),
  } satisfies Record<string, Answer>
}
