/** The focus goes along, so that the keyboard and a screen reader go on from there. Two frames: what covered the page is gone by then. */
export const jumpTo = (id: string) => {
  requestAnimationFrame(() => requestAnimationFrame(() => move(id)))
}

function move(id: string) {
  const element = document.getElementById(id)
  if (!element) return
  element.tabIndex = -1
  element.scrollIntoView({ block: 'start' })
  element.focus({ preventScroll: true })
}
