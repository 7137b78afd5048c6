const keep = []

/** Fails in the way it is told to; otherwise answers after a pause. */
exports.main = async ({ how, pause, queryStringParameters = {} }) => {
  if (how === 'throw') throw new Error('thrown on purpose')
  if (how === 'reject later') {
    void Promise.reject(new Error('unhandled on purpose'))
    await new Promise((resolve) => setTimeout(resolve, 5000))
  }
  if (how === 'exit') process.exit(3)
  if (how === 'hang') while (true) {}
  if (how === 'eat memory') while (true) keep.push(new Array(100_000).fill(Math.random()))
  await new Promise((resolve) => setTimeout(resolve, Number(pause ?? queryStringParameters.pause ?? 0)))
  return 'alive'
}
