export interface PersonasProps {
  /** Somebody was chosen, where that is how one signs in. */
  onEntered?: () => void
}

/** In WeChat there are no personas to switch to. */
export function Personas(_: PersonasProps) {
  return null
}
