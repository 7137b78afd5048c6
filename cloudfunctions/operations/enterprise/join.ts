import { checkCreditCode } from '@shared/enterprise/credit-code'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { hashId } from '../../platform/secrets'
import { enterpriseId, enterprises, joinRequests } from '../../store/enterprises'
import { inboxItems } from '../../store/inbox'

export const join = os.enterprise.join.handler(async ({ context, input, errors }) => {
  const person = personOf(context)
  const creditCode = input.creditCode.toUpperCase()
  if (checkCreditCode(creditCode) === 'malformed') throw errors.CREDIT_CODE_MALFORMED()
  const enterprise = enterpriseId(creditCode)
  const id = `jr_${hashId('join', enterprise, person)}`
  return commit(context, input, id, async (tx, now) => {
    if (await enterprises.get(tx, enterprise)) {
      const { displayName } = input
      await joinRequests.put(tx, { _id: id, enterprise, person, displayName, askedAt: now, decidedAt: null })
      await inboxItems.put(tx, {
        _id: `in_${id}`,
        to: `enterprise:${enterprise}`,
        content: { kind: 'join-request', displayName },
        about: id,
        at: now,
        readBy: {},
      })
    }
    return { asked: true as const }
  })
})
