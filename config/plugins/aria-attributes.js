/** The accessibility attributes that WeChat reads, on every component we draw. Template and runtime must list the same. */
const names = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-expanded',
  'aria-disabled',
  'aria-pressed',
  'aria-current',
  'aria-live',
  'aria-modal',
  'aria-busy',
  'aria-valuenow',
  'aria-valuemin',
  'aria-valuemax',
]
const components = ['View', 'Text', 'Image', 'Input', 'Textarea', 'Button', 'ScrollView', 'Picker', 'Map']

const attributes = Object.fromEntries(names.map((name) => [name, '']))
const patch = Object.fromEntries(components.map((component) => [component, attributes]))

module.exports = { patch }
