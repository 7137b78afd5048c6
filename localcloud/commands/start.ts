import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { startLocalCloud } from '../index'
import type { LocalCloudOptions } from '../types'

/** Serves the environment of an options file (JSON, `LocalCloudOptions`) until the process is told to end. Paths are relative to the working directory. */
export async function start([file]: string[]) {
  const options = JSON.parse(readFileSync(file!, 'utf8')) as LocalCloudOptions
  const cloud = await startLocalCloud({
    ...options,
    onLog: ({ function: name, level, text }) => console.log(`${name} ${level}: ${text}`),
  })
  console.log(`${cloud.url} console: ${cloud.url}/console`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await cloud.close()
}
