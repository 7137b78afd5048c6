import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** Runs one of the servers here in a process of its own; resolves to its URL. It ends when `stop` is called or this process ends. */
export async function start(file: string, ...args: string[]): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = fork(path.join(__dirname, file), args)
  const gone = once(child, 'exit')
  const [message] = await Promise.race([
    once(child, 'message'),
    gone.then(() => Promise.reject(new Error(`${file} ended before it was ready`))),
  ])
  const stop = async () => {
    child.disconnect()
    await gone
  }
  return { url: (message as { url: string }).url, stop }
}
