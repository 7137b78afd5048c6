import type { LocalDate } from '@shared/calendar/local-date'
import { localDate } from '@shared/calendar/local-date'
import type { SettingKey } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'

/** A change of a setting: when it is proposed and why, and what the second person says; `ends` left out: nobody has answered yet. */
export interface SettingCourse {
  on: LocalDate
  key: SettingKey
  value: Value
  effectiveOn: LocalDate
  reason: string
  ends?: 'agreed' | 'declined' | 'withdrawn'
}

const course = (
  on: string,
  key: SettingKey,
  value: Value,
  effectiveOn: string,
  reason: string,
  ends?: SettingCourse['ends'],
): SettingCourse => ({
  on: localDate(on),
  effectiveOn: localDate(effectiveOn),
  key,
  value,
  reason,
  ...(ends && { ends }),
})

/** The times that no text gives are set in the first week; later some are changed, and some are not. */
export const settingCourses: SettingCourse[] = [
  course('2026-03-04', 'districtReviewWorkingDays', 10, '2026-03-06', '各区商定，初审两周内办完。', 'agreed'),
  course('2026-03-04', 'cityReviewWorkingDays', 10, '2026-03-06', '和区级初审一样，两周内办完。', 'agreed'),
  course('2026-03-04', 'changeReviewWorkingDays', 15, '2026-03-06', '要到新址核实，给区里三周。', 'agreed'),
  course('2026-03-04', 'codeClaimWorkingDays', 10, '2026-03-06', '企业等着用代码，两周内看完。', 'agreed'),
  course('2026-03-05', 'verificationWorkingDays', 10, '2026-03-09', '服务站要知道最晚哪天有结果。', 'agreed'),
  course('2026-03-05', 'supplementWorkingDays', 5, '2026-03-09', '补一份材料，一周够了。', 'agreed'),
  course('2026-03-05', 'appealWindowWorkingDays', 20, '2026-03-09', '给服务站四周时间考虑。', 'agreed'),
  course('2026-03-05', 'appealWorkingDays', 10, '2026-03-09', '复核和核实同样时限。', 'agreed'),
  course('2026-04-15', 'factor', 'days', '2026-05-01', '按天数折算更细。', 'declined'),
  course('2026-06-08', 'claimWindowDays', 30, '2026-07-01', '及时申请，方便核对。', 'withdrawn'),
  course('2026-07-13', 'supplementWorkingDays', 10, '2026-07-15', '服务站反映一周太紧。', 'agreed'),
  course('2026-11-16', 'claimWindowDays', 90, '2027-01-01', '新周期起，服务后三个月内申请。', 'agreed'),
  course('2026-11-19', 'publicNoticeWorkingDays', 7, '2027-01-01', '公示时间长一些，便于大家提异议。'),
]
export const declinedBecause = '还没有和各区商量，先不改。'
