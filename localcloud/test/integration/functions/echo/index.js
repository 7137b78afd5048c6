const tcb = require('@cloudbase/node-sdk')

let invocations = 0

/** Shows what it was given; with `call`, calls another function; with `reply`, answers that. */
exports.main = async (event, context) => {
  invocations += 1
  if (event.log) console.log('logged', event.log)
  if (event.call) return tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).callFunction(event.call)
  if ('reply' in event) return event.reply
  return { event, invocations, parsed: tcb.parseContext(context), variable: process.env.VARIABLE }
}

exports.callback = (event, _context, callback) => setTimeout(callback, 1, null, { called: event.value })
