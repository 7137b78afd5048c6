import assert from 'node:assert/strict'
import type { Area, Doc } from './world'

const message = { touser: 'alice', templateId: 't', page: 'p', data: { thing1: { value: '一' } } }

export const wxServerSdk: Area = {
  name: 'wx-server-sdk',
  checks: [
    {
      says: 'an absent document throws, unless told otherwise',
      source: 'docs: wx-server-sdk throwOnNotFound',
      async run({ probe, holding }) {
        const collection = (await holding([])).name
        assert.match(String((await probe('absentDocument', { collection })).errMsg), /does not exist|not exist/)
        assert.deepEqual((await probe('absentDocumentAllowed', { collection })).data ?? null, null)
      },
    },
    {
      says: 'an absent collection is -502005',
      source: 'wx-server-sdk: error.config.ts',
      async run({ probe }) {
        assert.equal((await probe('absentCollection')).errCode, -502005)
      },
    },
    {
      says: 'runTransaction reads, writes and commits',
      source: 'docs: wx-server-sdk runTransaction',
      async run({ probe, holding }) {
        const things = await holding([{ _id: 'one', n: 1 }])
        await probe('transaction', { collection: things.name })
        assert.deepEqual((await things.doc('one').get()).data, [{ _id: 'one', n: 2 }])
      },
    },
    {
      says: 'subscribeMessage.send: one accept, one message, then 43101',
      source: 'docs: subscribeMessage.send',
      async run({ probe, cloud }) {
        cloud.wechat.accept('alice', 't')
        const send = () => probe('openapi', { api: 'subscribeMessage.send', params: message })
        assert.equal((await send()).errCode, 0)
        assert.equal((await send()).errCode, 43101)
        assert.equal(cloud.wechat.sent().length, 1)
      },
    },
    {
      says: 'subscribeMessage.send refuses wrong arguments by number',
      source: 'docs: subscribeMessage.send errcode',
      async run({ probe }) {
        const send = async (changes: Doc) =>
          (await probe('openapi', { api: 'subscribeMessage.send', params: { ...message, ...changes } })).errCode
        assert.deepEqual(
          [
            await send({ touser: '' }),
            await send({ templateId: '' }),
            await send({ page: '/p' }),
            await send({ data: {} }),
          ],
          [40003, 40037, 41030, 47003],
        )
      },
    },
    {
      says: 'msgSecCheck judges, with a result and a trace',
      source: 'docs: security.msgSecCheck v2',
      async run({ probe }) {
        const params = { content: '你好', version: 2, scene: 2, openid: 'alice' }
        const { result, traceId } = await probe('openapi', { api: 'security.msgSecCheck', params })
        assert.deepEqual(result, { suggest: 'pass', label: 100 })
        assert.equal(typeof traceId, 'string')
      },
    },
    {
      says: 'wxacode.getUnlimited answers an image',
      source: 'docs: wxacode.getUnlimited',
      async run({ probe }) {
        const { contentType } = await probe('openapi', { api: 'wxacode.getUnlimited', params: { scene: 'a=1' } })
        assert.match(String(contentType), /^image\//)
      },
    },
    {
      says: 'an API that config.json does not name is -604101, an unknown one -604100',
      source: 'wx-server-sdk: error.config.ts',
      async run({ probe }) {
        assert.equal(
          (await probe('openapi', { api: 'phonenumber.getPhoneNumber', params: { code: 'x' } })).errCode,
          -604101,
        )
        assert.equal((await probe('openapi', { api: 'no.such', params: {} })).errCode, -604100)
      },
    },
    {
      says: 'a call that WeChat did not start has no token',
      source: 'field reports: invalid wx openapi access_token',
      async run({ app }) {
        const { result } = await app.callFunction({
          name: 'probe',
          data: { what: 'openapi', api: 'subscribeMessage.send', params: message },
        })
        assert.match(String((result as Doc).errMsg), /invalid wx openapi access_token/)
      },
    },
  ],
}
