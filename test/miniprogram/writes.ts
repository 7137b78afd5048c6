import type { Path } from '@/api/contract'

/**
 * What becomes of a write before it is one. `asks`: a question says first what follows, or the screen whose only purpose the write is
 * does; `says` is the source of that sentence. `undo`: the bar offers to take it back. `harmless`: neither is needed, and why.
 */
export type Rule = { asks: string; says: string } | { undo: string } | { harmless: string }

const packages = (file: string) => `packages/${file}.tsx`
/** A dialog. */
const asks = (file: string, says = 'ask(words.'): Rule => ({ asks: packages(file), says })

/** Every write of the client, by its operation. */
export const writes: Partial<Record<Path, Rule>> = {
  // what locks, or tells others
  'points.claim': asks('desk/record/claim-bar'),
  'points.verify': asks('city/review/decision', 'ask({ ...words.ask'),
  'points.ask': asks('city/review/decision', 'ask({ ...words.ask'),
  'points.sendBack': asks('city/review/decision', 'ask({ ...words.ask'),
  'points.answer': asks('desk/claim/supplement-bar'),
  'points.withdraw': asks('desk/claim/other-ways', 'ask({ ...words.askWithdraw'),
  'points.appeal': asks('desk/claim/appeal-bar', '<Reasoned'),
  'points.deduct': asks('city/stations/deduct', '<Note>{words.follows}</Note>'),
  'points.agree': asks('city/stations/proposals'),
  'points.decline': asks('city/stations/proposals', '{words.ends}'),
  'points.reverse': asks('city/stations/reverse', '{words.reverse.text}'),
  'points.recuse': { asks: 'features/tied/recuse.tsx', says: '<Confirm' },
  'service.check': asks('city/checks/finding'),
  'service.confirm': asks('enterprise/received-record/verdict', '{words.meaning}'),
  'desk.complete': asks('desk/desk-booking/index'),
  'notice.approve': asks('city/notices/approve'),
  'complaint.file': asks('complaint/complaint-new/form', '<Next'),
  'complaint.reply': asks('desk/station-complaints/card'),
  'complaint.hear': asks('district/complaint-desk/hear'),
  'complaint.decide': asks('district/complaint-desk/decide'),
  'complaint.askConsent': asks('district/complaint-desk/tell-station', 'request(words[step].question'),
  'complaint.tellStation': asks('district/complaint-desk/tell-station', 'request(words[step].question'),
  'complaint.recuse': asks('district/complaint-desk/recuse', '<RecuseButton'),
  'rating.rate': asks('enterprise/received-record/rating-form', '{words.together}'),
  'rating.review': asks('district/rating-texts/text-card'),
  'rating.recuse': { asks: 'features/tied/recuse.tsx', says: '<Confirm' },
  'booking.book': asks('booking/confirm/index', '<Summary'),
  'booking.cancel': asks('booking/ticket/cancel', '<Confirm'),
  'enterprise.register': asks('enterprise/register/index', '{words.lead}'),
  'enterprise.join': asks('enterprise/join/index', '{words.lead}'),
  'enterprise.dispute': asks('enterprise/dispute/index', '{words.lead}'),
  'enterprise.answerDispute': asks('enterprise/enterprise/disputes'),
  'enterprise.decideDispute': asks('district/codes/decide', '{words.follows[decision]}'),
  'enterprise.confirmCode': asks('district/codes/code-card', '<Confirm'),
  'enterprise.recuse': asks('district/codes/recuse', '<RecuseButton'),
  'enterprise.recuseCode': { asks: 'features/tied/recuse.tsx', says: '<Confirm' },
  'access.recuse': { asks: 'features/tied/recuse.tsx', says: '<Confirm' },
  'access.approve': asks('access/grants/grant-card'),
  'access.revoke': asks('access/grants/revoke', '<Confirm'),
  'access.accept': asks('access/invite/index', '{words.text}'),
  'access.bootstrap': asks('access/first-admin/index', '{words.text}'),
  'auth.confirmDesktop': asks('access/desktop-confirm/ask', 'words.warning'),

  // what only deletes
  'evidence.remove': { undo: 'packages/desk/record/evidence.tsx' },
  'desk.checkIn': { undo: 'packages/desk/desk/check-in.tsx' },

  // neither
  'evidence.restore': { harmless: 'is the way back itself' },
  'desk.undoCheckIn': { harmless: 'is the way back itself' },
  'evidence.begin': { harmless: 'makes a place for a file; nothing is there yet' },
  'evidence.attach': { harmless: 'what was added can be taken out again' },
  'evidence.links': { harmless: 'is how files are looked at; that somebody looked is noted' },
  'notice.compose': { harmless: 'nothing is sent until another person has been asked and has approved' },
  'access.invite': { harmless: 'makes a code that nobody has yet, runs out by itself, and can be revoked' },
  'enterprise.approveJoin': { harmless: 'a manager can end the membership, and who was refused can ask again' },
  'enterprise.confirmName': { harmless: 'ends a hint to officers; the name was in use all along, and nobody is told' },
  'enterprise.update': { harmless: 'can be changed back on the same screen, and nobody is told' },
  'complaint.consent': { harmless: 'can be changed until the station is told, and the screen says so' },
  'booking.remind': { harmless: 'WeChat itself has asked; one message to oneself' },
  'inbox.accepted': { harmless: 'WeChat itself has asked; one message to oneself' },
  'inbox.readAll': { harmless: 'says only that one has seen what was shown, and nobody is told' },
  'enterprise.codePhone': { harmless: 'shows a number; that it was looked at is noted' },
  'inbox.read': { harmless: 'marks one’s own message' },
  'auth.signOut': { harmless: 'one signs in again' },
}
