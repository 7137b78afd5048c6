import { connect } from 'node:net'

const SILENCE_MS = 60_000

/** Sends a request as it is written. @returns the status of what came back; nothing: the connection was ended; silence: not even that, for so long that it never comes */
export const statusOf = (port: number, text: string) =>
  new Promise<string>((resolve) => {
    let heard = ''
    let end: 'nothing' | 'silence' = 'nothing'
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    socket.setEncoding('latin1').on('data', (chunk: string) => (heard += chunk))
    socket.setTimeout(SILENCE_MS, () => {
      end = 'silence'
      socket.destroy()
    })
    socket.on('error', () => undefined).on('close', () => resolve(/^HTTP\/1\.1 (\d{3}) /.exec(heard)?.[1] ?? end))
  })
