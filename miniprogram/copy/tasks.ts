import type { TaskName } from '@shared/system/tasks'

/** 后台任务: what runs by itself, and how it did in the last hour. */
export const tasks = {
  lead: '这些事由系统自动办理，不用人操作。下面是最近一小时的情况。',
  names: {
    'deliver-notices': { name: '送通知', note: '把批准的通知送到企业的消息里' },
    'send-messages': { name: '发微信提醒', note: '给同意过的人发微信消息' },
    'tally-messages': { name: '统计送达', note: '统计每条通知的微信消息发出和失败了多少' },
    'tell-bookings': { name: '告诉企业约好了', note: '预约以后几秒内，在企业的消息里留一条' },
    'remind-bookings': { name: '微信预约提醒', note: '前一天，给接受了的人' },
    'remind-in-inbox': { name: '站内预约提醒', note: '开始前两小时' },
    'repair-bookings': { name: '核对预约', note: '核对空位和预约是不是一致' },
    'check-texts': { name: '检查评价文字', note: '请微信检查评价里的文字，拿不准的交给人看' },
    'publish-ratings': { name: '公开评价', note: '每月 15 日早上四点看一次，以前各月的评价够一批就一起公开' },
    'tell-stations': { name: '告诉服务站投诉', note: '保密的投诉，等可能的企业够多了，成批告诉服务站' },
    'encode-directory': { name: '更新目录', note: '把服务点的变动发布给所有人' },
    'read-tables': { name: '读积分表', note: '看传上来的积分表有没有错，有错的指出在哪一格' },
    'look-at-evidence': { name: '检查佐证', note: '看传上来的照片和文件打不打得开，有没有用过' },
    'sign-heads': { name: '签台账链头', note: '每天把各站积分台账的链头签一次名，公布名单时一起印出' },
    'pass-cases': { name: '转市里办', note: '区里没有人能办的事项（都须回避，或者没有人），转由市里办，告诉申请的人' },
    'tell-stuck': {
      name: '找没有人能办的事',
      note: '每十分钟看一次，能办的人都须回避或者都办过的，告诉市级管理员任命一位',
    },
    'lapse-cases': { name: '看补充到期', note: '要补的材料快到期时提醒申请的人，到期没有交的按没有报办结' },
    'check-chains': { name: '核对台账', note: '每天核对各站积分台账有没有在系统外改过，对不上的告诉市级人员' },
    'recheck-listed': { name: '公布后复核', note: '名单公布以后更正、降到线下的，交市级人员复核；资格不变' },
    'make-exports': { name: '导出名单', note: '把公布的名单做成 Excel、Word 文件，给要的人下载' },
    'watch-promises': {
      name: '看承诺到期',
      note: '每天找出到期没做到的服务承诺，给审核员看；不会自动扣分',
    },
    'settle-replies': { name: '算定说明期限', note: '放假安排公布以后，重算服务站说明扣分的暂定期限，告诉服务站' },
    'settle-clocks': { name: '算定期限', note: '放假安排公布以后，重算办理事项的暂定期限，告诉申请的人' },
  } satisfies Record<TaskName, { name: string; note: string }>,
  state: { never: '还没有跑过', running: '正在跑', behind: '没跑完', failing: '有失败', fine: '正常' },
  behind: '上一轮到时间还没办完，下一轮接着办。一直这样的话，要检查服务器。',
  started: (moment: string) => `${moment} 开始`,
  ended: (moment: string) => `${moment} 结束`,
  done: (count: number) => `办了 ${count} 件`,
  failed: (count: number) => `失败 ${count} 件`,
  none: { title: '没有后台任务', text: '系统还没有部署定时任务。' },
}
