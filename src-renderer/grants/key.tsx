import { keyLabel, keyPath, type KeyFacts } from './key-path.ts'

interface KeyProps {
  facts: KeyFacts
  size: number
  /** True where the same facts stand beside it as text. */
  silent?: boolean
}

export function Key({ facts, size, silent = false }: KeyProps) {
  const { path, hue } = keyPath(facts)
  const label = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': keyLabel(facts) }
  return (
    <svg
      className="key"
      data-condition={facts.condition}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      style={{ '--key-hue': hue } as React.CSSProperties}
      {...label}
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}
