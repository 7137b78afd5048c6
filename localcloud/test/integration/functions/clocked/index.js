const dayjs = require('dayjs')

exports.main = async () => ({
  now: Date.now(),
  constructed: Date.parse(new Date().toISOString()),
  library: dayjs().valueOf(),
  again: new new Date(0).constructor().getTime(),
  given: new Date(1_000).toISOString(),
  text: Date(),
  isDate: new Date() instanceof Date,
  parsed: Date.parse('2026-01-01T00:00:00Z'),
})
