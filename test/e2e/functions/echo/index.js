/** Logs and answers as told, else shows what it was given. */
exports.main = async (event) => {
  if (event.log) console.log('logged', event.log)
  return event.reply ?? event
}
