import assert from 'node:assert/strict'
import { codeOf } from './code-of'
import type { Area, Doc } from './world'

const source = 'docs: 云函数; SDK: utils/tcbcontext.ts'

export const functions: Area = {
  name: 'functions',
  checks: [
    {
      says: 'callFunction hands over data and answers the result',
      source,
      async run({ app }) {
        const { result, requestId } = await app.callFunction({
          name: 'probe',
          data: { what: 'event', a: [1, '二', null] },
        })
        assert.deepEqual(result, { what: 'event', a: [1, '二', null] })
        assert.equal(typeof requestId, 'string')
      },
    },
    {
      says: 'the caller is in parseContext, getUserInfo and getWXContext',
      source: 'docs: getWXContext',
      async run({ probe }) {
        const { parsed, user, wx } = (await probe('context')) as { parsed: Doc; user: Doc; wx: Doc }
        assert.equal((parsed.environment as Doc).WX_OPENID, 'alice')
        assert.equal(parsed.functionName, 'probe')
        assert.equal(parsed.memoryLimitInMb, 128)
        assert.equal(parsed.timeLimitIns, 20_000)
        assert.equal(user.openId, 'alice')
        assert.equal(wx.OPENID, 'alice')
        assert.equal(wx.ENV, 'conformance')
        assert.equal(wx.SOURCE, 'wx_client')
      },
    },
    {
      says: "a mini-program's call brings userInfo in the event",
      source: 'docs (older): event.userInfo',
      async run({ probe }) {
        assert.equal(((await probe('event')).userInfo as Doc).openId, 'alice')
      },
    },
    {
      says: 'a function calls another, and SOURCE tells the chain',
      source: 'docs: getWXContext, SOURCE',
      async run({ probe }) {
        const called = (await probe('call', { data: { what: 'context' } })) as {
          result: { wx: Doc; parsed: { environment: Doc } }
        }
        assert.equal(called.result.parsed.environment.TCB_SOURCE, 'wx_client,scf')
        const failed = await probe('callWx', { data: { what: 'fail' } })
        assert.match(String(failed.errMsg), /failed on purpose/)
      },
    },
    {
      says: 'failures have the codes of the platform',
      source: 'docs.cloudbase.net/error-code',
      async run({ app }) {
        const call = (name: string, data: Doc) => codeOf(app.callFunction({ name, data }))
        assert.equal(await call('absent', {}), 'FUNCTION_NOT_FOUND')
        assert.equal(await call('probe', { what: 'fail' }), 'FUNCTIONS_EXECUTE_FAIL')
        assert.equal(await call('brief', { what: 'hang' }), 'FUNCTIONS_TIME_LIMIT_EXCEEDED')
      },
    },
    {
      says: 'a timer hands over its event',
      source: 'docs: 定时触发器',
      async run({ cloud }) {
        const event = (await cloud.runTimer('probe', 'tick')) as Doc
        assert.deepEqual({ ...event, Time: '' }, { Type: 'Timer', TriggerName: 'tick', Time: '', Message: '' })
      },
    },
    {
      says: 'HTTP access hands over the request and answers the integration response',
      source: 'docs.cloudbase.net/service/access-cloud-function',
      async run({ cloud }) {
        const response = await fetch(`${cloud.url}/api/a/b?c=d`, { method: 'POST', body: '正文' })
        assert.deepEqual(
          [response.status, response.headers.get('x-path'), await response.text()],
          [202, '/api/a/b', 'POST 正文'],
        )
      },
    },
  ],
}
