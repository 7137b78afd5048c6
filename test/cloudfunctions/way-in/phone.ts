import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PersonId } from '@shared/ids'
import { expect } from 'vitest'
import { personIdOf } from '../../../cloudfunctions/frame/principal'
import type { Asked, Output, Path } from '../../calls'
import { type Answer, codeOf, key, type World } from '../../world'

/** A person with WeChat on their phone, known by nothing but what WeChat says. */
export class Phone {
  readonly personId: PersonId
  constructor(
    readonly world: World,
    readonly openid: string,
  ) {
    this.personId = personIdOf(openid)
  }

  call<P extends Path>(path: P, ...asked: Asked<P>): Promise<Answer<Output<P>>> {
    return this.world.wechat(this.openid, path, ...asked)
  }

  async must<P extends Path>(path: P, ...asked: Asked<P>): Promise<Output<P>> {
    const answer = await this.call(path, ...asked)
    if (!answer.ok) throw new Error(`${path} as ${this.openid}: ${JSON.stringify(answer.error)}`)
    return answer.value
  }

  /** The code of the refusal; what is accepted fails the test. */
  refused<P extends Path>(path: P, ...[input]: Asked<P>): Promise<string> {
    return this.refusedRaw(path, input)
  }

  /** The same with any path and any input. */
  async refusedRaw(path: string, input: object = {}): Promise<string> {
    const answer = (await this.world.cloud.invoke('api', { path, input }, { openid: this.openid })) as Answer
    expect(answer, `${path} as ${this.openid}`).toMatchObject({ ok: false })
    return codeOf(answer)
  }

  async roles(): Promise<string[]> {
    const { roles } = await this.must('auth/enter')
    return roles.map(({ role, scope }) => `${role}@${scope}`)
  }

  async invite(role: string, scope: string): Promise<string> {
    return (await this.must('access/invite', { role, scope, displayName: '新来的', requestId: key() })).code
  }

  accept = (code: string) => this.must('access/accept', { code, requestId: key() })
}

/** What the operator set at deployment. */
export const bootstrapSecret = (world: World): string =>
  (JSON.parse(readFileSync(path.join(world.dataDir, 'secrets.json'), 'utf8')) as { BOOTSTRAP_SECRET: string })
    .BOOTSTRAP_SECRET

/** Moves the clock that functions see. */
export const later = (world: World, ms: number) => world.cloud.setClockOffset(world.cloud.now() + ms - Date.now())

export const minutes = 60_000
export const days = 86_400_000
