import { contents } from '@shared/law/index'
import * as operatorParameters from '@shared/law/operator-parameters'
import type { Parameter } from '@shared/law/parameter'
import { describe, expect, it } from 'vitest'
import { nodes } from './walk'

const parameters: readonly Parameter[] = Object.values(operatorParameters)
const isChinese = (text: string) => /[\u4e00-\u9fff]{2}/.test(text)

describe('what the city sets', () => {
  it('has a name that people can read, each another', () => {
    const names = parameters.map(({ basis }) => basis.parameter)
    expect(names.filter((name) => !isChinese(name.replace(/（.*）$/, '')))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('says in words what may be chosen, and what holds while nothing is set', () => {
    for (const parameter of parameters) {
      if (parameter.type === 'choice') {
        expect(Object.values(parameter.choices).filter((words) => !isChinese(words))).toEqual([])
        expect(Object.keys(parameter.choices)).toContain(parameter.default)
      }
      if (parameter.type === 'days' && parameter.default === null)
        expect(parameter.meanwhile, parameter.basis.parameter).toSatisfy(isChinese)
    }
  })
})

it('no text of the law or of what it leaves open is empty', () => {
  const texts = [...nodes(contents)].flatMap(([path, node]) =>
    Object.entries(node).flatMap(([key, text]) =>
      typeof text === 'string' ? [[`${path}.${key}`, text] as const] : [],
    ),
  )
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([])
})
