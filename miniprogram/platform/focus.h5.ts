/** Moves the focus to an element, and the element into view, once what was just changed is drawn: that takes up to two frames. */
export function focusOn(id: string) {
  requestAnimationFrame(() => requestAnimationFrame(() => move(id)))
}

function move(id: string) {
  const element = document.getElementById(id)
  if (!element) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus()
  element.scrollIntoView({ block: 'nearest' })
}
