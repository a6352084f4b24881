import { useCallback, useState } from 'react'
import { language } from './say.tsx'

/** What was said once and stands there, for as long as its language is spoken; `nothing` before and after. */
export function useSaid<T>(nothing: T): [said: T, tell: (said: T) => void] {
  const [told, setTold] = useState({ said: nothing, spoken: language() })
  const tell = useCallback((said: T) => setTold({ said, spoken: language() }), [])
  return [told.spoken === language() ? told.said : nothing, tell]
}
