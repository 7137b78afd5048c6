import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Identity } from '../../cloudfunctions/frame/principal'
import { type Report, tick } from '../../cloudfunctions/jobs/run'
import { tasks } from '../../cloudfunctions/jobs/tasks'
import { deriver, signer } from '../../cloudfunctions/platform/secrets'
import { collections } from '../../cloudfunctions/store/collections'
import { indexes } from '../../cloudfunctions/store/indexes'
import { type LocalCloud, startLocalCloud } from '../../localcloud/index'
import { localEnv, localTemplates, type Secrets, writeSecrets } from '../cloud'
import { messagesOf, once, storageOf, textsOf } from '../in-process/platform'
import { TownInProcess } from '../in-process/town'

/** A town whose people call as WeChat's users do, on a data folder that `npm start` can go on with. */
export class YearTown extends TownInProcess {
  private tokens = 0

  private constructor(
    readonly cloud: LocalCloud,
    readonly secrets: Secrets,
    readonly seed: number,
    now: number,
  ) {
    super(cloud.documents, now, {
      derive: deriver(secrets.APP_SECRET),
      config: { ...secrets, LEDGER_ERASED: '', LEDGER_PUBLIC_KEYS: signer(secrets.LEDGER_KEY).publicKey },
      storage: storageOf(cloud.storage),
      messages: messagesOf(cloud.wechat),
      texts: textsOf(cloud.wechat),
      token: () => digest(`token ${++this.tokens} of ${seed}`).slice(0, 32),
      log: ({ level, ...line }) => {
        if (level === 'error') throw new Error(JSON.stringify(line))
      },
    })
    cloud.wechat.judgeText(RISKY, { suggest: 'risky', label: 20006 })
  }

  /** @param dataDir empty; where the story is written */
  static async open(dataDir: string, seed: number, now: number): Promise<YearTown> {
    const secrets: Secrets = {
      APP_SECRET: digest(`app of year ${seed}`),
      LEDGER_KEY: digest(`ledger of year ${seed}`),
      BOOTSTRAP_SECRET: digest(`bootstrap of year ${seed}`).slice(0, 32),
      TEMPLATE_NOTICE: localTemplates.notice,
      TEMPLATE_BOOKING: localTemplates.booking,
    }
    writeSecrets(dataDir, secrets)
    let ids = 0
    const clock: { at: () => number } = { at: () => now }
    const cloud = await startLocalCloud({
      ...{ dataDir: path.resolve(dataDir), env: localEnv, collections, indexes },
      ...{ functions: [], httpAccess: [], timers: false },
      seam: { now: () => clock.at(), id: () => `year-${++ids}`, random: () => 0 },
    })
    const town = new YearTown(cloud, secrets, seed, now)
    clock.at = () => town.now
    return town
  }

  /** The clock goes on; it never goes back. */
  goTo(at: number): void {
    if (at < this.now) throw new Error(`it is ${new Date(this.now).toISOString()}, not ${new Date(at).toISOString()}`)
    this.now = at
    this.cloud.setClockOffset(at - Date.now())
  }

  protected override identityOf(as: string | null): Identity {
    if (as !== null) this.cloud.wechat.content.visited(openidOf(as))
    return { openid: as && openidOf(as), token: null, address: null }
  }

  /** As the phone does it: the file goes to the place that was named. */
  upload = (as: string, cloudPath: string, bytes: Buffer): Promise<string> =>
    this.cloud.storage.putAs(openidOf(as), cloudPath, once(bytes))

  /** The person says yes to WeChat's prompt. */
  accepts = (as: string, template: keyof typeof localTemplates) =>
    this.cloud.wechat.accept(openidOf(as), localTemplates[template])

  tick = (): Promise<Report> => tick(this.deps, tasks, `tick-${this.now}`)

  async close(): Promise<void> {
    this.cloud.now() // the clock's mark: a server that opens this folder goes on from here
    await this.cloud.close()
  }
}

/** A word that the local WeChat takes exception to. */
export const RISKY = '加微信返现'

const openidOf = (personId: string) => `year-${personId}`
const digest = (words: string) => createHash('sha256').update(words).digest('hex')
