import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { personId } from '../../../cloudfunctions/frame/principal'
import { type Answer, codeOf, key, type World } from '../../world'

/** A person with WeChat on their phone, known by nothing but what WeChat says. */
export class Phone {
  readonly person: string
  constructor(
    readonly world: World,
    readonly openid: string,
  ) {
    this.person = personId(openid)
  }

  call<T = Record<string, unknown>>(name: string, input: object = {}): Promise<Answer<T>> {
    return this.world.wechat<T>(this.openid, name, input)
  }

  async must<T = Record<string, string>>(name: string, input: object = {}): Promise<T> {
    const answer = await this.call<T>(name, input)
    if (!answer.ok) throw new Error(`${name} as ${this.openid}: ${JSON.stringify(answer.error)}`)
    return answer.value
  }

  /** The code of the refusal; what is accepted fails the test. */
  async refused(name: string, input: object = {}): Promise<string> {
    const answer = await this.call(name, input)
    expect(answer, `${name} as ${this.openid}`).toMatchObject({ ok: false })
    return codeOf(answer)
  }

  async roles(): Promise<string[]> {
    const { roles } = await this.must<{ roles: { role: string; scope: string }[] }>('auth/enter')
    return roles.map(({ role, scope }) => `${role}@${scope}`)
  }

  async invite(role: string, scope: string): Promise<string> {
    return (await this.must('access/invite', { role, scope, displayName: '新来的', requestId: key() })).code!
  }

  accept = (code: string) => this.must<{ grant: string; active: boolean }>('access/accept', { code, requestId: key() })
}

/** What the operator set at deployment. */
export const bootstrapSecret = (world: World): string =>
  (JSON.parse(readFileSync(path.join(world.dataDir, 'secrets.json'), 'utf8')) as { BOOTSTRAP_SECRET: string })
    .BOOTSTRAP_SECRET

/** Moves the clock that functions see. */
export const later = (world: World, ms: number) => world.cloud.setClockOffset(world.cloud.now() + ms - Date.now())

export const minutes = 60_000
export const days = 86_400_000
