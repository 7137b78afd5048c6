import { CHECK_IN_EARLY_MINUTES } from '@shared/booking/check-in-window'
import type { bookingView } from '@shared/contract/booking-view'
import type * as z from 'zod'

type State = z.infer<typeof bookingView>['state']

/** My bookings, and the ticket of one. */
export const bookings = {
  states: {
    asked: '等服务站同意',
    booked: '已确认',
    arrived: '已签到',
    done: '已完成',
    cancelled: '已取消',
    past: '已过时间',
    missed: '名额放开了',
  } satisfies Record<State, string>,
  upcoming: '接下来',
  earlier: '以前的',
  none: '还没有预约',
  noneText: '约好后，凭证会出现在这里。',
  find: '找服务',
  rows: {
    service: '服务',
    place: '地点',
    station: '服务站',
    phone: '电话',
    number: '预约号',
    reminder: '提醒',
    note: '想解决什么',
    provisional: '说明',
  },
  provisional: '这一天的放假安排还没公布，时间暂定。',
  route: '导航',
  /** which reminders come, and when; times of Beijing */
  reminders: (wechat: string | null, inbox: string | null) =>
    [wechat && `前一天 ${wechat} 微信提醒一次`, inbox && `当天 ${inbox} 在消息里提醒`].filter(Boolean).join('，'),
  remind: '前一天提醒我',
  reminded: '前一天会提醒你一次',
  notReminded: '没有开通微信提醒，到时看这里的消息',
  toCalendar: '加到日历',
  fromCalendar: '从日历去掉',
  inCalendar: '已加到手机日历',
  notInCalendar: '没有加到日历，可以再试一次',
  calendarSaved: '日历文件已下载，打开它就加到日历',
  calendarRemoved: '日历文件已下载，打开它就从日历去掉',
  rate: { waiting: '确认并评价', confirmed: '评价' },
  said: { rated: '已评价，看这次服务', denied: '你说过没有这回事，看核查' },
  again: '再约一次',
  move: '改约',
  cancel: '取消预约',
  complain: '投诉',
  notYours: '这张凭证是企业的，由企业出示。',
  atDesk: '到站里处理这个预约',
  cancelTitle: (when: string) => `取消 ${when} 的预约？`,
  cancelText: '空位马上给别人。想再来，得重新约。加到了日历的，记得也去掉。',
  keep: '保留预约',
  fewPlaces: (left: number) => `还能再约 ${left} 个。过了时间或者取消了的，名额会回来。`,
  noPlaces: '没到时间的预约满了，现在不能再约。过了时间或者取消了的，名额会回来。',
  opens: (when: string) => `${when} 起可以签到（开始前 ${CHECK_IN_EARLY_MINUTES} 分钟）`,
  closes: (time: string) => `预约的时间过了，${time} 之前还可以签到`,
}
