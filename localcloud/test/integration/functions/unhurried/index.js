/** Logs when it begins and ends. */
exports.main = async () => {
  console.log('begin')
  await new Promise((resolve) => setTimeout(resolve, Number(process.env.PAUSE ?? 60)))
  console.log('end')
}
