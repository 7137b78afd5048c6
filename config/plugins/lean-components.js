/**
 * What our parts draw with, component by component. Taro's templates carry every attribute and event of every component, and
 * drop every aria-* one (NervJS/taro#10025); both cost: the first in package size and in bindings per element, the second in
 * accessibility. Template (build) and runtime must agree on the list, for attributes travel under numbers counted from it.
 * This file is loaded by both as it is, so it keeps to what the oldest engine reads.
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

const aria = {
  View: name.concat(states),
  Text: name,
  Image: name,
  Input: name,
  Textarea: name,
  Button: name,
  Picker: name,
  Map: name,
}

/** Attributes and events kept of Taro's own; a component that is not named keeps all of them. */
const kept = {
  View: ['hover-class', 'hover-stay-time', 'bindTouchMove'],
  Text: ['user-select'],
  Image: ['src', 'mode', 'lazy-load', 'bindLoad', 'bindError'],
  Button: ['disabled', 'open-type', 'hover-class', 'hover-stay-time', 'bindagreeprivacyauthorization'],
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
  ],
  Textarea: [
    'value',
    'placeholder',
    'placeholder-class',
    'disabled',
    'maxlength',
    'focus',
    'auto-height',
    'cursor-spacing',
    'bindInput',
    'bindFocus',
    'bindBlur',
  ],
  Picker: ['mode', 'disabled', 'range', 'value', 'start', 'end', 'fields', 'bindCancel', 'bindChange'],
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
  ],
  // Taro always carries one; nothing of ours draws it.
  ScrollView: ['scroll-x', 'scroll-y'],
}

/** Changes Taro's component table in place. */
function lean(components) {
  for (const [component, keep] of Object.entries(kept)) {
    for (const attribute of Object.keys(components[component])) {
      if (!keep.includes(attribute)) delete components[component][attribute]
    }
  }
  for (const [component, attributes] of Object.entries(aria)) {
    for (const attribute of attributes) components[component][attribute] = ''
  }
}

module.exports = { lean }
