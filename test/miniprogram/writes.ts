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
  'points.hand': asks('city/similar/opinion', 'ask({ ...words.confirm[way]'),
  'evidence.unrelated': asks('city/similar/opinion', 'ask({ ...words.confirm[way]'),
  'points.look': asks('city/looks/look-card', 'ask(words.ask'),
  'points.answer': asks('desk/claim/supplement-bar'),
  'points.withdraw': asks('desk/claim/other-ways', 'ask({ ...words.askWithdraw'),
  'points.appeal': asks('desk/claim/appeal-bar', '<Reasoned'),
  'points.deduct': asks('city/stations/deduct', '<Note>{words.follows}</Note>'),
  'points.agree': asks('city/stations/proposals'),
  'points.decline': asks('city/stations/proposals', '{words.ends}'),
  'points.reverse': asks('city/stations/reverse', '{words.reverse.text}'),
  'lists.draft': { harmless: 'a draft: it can be changed again, and nobody is told' },
  'lists.check': asks('city/lists/publish', 'ask(words.askCheck'),
  'lists.publish': asks('city/lists/publish', 'ask(words.askPublish'),
  'points.recuse': { asks: 'features/tied/recuse.tsx', says: '<Confirm' },
  'service.check': asks('city/checks/finding'),
  'service.confirm': asks('enterprise/received-record/verdict', '{words.meaning}'),
  'desk.complete': asks('desk/desk-booking/index'),
  'table.propose': asks('city/table-draft/onward'),
  'table.decide': asks('city/table-draft/onward'),
  'table.begin': { harmless: 'a file of one’s own, which counts for nothing until another approves it' },
  'table.bring': { harmless: 'the same' },
  'table.map': { harmless: 'may be said anew until it is proposed' },
  'notice.approve': asks('city/notices/approve'),
  'settings.propose': asks('city/settings/propose', '{asked && missing'),
  'settings.decide': asks('city/settings/proposal-card'),
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
  'enterprise.join': asks('enterprise/code-form', '{words.lead}'),
  'enterprise.dispute': asks('enterprise/code-form', '{words.lead}'),
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

  'lifecycle.file': asks('lifecycle/apply/file-bar'),
  'lifecycle.withdraw': asks('lifecycle/application/withdraw', 'ask(drops ? words.drop : words.ask'),
  'lifecycle.act': asks('lifecycle/application/take'),
  'lifecycle.recuse': asks('lifecycle/admissions/recuse', '<RecuseButton'),
  'lifecycle.detach': asks('lifecycle/parts/attachments'),

  // what only deletes
  'evidence.remove': { undo: 'packages/desk/record/evidence.tsx' },
  'desk.checkIn': { undo: 'packages/desk/desk/check-in.tsx' },

  // neither
  'service.amend': { harmless: 'can be changed back on the same screen until a claim is filed' },
  'lifecycle.draft': { harmless: 'is seen by nobody else until it is filed' },
  'lifecycle.beginUpload': { harmless: 'a place for a file' },
  'lifecycle.attach': { harmless: 'adds a file that can be taken away' },
  'lifecycle.links': { harmless: 'is how files are looked at; that somebody looked is noted' },
  'certificate.issue': { harmless: 'shows what is public' },
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
