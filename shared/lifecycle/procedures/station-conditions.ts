import * as entry from '../../law/g26/station-entry'
import type { Rule } from '../../law/rule'
import { type Condition, type Force, hardForce } from '../condition'
import type { Field } from '../form'

/** The force that a rule of the text has. */
const forceOf = (rule: Rule<unknown>): Force =>
  rule.force === 'hard' ? hardForce : { kind: 'by-reading', axis: 'reachOfGenerally', hard: [], word: rule.word }

const yes = (id: string, label: string): Field => ({ id, label, type: 'yes', required: true })
const holds = (field: string) => ({ kind: 'measure', field, as: 'yes' }) as const
const judgement = { kind: 'judgement' } as const

/** The figure is the same in either reading; its force is not. */
const minYears = entry.minYearsEstablished['whole-sentence']
const { city, forms } = entry.organisation.value
const { general, special } = entry.abilities.value

/** 建设条件, G26 三(一): what is filled in. */
export const stationForm: readonly Field[] = [
  { id: 'registered', label: '登记地', type: 'one', options: [city, '外省市'], required: true },
  { id: 'form', label: '单位性质', type: 'one', options: [...forms, '其他'], required: true },
  { id: 'established', label: '成立日期', type: 'date', required: true },
  yes('operating', '经营状况良好'),
  yes('honest', '单位及法定代表人诚信守法，没有司法、行政机关认定的严重失信行为'),
  yes('unpenalised', '单位没有受到停产停业、吊销证照等行政处罚'),
  yes('clean', '法定代表人没有刑事处罚记录'),
  yes('equipment', '有开展企业服务所需的软硬件基础设施'),
  { id: 'phone', label: '固定对外服务电话', type: 'text', most: 20, required: true },
  { id: 'channels', label: '政策信息传播工具', type: 'text', most: 200, required: true },
  { id: 'address', label: '办公场所地址', type: 'text', most: 100, required: true },
  {
    id: 'place',
    label: '办公场所在地图上的位置',
    type: 'place',
    hint: '成为培育对象以后，企业在地图上看到的地方',
    required: true,
  },
  { id: 'area', label: '固定办公场所面积', type: 'figure', unit: '平方米', most: 1_000_000, required: true },
  { id: 'staff', label: '专职人员', type: 'figure', unit: '人', most: 100_000, required: true },
  yes('management', '有管理制度、服务流程和服务质量保障机制'),
  { id: 'general', label: '综合服务', type: 'many', options: general, open: true, required: true },
  { id: 'special', label: '专业技术服务', type: 'many', options: special, open: true, required: true },
  { id: 'site', label: '服务站名称', type: 'text', most: 40, hint: '成为培育对象以后用的名称', required: true },
]

const named = (field: string, among: readonly string[]) =>
  ({ kind: 'measure', field, as: 'named', among, least: 1, open: true }) as const

/** Each condition of G26 三(一), with its words, its force and its sentence. */
export const stationConditions: readonly Condition[] = [
  {
    id: 'registered',
    text: '在北京市依法设立',
    stage: 'filing',
    test: { kind: 'measure', field: 'registered', as: 'named', among: [city], least: 1 },
    force: { kind: 'soft', word: '一般' },
    basis: entry.organisation.basis,
  },
  {
    id: 'form',
    text: '法人或非法人组织',
    stage: 'filing',
    test: { kind: 'measure', field: 'form', as: 'named', among: forms, least: 1 },
    force: { kind: 'soft', word: '一般' },
    basis: entry.organisation.basis,
  },
  {
    id: 'established',
    text: `成立满 ${minYears.value} 年`,
    stage: 'filing',
    test: { kind: 'measure', field: 'established', as: 'years', least: minYears.value },
    force: { kind: 'by-reading', axis: 'reachOfGenerally', hard: ['first-clause'], word: '一般' },
    basis: minYears.basis,
  },
  {
    id: 'operating',
    text: '经营状况良好',
    stage: 'filing',
    test: { kind: 'all', of: [holds('operating'), judgement] },
    force: forceOf(entry.business),
    basis: entry.business.basis,
  },
  {
    id: 'honest',
    text: '诚信守法，没有严重失信行为',
    stage: 'filing',
    test: { kind: 'all', of: [holds('honest'), judgement] },
    force: forceOf(entry.standing),
    basis: entry.standing.basis,
  },
  {
    id: 'unpenalised',
    text: '没有受到停产停业、吊销证照等行政处罚',
    stage: 'filing',
    test: { kind: 'all', of: [holds('unpenalised'), judgement] },
    force: forceOf(entry.penalties),
    basis: entry.penalties.basis,
  },
  {
    id: 'clean',
    text: '法定代表人没有刑事处罚记录',
    stage: 'filing',
    test: { kind: 'all', of: [holds('clean'), judgement] },
    force: forceOf(entry.penalties),
    basis: entry.penalties.basis,
  },
  {
    id: 'facilities',
    text: '有软硬件基础设施、固定对外服务电话和政策信息传播工具',
    stage: 'filing',
    test: { kind: 'all', of: [holds('equipment'), judgement] },
    force: forceOf(entry.facilities),
    basis: entry.facilities.basis,
  },
  {
    id: 'area',
    text: `固定办公场所不少于 ${entry.minOfficeArea.value} 平方米`,
    stage: 'filing',
    test: { kind: 'measure', field: 'area', as: 'figure', least: entry.minOfficeArea.value },
    force: forceOf(entry.minOfficeArea),
    basis: entry.minOfficeArea.basis,
  },
  {
    id: 'staff',
    text: `${entry.minFullTimeStaff.value} 名及以上专职人员`,
    stage: 'filing',
    test: { kind: 'measure', field: 'staff', as: 'figure', least: entry.minFullTimeStaff.value },
    force: forceOf(entry.minFullTimeStaff),
    basis: entry.minFullTimeStaff.basis,
  },
  {
    id: 'management',
    text: '管理制度、服务流程、服务质量保障机制',
    stage: 'filing',
    test: { kind: 'all', of: [holds('management'), judgement] },
    force: forceOf(entry.management),
    basis: entry.management.basis,
  },
  {
    id: 'general',
    text: '能提供综合服务',
    stage: 'filing',
    test: named('general', general),
    force: forceOf(entry.abilities),
    basis: entry.abilities.basis,
  },
  {
    id: 'special',
    text: '能开展专业技术服务',
    stage: 'filing',
    test: named('special', special),
    force: forceOf(entry.abilities),
    basis: entry.abilities.basis,
  },
]
