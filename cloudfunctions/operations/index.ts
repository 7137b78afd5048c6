import type { Router } from '@orpc/server'
import type { Contract } from '@shared/contract'
import type { Context } from '../frame/context'
import { appeal as absenceAppeal } from './absence/appeal'
import { appeals as absenceAppeals } from './absence/appeals'
import { decide as absenceDecide } from './absence/decide'
import { mine as absenceMine } from './absence/mine'
import { recuse as absenceRecuse } from './absence/recuse'
import { accept as accessAccept } from './access/accept'
import { approve as accessApprove } from './access/approve'
import { approvers as accessApprovers } from './access/approvers'
import { begun as accessBegun } from './access/begun'
import { bootstrap as accessBootstrap } from './access/bootstrap'
import { invite as accessInvite } from './access/invite'
import { list as accessList } from './access/list'
import { recuse as accessRecuse } from './access/recuse'
import { revoke as accessRevoke } from './access/revoke'
import { abilities as authAbilities } from './auth/abilities'
import { claimDesktop as authClaimDesktop } from './auth/claimDesktop'
import { confirmDesktop as authConfirmDesktop } from './auth/confirmDesktop'
import { enter as authEnter } from './auth/enter'
import { signOut as authSignOut } from './auth/signOut'
import { startDesktop as authStartDesktop } from './auth/startDesktop'
import { amend as bookingAmend } from './booking/amend'
import { arrive as bookingArrive } from './booking/arrive'
import { book as bookingBook } from './booking/book'
import { cancel as bookingCancel } from './booking/cancel'
import { code as bookingCode } from './booking/code'
import { forgetAnswers as bookingForgetAnswers } from './booking/forgetAnswers'
import { get as bookingGet } from './booking/get'
import { keptAnswers as bookingKeptAnswers } from './booking/keptAnswers'
import { mine as bookingMine } from './booking/mine'
import { object as bookingObject } from './booking/object'
import { remind as bookingRemind } from './booking/remind'
import { reschedule as bookingReschedule } from './booking/reschedule'
import { slots as bookingSlots } from './booking/slots'
import { walkIn as bookingWalkIn } from './booking/walkIn'
import { get as certificateGet } from './certificate/get'
import { issue as certificateIssue } from './certificate/issue'
import { askConsent as complaintAskConsent } from './complaint/askConsent'
import { consent as complaintConsent } from './complaint/consent'
import { decide as complaintDecide } from './complaint/decide'
import { file as complaintFile } from './complaint/file'
import { forStation as complaintForStation } from './complaint/forStation'
import { get as complaintGet } from './complaint/get'
import { hear as complaintHear } from './complaint/hear'
import { mine as complaintMine } from './complaint/mine'
import { prospect as complaintProspect } from './complaint/prospect'
import { queue as complaintQueue } from './complaint/queue'
import { recuse as complaintRecuse } from './complaint/recuse'
import { reply as complaintReply } from './complaint/reply'
import { route as complaintRoute } from './complaint/route'
import { tellStation as complaintTellStation } from './complaint/tellStation'
import { agree as deductionAgree } from './deduction/agree'
import { answer as deductionAnswer } from './deduction/answer'
import { attach as deductionAttach } from './deduction/attach'
import { beginUpload as deductionBeginUpload } from './deduction/beginUpload'
import { candidates as deductionCandidates } from './deduction/candidates'
import { decline as deductionDecline } from './deduction/decline'
import { detach as deductionDetach } from './deduction/detach'
import { dismiss as deductionDismiss } from './deduction/dismiss'
import { get as deductionGet } from './deduction/get'
import { links as deductionLinks } from './deduction/links'
import { mine as deductionMine } from './deduction/mine'
import { proposals as deductionProposals } from './deduction/proposals'
import { propose as deductionPropose } from './deduction/propose'
import { restore as deductionRestore } from './deduction/restore'
import { retell as deductionRetell } from './deduction/retell'
import { agree as deskAgree } from './desk/agree'
import { asked as deskAsked } from './desk/asked'
import { askToBook as deskAskToBook } from './desk/askToBook'
import { checkIn as deskCheckIn } from './desk/checkIn'
import { complete as deskComplete } from './desk/complete'
import { days as deskDays } from './desk/days'
import { decline as deskDecline } from './desk/decline'
import { draft as deskDraft } from './desk/draft'
import { handOver as deskHandOver } from './desk/handOver'
import { leave as deskLeave } from './desk/leave'
import { meet } from './desk/meet'
import { miss as deskMiss } from './desk/miss'
import { receive as deskReceive } from './desk/receive'
import { today as deskToday } from './desk/today'
import { undoCheckIn as deskUndoCheckIn } from './desk/undoCheckIn'
import { undoLeave as deskUndoLeave } from './desk/undoLeave'
import { unmiss as deskUnmiss } from './desk/unmiss'
import { wait as deskWait } from './desk/wait'
import { walkInCode as deskWalkInCode } from './desk/walkInCode'
import { carrier as directoryCarrier } from './directory/carrier'
import { glance as directoryGlance } from './directory/glance'
import { nearest as directoryNearest } from './directory/nearest'
import { snapshot as directorySnapshot } from './directory/snapshot'
import { approveJoin as enterpriseApproveJoin } from './enterprise/approveJoin'
import { codePhone as enterpriseCodePhone } from './enterprise/codePhone'
import { confirmCode as enterpriseConfirmCode } from './enterprise/confirmCode'
import { confirmGrade as enterpriseConfirmGrade } from './enterprise/confirmGrade'
import { confirmName as enterpriseConfirmName } from './enterprise/confirmName'
import { contestCode as enterpriseContestCode } from './enterprise/contestCode'
import { doubtfulNames as enterpriseDoubtfulNames } from './enterprise/doubtfulNames'
import { grades as enterpriseGrades } from './enterprise/grades'
import { join as enterpriseJoin } from './enterprise/join'
import { joinRequests as enterpriseJoinRequests } from './enterprise/joinRequests'
import { mine as enterpriseMine } from './enterprise/mine'
import { recuseCode as enterpriseRecuseCode } from './enterprise/recuseCode'
import { register as enterpriseRegister } from './enterprise/register'
import { unmanaged as enterpriseUnmanaged } from './enterprise/unmanaged'
import { unusualCodes as enterpriseUnusualCodes } from './enterprise/unusualCodes'
import { update as enterpriseUpdate } from './enterprise/update'
import { waiting as enterpriseWaiting } from './enterprise/waiting'
import { attend as eventAttend } from './event/attend'
import { attendance as eventAttendance } from './event/attendance'
import { cancel as eventCancel } from './event/cancel'
import { code as eventCode } from './event/code'
import { expected as eventExpected } from './event/expected'
import { get as eventGet } from './event/get'
import { join as eventJoin } from './event/join'
import { joined as eventJoined } from './event/joined'
import { leave as eventLeave } from './event/leave'
import { list as eventList } from './event/list'
import { managed as eventManaged } from './event/managed'
import { mine as eventMine } from './event/mine'
import { plan as eventPlan } from './event/plan'
import { publish as eventPublish } from './event/publish'
import { record as eventRecord } from './event/record'
import { register as eventRegister } from './event/register'
import { save as eventSave } from './event/save'
import { undoAttend as eventUndoAttend } from './event/undoAttend'
import { alike as evidenceAlike } from './evidence/alike'
import { attach as evidenceAttach } from './evidence/attach'
import { begin as evidenceBegin } from './evidence/begin'
import { links as evidenceLinks } from './evidence/links'
import { pair as evidencePair } from './evidence/pair'
import { reads as evidenceReads } from './evidence/reads'
import { remove as evidenceRemove } from './evidence/remove'
import { restore as evidenceRestore } from './evidence/restore'
import { unrelated as evidenceUnrelated } from './evidence/unrelated'
import { accepted as inboxAccepted } from './inbox/accepted'
import { list as inboxList } from './inbox/list'
import { read as inboxRead } from './inbox/read'
import { readAll as inboxReadAll } from './inbox/readAll'
import { thread as inboxThread } from './inbox/thread'
import { threads as inboxThreads } from './inbox/threads'
import { todo as inboxTodo } from './inbox/todo'
import { governing as lawGoverning } from './law/governing'
import { act as lifecycleAct } from './lifecycle/act'
import { attach as lifecycleAttach } from './lifecycle/attach'
import { beginRaiseUpload as lifecycleBeginRaiseUpload } from './lifecycle/beginRaiseUpload'
import { beginUpload as lifecycleBeginUpload } from './lifecycle/beginUpload'
import { bringBack as lifecycleBringBack } from './lifecycle/bringBack'
import { contest as lifecycleContest } from './lifecycle/contest'
import { detach as lifecycleDetach } from './lifecycle/detach'
import { draft as lifecycleDraft } from './lifecycle/draft'
import { file as lifecycleFile } from './lifecycle/file'
import { get as lifecycleGet } from './lifecycle/get'
import { history as lifecycleHistory } from './lifecycle/history'
import { links as lifecycleLinks } from './lifecycle/links'
import { mine as lifecycleMine } from './lifecycle/mine'
import { objections as lifecycleObjections } from './lifecycle/objections'
import { published as lifecyclePublished } from './lifecycle/published'
import { queue as lifecycleQueue } from './lifecycle/queue'
import { raise as lifecycleRaise } from './lifecycle/raise'
import { recuse as lifecycleRecuse } from './lifecycle/recuse'
import { removable as lifecycleRemovable } from './lifecycle/removable'
import { restore as lifecycleRestore } from './lifecycle/restore'
import { withdraw as lifecycleWithdraw } from './lifecycle/withdraw'
import { all as listsAll } from './lists/all'
import { check as listsCheck } from './lists/check'
import { draft as listsDraft } from './lists/draft'
import { get as listsGet } from './lists/get'
import { page as listsPage } from './lists/page'
import { print as listsPrint } from './lists/print'
import { printLink as listsPrintLink } from './lists/printLink'
import { prints as listsPrints } from './lists/prints'
import { publish as listsPublish } from './lists/publish'
import { published as listsPublished } from './lists/published'
import { ranking as listsRanking } from './lists/ranking'
import { approve as noticeApprove } from './notice/approve'
import { compose as noticeCompose } from './notice/compose'
import { get as noticeGet } from './notice/get'
import { list as noticeList } from './notice/list'
import { preview as noticePreview } from './notice/preview'
import { revise as noticeRevise } from './notice/revise'
import { sendBack as noticeSendBack } from './notice/sendBack'
import { answer as outcomeAnswer } from './outcome/answer'
import { figures as outcomeFigures } from './outcome/figures'
import { mine as outcomeMine } from './outcome/mine'
import { get as planGet } from './plan/get'
import { preview as planPreview } from './plan/preview'
import { save as planSave } from './plan/save'
import { withdrawOffer as planWithdrawOffer } from './plan/withdrawOffer'
import { agreement as pointsAgreement } from './points/agreement'
import { answer as pointsAnswer } from './points/answer'
import { appeal as pointsAppeal } from './points/appeal'
import { appointments as pointsAppointments } from './points/appointments'
import { ask as pointsAsk } from './points/ask'
import { chain as pointsChain } from './points/chain'
import { claim as pointsClaim } from './points/claim'
import { claimed as pointsClaimed } from './points/claimed'
import { contest as pointsContest } from './points/contest'
import { filing as pointsFiling } from './points/filing'
import { hand as pointsHand } from './points/hand'
import { items as pointsItems } from './points/items'
import { ledger as pointsLedger } from './points/ledger'
import { look as pointsLook } from './points/look'
import { looks as pointsLooks } from './points/looks'
import { projection as pointsProjection } from './points/projection'
import { queue as pointsQueue } from './points/queue'
import { recuse as pointsRecuse } from './points/recuse'
import { reverse as pointsReverse } from './points/reverse'
import { sendBack as pointsSendBack } from './points/sendBack'
import { standing as pointsStanding } from './points/standing'
import { standings as pointsStandings } from './points/standings'
import { verify as pointsVerify } from './points/verify'
import { withdraw as pointsWithdraw } from './points/withdraw'
import { get as policyGet } from './policy/get'
import { list as policyList } from './policy/list'
import { search as policySearch } from './policy/search'
import { doubtful as ratingDoubtful } from './rating/doubtful'
import { rate as ratingRate } from './rating/rate'
import { recuse as ratingRecuse } from './rating/recuse'
import { review as ratingReview } from './rating/review'
import { summary as ratingSummary } from './rating/summary'
import { amend as serviceAmend } from './service/amend'
import { check as serviceCheck } from './service/check'
import { checks as serviceChecks } from './service/checks'
import { confirm as serviceConfirm } from './service/confirm'
import { received as serviceReceived } from './service/received'
import { record as serviceRecord } from './service/record'
import { records as serviceRecords } from './service/records'
import { decide as settingsDecide } from './settings/decide'
import { list as settingsList } from './settings/list'
import { preview as settingsPreview } from './settings/preview'
import { proposals as settingsProposals } from './settings/proposals'
import { propose as settingsPropose } from './settings/propose'
import { tried as settingsTried } from './settings/tried'
import { tasks as systemTasks } from './system/tasks'
import { begin as tableBegin } from './table/begin'
import { bring as tableBring } from './table/bring'
import { decide as tableDecide } from './table/decide'
import { get as tableGet } from './table/get'
import { list as tableList } from './table/list'
import { map as tableMap } from './table/map'
import { propose as tablePropose } from './table/propose'
import { replay as tableReplay } from './table/replay'

