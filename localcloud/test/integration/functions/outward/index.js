const http = require('node:http')
const dgram = require('node:dgram')

const outcome = (promise) =>
  promise.then(
    () => 'reached',
    (error) => (error.cause ?? error).code,
  )

/** Tries to leave the machine in several ways. */
exports.main = async ({ localUrl }) => ({
  fetch: await outcome(fetch('https://example.com/')),
  http: await outcome(
    new Promise((resolve, reject) => http.get('http://192.0.2.1:8080/', resolve).on('error', reject)),
  ),
  udp: await outcome(
    new Promise((resolve, reject) =>
      dgram.createSocket('udp4').send('x', 53, '192.0.2.2', (error) => (error ? reject(error) : resolve())),
    ),
  ),
  local: await outcome(fetch(localUrl)),
})
