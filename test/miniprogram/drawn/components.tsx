import { createElement, type ReactNode } from 'react'

/** WeChat's own parts, as a test of a screen needs them: an element for each, with what is said of it to a screen reader. */
interface Native {
  children?: ReactNode
  'aria-role'?: string
  'aria-label'?: string
  'aria-disabled'?: boolean
  'aria-checked'?: boolean
  value?: string
  onClick?: () => void
  onInput?: (event: { detail: { value: string } }) => void
}

const said = (of: Native) => ({
  role: of['aria-role'],
  'aria-label': of['aria-label'],
  'aria-disabled': of['aria-disabled'],
  'aria-checked': of['aria-checked'],
})

const block = (of: Native) => createElement('div', { ...said(of), onClick: of.onClick }, of.children)
const typed = (tag: 'input' | 'textarea') => (of: Native) =>
  createElement(tag, {
    ...said(of),
    value: of.value,
    onChange: ({ target }: { target: HTMLInputElement }) => of.onInput?.({ detail: { value: target.value } }),
  })

export const View = block
export const Text = block
export const ScrollView = block
export const Picker = block
export const Button = block
export const Image = block
export const Input = typed('input')
export const Textarea = typed('textarea')
