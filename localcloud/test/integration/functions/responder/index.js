const answers = {
  '/answer/created': { statusCode: 201, headers: { 'content-type': 'text/csv', 'x-own': 'y' }, body: 'a,b' },
  '/answer/bytes': { statusCode: 200, body: Buffer.from([0, 255]).toString('base64'), isBase64Encoded: true },
  '/answer/object': { statusCode: 200, body: { a: 1 } },
  '/answer/text': 'plain',
  '/answer/json': [1, { a: '二' }],
  '/answer/nothing': undefined,
  '/answer/nonsense': { statusCode: 'many' },
}

/** Answers by path, in each form that HTTP access takes; throws on any other path. */
exports.main = async ({ path }) => {
  if (!(path in answers)) throw new Error('thrown on purpose')
  return answers[path]
}
