import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pagePath, screens } from '@shared/screens'
import { personas } from '../../demo/index'
import type { LocalCloud } from '../../localcloud/index'
import { root } from '../build'
import { send, sendJson } from '../reply'
import type { Step } from './step'
import { steps } from './steps'
import { type Town, townOf } from './town'
import { Walker } from './walker'

const page = path.join(root, 'dev/walk/page')
const files: Record<string, [name: string, type: string]> = {
  '/dev/walk': ['index.html', 'text/html; charset=utf-8'],
  '/dev/walk/main.mjs': ['main.mjs', 'text/javascript; charset=utf-8'],
  '/dev/walk/style.css': ['style.css', 'text/css; charset=utf-8'],
}

/**
 * 走一遍, on this machine alone: a page beside the app, served with `npm start`. Nothing of it is in the client, so that no build for
 * WeChat or for a browser can have it.
 * @returns whether the request was for it
 */
export function walkRoute(cloud: Pick<LocalCloud, 'url' | 'now' | 'setClockOffset'>) {
  const walker = new Walker(cloud.url)
  return async (pathname: string, incoming: IncomingMessage, reply: ServerResponse): Promise<boolean> => {
    const file = files[pathname]
    if (file) send(reply, 200, file[1], await readFile(path.join(page, file[0]), 'utf8'))
    else if (pathname === '/dev/walk/steps') sendJson(reply, stepsIn(await townOf(walker)))
    else if (pathname === '/dev/clock' && incoming.method === 'POST') await setClock(cloud, incoming, reply)
    else return false
    return true
  }
}

/** The steps as the page shows them: what each opens now, and whether it is done. */
const stepsIn = (town: Town) => ({
  now: town.now,
  steps: steps.map((step) => ({
    id: step.id,
    who: step.who,
    label: labelOf(step.who),
    title: step.title,
    how: step.how,
    address: addressOf(step.opens(town)),
    also: step.also && { ...step.also, address: addressOf(step.also.opens(town)), opens: undefined },
    notBefore: step.notBefore?.(town) ?? 0,
    done: step.done(town),
  })),
})

const labelOf = (who: Step['who']) => personas.find(({ id }) => id === who)?.label ?? who

/** As a browser knows it. */
function addressOf(to: ReturnType<Step['opens']>): string {
  const { page: path, url } = screens[to.screen]
  return pagePath(to).replace(path, url)
}

/** Time goes on, so that nobody has to wait for an appointment; it never goes back. */
async function setClock(
  cloud: Pick<LocalCloud, 'now' | 'setClockOffset'>,
  incoming: IncomingMessage,
  reply: ServerResponse,
) {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { at } = JSON.parse(Buffer.concat(chunks).toString()) as { at?: unknown }
  if (!Number.isSafeInteger(at)) return send(reply, 400, 'text/plain; charset=utf-8', 'at: an instant in milliseconds')
  cloud.setClockOffset(Math.max(at as number, cloud.now()) - Date.now())
  sendJson(reply, { now: cloud.now() })
}
