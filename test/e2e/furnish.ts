import { asId, type EvidenceId, type ServiceId } from '@shared/ids'
import { query, type ScreenName, type ScreenParameters, screens } from '@shared/screens'
import { likenessFields } from '../../cloudfunctions/store/inspections'
import { carriers } from '../../demo/index'
import { putEvent, putOpen, putSeated } from '../cloudfunctions/event/put-event'
import { stationA } from '../cloudfunctions/newcomers'
import { Scene } from '../cloudfunctions/scene'
import { proposedDraft } from '../cloudfunctions/table/draft'
import { key, type World } from '../world'
import { Cases } from './cases'

/** Who looks at a screen, and with which thing in its address. */
export interface Look<S extends ScreenName = ScreenName> {
  as?: string
  params?: ScreenParameters<S>
  /** words that are there once the thing itself has come */
  shows: RegExp
}

export type Town = { [S in ScreenName]: Look<S> }

/** The address of a screen in a browser. */
export const addressOf = (name: ScreenName, params: object = {}) => `${screens[name].url}${query(params)}`
/** What WeChat hands to a screen's page: every parameter a text. */
export const asTexts = (params: object = {}): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(query(params)))

/** A town in the middle of its work, so that each screen has what it is there for. */
export async function furnish(world: World): Promise<Town> {
  const scene = new Scene(world)
  const [live, arrived] = [await scene.booking({ note: '首次贷款，想了解材料' }), await scene.arrived()]
  const fine = await scene.picture()
  const recordId = await scene.record({
    evidence: [
      fine,
      { ...(await scene.picture()), inspection: { state: 'unreadable', why: 'damaged' } },
      { ...(await scene.picture()), inspection: { state: 'same-pixels' } },
    ],
  })
  const waiting = await scene.record({ confirmation: 'confirmed', confirmedAt: scene.now })
  const verified = await scene.claim()
  await world.must('city-1', 'points/verify', { claimId: verified, decision: 'verified', requestId: key() })
  const alike = await scene.picture({ recordId, ...likenessFields('0123456789abcdee') })
  const evidence = [alike, fine, { ...fine, id: asId<EvidenceId>('u_sheet'), kind: 'sign-in-sheet' as const }]
  await scene.claim({ recordId: await scene.record({ evidence, frozenAt: scene.now }) })
  const heard = await scene.heardComplaint({ bookingId: arrived, secretFromStation: false })
  await scene.complaint()
  const noticeId = await scene.delivered()
  const threadId = await scene.toConfirm()
  await scene.unusualEnterprise()
  await scene.doubtfulName()
  await scene.proposal({ proposedById: scene.stranger() }, { enterpriseId: scene.b })
  await scene.record({
    enterpriseId: scene.b,
    confirmation: 'denied',
    confirmedAt: scene.now,
    confirmationNote: '当天没有去过',
  })
  const ofStranger = await scene.claim({ recordId: await scene.record({ frozenAt: scene.now }) })
  await world.must('city-1', 'points/recuse', { recordId: ofStranger.split(':')[1]!, requestId: key() })
  await scene.rating()
  await scene.outcome({ recordId: waiting })
  await scene.joinRequest()
  await scene.codeClaim()
  const cases = new Cases(world)
  const filed = await cases.filed('enterprise-a', scene.a)
  await cases.published('enterprise-b', scene.b)
  const code = await cases.certificate('manager-a', stationA)
  const changes = { procedure: 'station-change', carrierId: stationA, form: [], requestId: key() }
  const { id: unfiled } = await world.must('manager-a', 'lifecycle/draft', changes)
  await scene.grant('district-officer', 'haidian', { activeFrom: null, displayName: '新来的经办人' })
  await world.cloud.runTimer('jobs', 'tick')
  const talk = await putEvent(world, { title: '第一笔贷款怎么谈（示例）' })
  const held = await putOpen(world, { title: '流水和报表怎么整理（示例）' })
  await putSeated(world, held, scene.a, { seats: 2 })
  const twins = await scene.twins()
  await scene.look()
  const asked = await scene.claim({ state: 'asked', note: '请补一页纪要' })
  const enterprise = { as: 'enterprise-a' }
  const everyCarrier = new RegExp(`${carriers.length} 家`)
  const carrierId = stationA
  const serviceId = asId<ServiceId>('first-loan')
  const slotId = await scene.slot()
  await scene.absence()
  await scene.appeal()
  const { proposalId } = await scene.answerFile()
  const listId = await scene.pointsList({ state: 'published' })
  const start = Date.parse('2026-10-09T14:00:00+08:00')
  const end = Date.parse('2026-10-09T14:45:00+08:00')
  return {
    home: { ...enterprise, shows: /（示例）/ },
    find: { shows: everyCarrier },
    map: { shows: everyCarrier },
    messages: { ...enterprise, shows: /示例通知/ },
    me: { ...enterprise, shows: /禾木精工/ },
    display: { shows: /深色/ },
    privacy: { shows: /由运营方填写/ },
    lost: { shows: /没有/ },
    carrier: { params: { carrierId }, shows: /首贷辅导/ },
    slots: { params: { carrierId, serviceId }, shows: /余 \d/ },
    confirm: { ...enterprise, params: { carrierId, serviceId, slotId, start, end }, shows: /请带上/ },
    ticket: { ...enterprise, params: { bookingId: live }, shows: /秒后换新码/ },
    waitlist: { ...enterprise, params: { waitId: await scene.wait({ offered: true }) }, shows: /不点会怎样/ },
    walkIn: { ...enterprise, shows: /扫服务台上的码/ },
    reschedule: { ...enterprise, params: { bookingId: live }, shows: /换成了才放开/ },
    bookings: { ...enterprise, shows: /首贷辅导/ },
    absences: { ...enterprise, shows: /那天|没来/ },
    events: { shows: /第一笔贷款怎么谈/ },
    event: { ...enterprise, params: { eventId: talk._id }, shows: /怎么参加/ },
    eventCode: { as: 'staff-a', params: { eventId: held._id }, shows: /秒后换新码/ },
    eventAttend: { ...enterprise, params: { eventId: held._id }, shows: /现场屏幕上的 6 位数/ },
    eventEdit: { as: 'manager-a', shows: /哪一天/ },
    desktop: { shows: /扫|已登录/ },
    desktopConfirm: { as: 'city-1', shows: /登录码/ },
    invite: { ...enterprise, shows: /邀请码/ },
    firstAdmin: { ...enterprise, shows: /密钥/ },
    myRoles: { as: 'city-2', shows: /市级审核员/ },
    grants: { as: 'city-2', params: { place: 'waiting' }, shows: /新来的经办人/ },
    review: { as: 'city-1', shows: /青禾路/ },
    checks: { as: 'city-1', shows: /没有记过分/ },
    stations: { as: 'city-1', shows: /青禾路/ },
    cycleLedger: { as: 'city-1', params: { carrierId }, shows: /台账完整/ },
    lists: { as: 'city-1', shows: /2026 周期第一批/ },
    recognised: { params: { listId }, shows: /培育成功/ },
    notices: { as: 'city-2', params: { state: 'decided' }, shows: /示例通知/ },
    noticeNew: { as: 'city-admin', shows: /标题/ },
    complaintDesk: { as: 'city-2', shows: /青禾路/ },
    codes: { as: 'district-haidian', shows: /校验位不对/ },
    ratingTexts: { as: 'district-haidian', shows: /讲得明白/ },
    appeals: { as: 'district-haidian', shows: /那天封路/ },
    desk: { as: 'manager-a', shows: /首贷辅导/ },
    openingHours: { as: 'manager-a', shows: /每周/ },
    services: { as: 'manager-a', shows: /在架/ },
    serviceEdit: { as: 'manager-a', params: { serviceId }, shows: /一次多少分钟/ },
    peopleRooms: { as: 'manager-a', shows: /人员/ },
    tables: { as: 'city-admin', shows: /示例规则/ },
    tableDraft: { as: 'city-1', params: { draftId: (await proposedDraft(scene)).draftId }, shows: /等另一个人批准/ },
    tasks: { as: 'city-admin', shows: /更新目录/ },
    settings: { as: 'city-admin', shows: /公示期/ },
    whichText: { params: { day: '2023-12-15' }, shows: /不能说那天管用/ },
    walkInCode: { as: 'staff-a', shows: /秒后换新码/ },
    deskBooking: { as: 'staff-a', params: { bookingId: arrived }, shows: /首贷辅导/ },
    records: { as: 'staff-a', shows: /禾木精工/ },
    record: { as: 'manager-a', params: { recordId }, shows: /补齐后可申请/ },
    similar: { as: 'city-1', params: { claimId: asked, ...twins }, shows: /两份现场照片相似/ },
    looks: { as: 'city-2', shows: /笔，先抽中的在前/ },
    claim: { as: 'manager-a', params: { claimId: asked }, shows: /还差 1 样/ },
    ledger: { as: 'manager-a', shows: /每一分的来历/ },
    deductions: { as: 'manager-a', shows: /等你们说明/ },
    deduction: { as: 'manager-a', params: { proposalId }, shows: /为什么提出扣分/ },
    stationComplaints: { as: 'manager-a', shows: /说明情况/ },
    enterprise: { ...enterprise, shows: /小李/ },
    enterpriseEdit: { ...enterprise, params: { enterpriseId: scene.a }, shows: /信用代码不能改/ },
    register: { as: 'visitor', shows: /信用代码/ },
    join: { as: 'visitor', shows: /信用代码/ },
    dispute: { as: 'visitor', shows: /信用代码/ },
    received: { ...enterprise, shows: /首贷辅导/ },
    receivedRecord: { ...enterprise, params: { recordId: waiting }, shows: /这次怎么样/ },
    complaints: { ...enterprise, shows: /海淀|青禾路|态度/ },
    complaintNew: { ...enterprise, params: { carrierId, bookingId: live }, shows: /发生了什么/ },
    complaint: { ...enterprise, params: { complaintId: heard }, shows: /市经信局/ },
    policies: { shows: /号/ },
    policy: { params: { instrumentId: 'g26' }, shows: /第|一、/ },
    applications: { ...enterprise, shows: /区级初审/ },
    apply: { as: 'manager-a', params: { caseId: unfiled }, shows: /变更的是/ },
    application: { ...enterprise, params: { caseId: filed }, shows: /区里在办/ },
    certificate: { params: { code }, shows: /有效，到/ },
    published: { shows: /澜微传感/ },
    admissions: { as: 'district-haidian', shows: /禾木精工/ },
    removals: { as: 'city-1', shows: /三年没有完成/ },
    notice: { ...enterprise, params: { noticeId }, shows: /示例通知/ },
    thread: { ...enterprise, params: { threadId }, shows: /等你办/ },
  }
}
