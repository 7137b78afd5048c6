import type { ReactNode } from 'react'
import type { InlineStyle } from '@/platform/inline-styles'

/**
 * What an element may say to assistive technology, in the web's words on both targets. Each `aria-*` here is listed in
 * config/plugins/lean-components.js, or WeChat would never see it.
 */
export interface Aria {
  role?: string
  'aria-label'?: string
  'aria-hidden'?: boolean
  'aria-checked'?: boolean
  'aria-selected'?: boolean
  'aria-expanded'?: boolean
  'aria-disabled'?: boolean
  'aria-pressed'?: boolean
  'aria-current'?: 'page' | 'step' | 'true'
  'aria-live'?: 'polite' | 'assertive'
  'aria-modal'?: boolean
  'aria-busy'?: boolean
}

export interface Common extends Aria {
  className?: string
  style?: InlineStyle
  id?: string
  children?: ReactNode
}
