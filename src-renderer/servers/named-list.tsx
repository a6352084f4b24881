import type { NamedView } from '../../src-preload/contract/snapshot.ts'
import { ForeignName, ForeignText } from '../words/server-text.tsx'
import { inDigits } from '../words/times.ts'

export function NamedList({ title, items }: { title: string; items: NamedView[] }) {
  if (items.length === 0) return null
  return (
    <section className="section" aria-label={title}>
      <h2>
        {title} <span className="count">{inDigits(items.length)}</span>
      </h2>
      <ul className="named">
        {items.map((item, at) => (
          <li key={at}>
            <span className="named-name">
              <ForeignName text={item.name} />
            </span>
            {item.uri !== null && (
              <span className="mono small quiet">
                <ForeignName text={item.uri} longest={300} />
              </span>
            )}
            {item.description !== '' && (
              <span className="quiet">
                <ForeignText text={item.description} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
