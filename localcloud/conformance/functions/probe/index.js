const tcb = require('@cloudbase/node-sdk')
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const failure = ({ errCode, errMsg, code, message }) => ({ errCode, errMsg, code, message })
const attempt = (work) => Promise.resolve().then(work).catch(failure)

/** What the conformance checks need done inside a function, by name. */
const deeds = {
  context: (_event, context) => ({
    parsed: tcb.parseContext(context),
    user: tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).auth().getUserInfo(),
    wx: cloud.getWXContext(),
  }),
  event: (event) => event,
  call: ({ data }) => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).callFunction({ name: 'probe', data }),
  callWx: ({ data }) => attempt(() => cloud.callFunction({ name: 'probe', data })),
  fail: () => {
    throw new Error('failed on purpose')
  },
  hang: () => new Promise(() => {}),
  openapi: ({ api, params }) => attempt(() => api.split('.').reduce((at, name) => at[name], cloud.openapi)(params)),
  absentDocument: ({ collection }) => attempt(() => cloud.database().collection(collection).doc('absent').get()),
  absentDocumentAllowed: ({ collection }) =>
    attempt(() => cloud.database({ throwOnNotFound: false }).collection(collection).doc('absent').get()),
  absentCollection: () => attempt(() => cloud.database().collection('absent').get()),
  transaction: ({ collection }) =>
    cloud.database().runTransaction(async (transaction) => {
      const { data } = await transaction.collection(collection).doc('one').get()
      await transaction
        .collection(collection)
        .doc('one')
        .update({ data: { n: data.n + 1 } })
      return data.n
    }),
  upload: async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'wx/a.txt', fileContent: Buffer.from('from wx') })
    const { fileContent } = await cloud.downloadFile({ fileID })
    const { fileList } = await cloud.deleteFile({ fileList: [fileID] })
    return { fileID, text: String(fileContent), fileList }
  },
}

exports.main = async (event, context) => {
  if (event.httpMethod)
    return { statusCode: 202, headers: { 'x-path': event.path }, body: `${event.httpMethod} ${event.body}` }
  if (event.Type === 'Timer') return event
  return deeds[event.what](event, context)
}
