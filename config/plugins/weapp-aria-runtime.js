import { mergeInternalComponents } from '@tarojs/shared'
import { patch } from './aria-attributes'

mergeInternalComponents(patch)