/** Every contract entry and its operation; a missing one does not compile. */
import { accept as waitlistAccept } from './waitlist/accept'
import { decline as waitlistDecline } from './waitlist/decline'
import { get as waitlistGet } from './waitlist/get'
import { join as waitlistJoin } from './waitlist/join'
import { leave as waitlistLeave } from './waitlist/leave'
import { mine as waitlistMine } from './waitlist/mine'
import { onDay as waitlistOnDay } from './waitlist/onDay'

export const operations = {
  auth: {
    enter: authEnter,
    startDesktop: authStartDesktop,
    confirmDesktop: authConfirmDesktop,
    claimDesktop: authClaimDesktop,
    signOut: authSignOut,
    abilities: authAbilities,
  },
  access: {
    bootstrap: accessBootstrap,
    begun: accessBegun,
    invite: accessInvite,
    accept: accessAccept,
    approve: accessApprove,
    list: accessList,
    recuse: accessRecuse,
    approvers: accessApprovers,
    revoke: accessRevoke,
  },
  enterprise: {
    register: enterpriseRegister,
    update: enterpriseUpdate,
    join: enterpriseJoin,
    joinRequests: enterpriseJoinRequests,
    approveJoin: enterpriseApproveJoin,
    mine: enterpriseMine,
    waiting: enterpriseWaiting,
    unusualCodes: enterpriseUnusualCodes,
    codePhone: enterpriseCodePhone,
    confirmCode: enterpriseConfirmCode,
    doubtfulNames: enterpriseDoubtfulNames,
    confirmName: enterpriseConfirmName,
    grades: enterpriseGrades,
    confirmGrade: enterpriseConfirmGrade,
    unmanaged: enterpriseUnmanaged,
    recuseCode: enterpriseRecuseCode,
    contestCode: enterpriseContestCode,
  },
  directory: {
    snapshot: directorySnapshot,
    nearest: directoryNearest,
    glance: directoryGlance,
    carrier: directoryCarrier,
  },
  booking: {
    slots: bookingSlots,
    book: bookingBook,
    mine: bookingMine,
    get: bookingGet,
    code: bookingCode,
    remind: bookingRemind,
    arrive: bookingArrive,
    walkIn: bookingWalkIn,
    object: bookingObject,
    amend: bookingAmend,
    keptAnswers: bookingKeptAnswers,
    forgetAnswers: bookingForgetAnswers,
    cancel: bookingCancel,
    reschedule: bookingReschedule,
  },
  waitlist: {
    join: waitlistJoin,
    mine: waitlistMine,
    get: waitlistGet,
    onDay: waitlistOnDay,
    accept: waitlistAccept,
    decline: waitlistDecline,
    leave: waitlistLeave,
  },
  desk: {
    today: deskToday,
    days: deskDays,
    asked: deskAsked,
    agree: deskAgree,
    decline: deskDecline,
    checkIn: deskCheckIn,
    undoCheckIn: deskUndoCheckIn,
    walkInCode: deskWalkInCode,
    receive: deskReceive,
    handOver: deskHandOver,
    askToBook: deskAskToBook,
    miss: deskMiss,
    unmiss: deskUnmiss,
    meet,
    wait: deskWait,
    leave: deskLeave,
    undoLeave: deskUndoLeave,
    draft: deskDraft,
    complete: deskComplete,
  },
  event: {
    attend: eventAttend,
    attendance: eventAttendance,
    cancel: eventCancel,
    code: eventCode,
    expected: eventExpected,
    get: eventGet,
    join: eventJoin,
    joined: eventJoined,
    leave: eventLeave,
    list: eventList,
    managed: eventManaged,
    mine: eventMine,
    plan: eventPlan,
    publish: eventPublish,
    record: eventRecord,
    register: eventRegister,
    save: eventSave,
    undoAttend: eventUndoAttend,
  },
  service: {
    records: serviceRecords,
    received: serviceReceived,
    record: serviceRecord,
    amend: serviceAmend,
    confirm: serviceConfirm,
    checks: serviceChecks,
    check: serviceCheck,
  },
  evidence: {
    begin: evidenceBegin,
    attach: evidenceAttach,
    remove: evidenceRemove,
    restore: evidenceRestore,
    links: evidenceLinks,
    alike: evidenceAlike,
    pair: evidencePair,
    unrelated: evidenceUnrelated,
    reads: evidenceReads,
  },
  absence: {
    mine: absenceMine,
    appeal: absenceAppeal,
    appeals: absenceAppeals,
    decide: absenceDecide,
    recuse: absenceRecuse,
  },
  outcome: {
    mine: outcomeMine,
    answer: outcomeAnswer,
    figures: outcomeFigures,
  },
  rating: {
    rate: ratingRate,
    summary: ratingSummary,
    doubtful: ratingDoubtful,
    recuse: ratingRecuse,
    review: ratingReview,
  },
  deduction: {
    propose: deductionPropose,
    proposals: deductionProposals,
    agree: deductionAgree,
    retell: deductionRetell,
    decline: deductionDecline,
    mine: deductionMine,
    get: deductionGet,
    answer: deductionAnswer,
    beginUpload: deductionBeginUpload,
    attach: deductionAttach,
    detach: deductionDetach,
    restore: deductionRestore,
    links: deductionLinks,
    candidates: deductionCandidates,
    dismiss: deductionDismiss,
  },
  plan: { get: planGet, preview: planPreview, save: planSave, withdrawOffer: planWithdrawOffer },
  points: {
    items: pointsItems,
    chain: pointsChain,
    claim: pointsClaim,
    queue: pointsQueue,
    recuse: pointsRecuse,
    contest: pointsContest,
    filing: pointsFiling,
    ask: pointsAsk,
    answer: pointsAnswer,
    withdraw: pointsWithdraw,
    appeal: pointsAppeal,
    sendBack: pointsSendBack,
    hand: pointsHand,
    looks: pointsLooks,
    look: pointsLook,
    agreement: pointsAgreement,
    claimed: pointsClaimed,
    verify: pointsVerify,
    ledger: pointsLedger,
    projection: pointsProjection,
    standing: pointsStanding,
    standings: pointsStandings,
    appointments: pointsAppointments,
    reverse: pointsReverse,
  },
  lifecycle: {
    draft: lifecycleDraft,
    raise: lifecycleRaise,
    file: lifecycleFile,
    removable: lifecycleRemovable,
    withdraw: lifecycleWithdraw,
    mine: lifecycleMine,
    get: lifecycleGet,
    objections: lifecycleObjections,
    queue: lifecycleQueue,
    act: lifecycleAct,
    recuse: lifecycleRecuse,
    contest: lifecycleContest,
    history: lifecycleHistory,
    published: lifecyclePublished,
    beginUpload: lifecycleBeginUpload,
    beginRaiseUpload: lifecycleBeginRaiseUpload,
    attach: lifecycleAttach,
    detach: lifecycleDetach,
    restore: lifecycleRestore,
    bringBack: lifecycleBringBack,
    links: lifecycleLinks,
  },
  certificate: {
    get: certificateGet,
    issue: certificateIssue,
  },
  table: {
    list: tableList,
    get: tableGet,
    begin: tableBegin,
    bring: tableBring,
    map: tableMap,
    replay: tableReplay,
    propose: tablePropose,
    decide: tableDecide,
  },
  complaint: {
    route: complaintRoute,
    file: complaintFile,
    prospect: complaintProspect,
    mine: complaintMine,
    get: complaintGet,
    queue: complaintQueue,
    forStation: complaintForStation,
    reply: complaintReply,
    askConsent: complaintAskConsent,
    consent: complaintConsent,
    tellStation: complaintTellStation,
    recuse: complaintRecuse,
    hear: complaintHear,
    decide: complaintDecide,
  },
  policy: { list: policyList, search: policySearch, get: policyGet },
  lists: {
    all: listsAll,
    check: listsCheck,
    draft: listsDraft,
    get: listsGet,
    page: listsPage,
    print: listsPrint,
    printLink: listsPrintLink,
    prints: listsPrints,
    publish: listsPublish,
    published: listsPublished,
    ranking: listsRanking,
  },
  notice: {
    compose: noticeCompose,
    approve: noticeApprove,
    sendBack: noticeSendBack,
    revise: noticeRevise,
    list: noticeList,
    preview: noticePreview,
    get: noticeGet,
  },
  law: { governing: lawGoverning },
  settings: {
    list: settingsList,
    preview: settingsPreview,
    tried: settingsTried,
    propose: settingsPropose,
    decide: settingsDecide,
    proposals: settingsProposals,
  },
  system: { tasks: systemTasks },
  inbox: {
    threads: inboxThreads,
    thread: inboxThread,
    todo: inboxTodo,
    list: inboxList,
    read: inboxRead,
    readAll: inboxReadAll,
    accepted: inboxAccepted,
  },
} satisfies Router<Contract, Context>
