/**
 * What our parts draw with, component by component. Taro's templates and its runtime carry every attribute and event of every
 * component WeChat has, and drop every aria-* one (NervJS/taro#10025); the first costs package size and bindings per element, the
 * second accessibility. Template (weapp-components.js) and runtime (babel-lean-runtime.js) take this one table, for attributes and
 * components travel under numbers counted from it.
 */
const name = ['aria-role', 'aria-label', 'aria-hidden']
const states = [
  'aria-checked',
  'aria-selected',
  'aria-expanded',
  'aria-disabled',
  'aria-pressed',
  'aria-current',
  'aria-live',
  'aria-modal',
  'aria-busy',
]

/** Attributes and events; a component that is not named is not there. */
const kept = {
  View: ['hover-class', 'hover-stay-time', 'bindTouchMove', ...name, ...states],
  Text: ['user-select', ...name],
  Image: ['src', 'mode', 'lazy-load', 'bindLoad', 'bindError', ...name],
  Button: ['disabled', 'open-type', 'hover-class', 'hover-stay-time', 'bindagreeprivacyauthorization', ...name],
  Input: [
    'value',
    'type',
    'placeholder',
    'placeholder-class',
    'disabled',
    'maxlength',
    'focus',
    'confirm-type',
    'cursor-spacing',
    'bindInput',
    'bindFocus',
    'bindBlur',
    'bindConfirm',
    ...name,
  ],
  Textarea: [
    'value',
    'placeholder',
    'placeholder-class',
    'disabled',
    'maxlength',
    'focus',
    'auto-height',
    'fixed',
    'cursor-spacing',
    'bindInput',
    'bindFocus',
    'bindBlur',
    ...name,
  ],
  Picker: ['mode', 'disabled', 'range', 'value', 'start', 'end', 'fields', 'bindCancel', 'bindChange', ...name],
  Map: [
    'longitude',
    'latitude',
    'scale',
    'markers',
    'circles',
    'bindMarkerTap',
    'bindCalloutTap',
    'bindRegionChange',
    'bindError',
    ...name,
  ],
  ScrollView: ['scroll-x', 'scroll-y'],
}

/** Changes Taro's component table, with its default values, in place. */
function lean(components) {
  for (const component of Object.keys(components)) {
    if (!kept[component]) delete components[component]
  }
  for (const [component, attributes] of Object.entries(kept)) {
    const known = components[component]
    components[component] = Object.fromEntries(attributes.map((each) => [each, known[each] ?? '']))
  }
}

module.exports = { kept, lean }
