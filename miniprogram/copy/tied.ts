import type { Tie } from '@shared/access/conflict'

/** 利害关系: what an officer does not decide, and how it is said of oneself. */
export const tied = {
  row: '你与它有关系，由别人办',
  title: '你与这件事有关系，由别人办',
  withheld: '材料和进度你看不到，也不算在你名下。',
  what: '关系',
  how: '怎么知道',
  who: '谁来办',
  ties: {
    part: '你参加过这件事，或者经手过它的材料',
    carrier: '你是这家服务站的人，或者事情发生前 12 个月内是',
    enterprise: '你是这家企业的人，或者事情发生前 12 个月内是',
    declared: '你自己说明过和它有利害关系',
  } satisfies Record<Tie, string>,
  known: {
    part: '预约、服务、佐证、申请的记录',
    carrier: '授权记录，撤销了也算',
    enterprise: '授权记录，撤销了也算',
    declared: '你提交的说明',
  } satisfies Record<Tie, string>,
  others: '其他市级审核员，看到的人先办',
  nobody: '眼下没有别的人可以办。请市级管理员任命一位和它没有关系的审核员。',
  wrong: '不是这样？请告诉市级管理员。',
  recuse: {
    open: '我有利害关系',
    title: '说明和这件事有利害关系？',
    text: '说明以后不能收回：这次服务的申请、核查和以后的事都由别人办，你看不到材料和进度。',
    yes: '有关系，交给别人',
    no: '没有，接着办',
    done: '已交给别人办',
  },
} as const
