import type { ToolView } from '../../src-preload/contract/snapshot.ts'
import { say } from '../words/say.tsx'

/** What is to be known of a tool at a glance. What the server says of it is said as its word, because nothing proves it. */
export function ToolTags({ tool: { permission, destructive, readOnly } }: { tool: ToolView }) {
  return (
    <>
      {permission.pin === 'changed' && (
        <span className="tag" data-tone="ask" title={say('tools.tag.suspended.why')}>
          <span aria-hidden>■ </span>
          {say('tools.tag.suspended')}
        </span>
      )}
      {permission.pin === 'new' && (
        <span className="tag" data-tone="ask" title={say('tools.tag.new.why')}>
          {say('tools.tag.new')}
        </span>
      )}
      {permission.alike.some(({ same }) => !same) && (
        <span className="tag" data-tone="ask" title={say('tools.tag.look-alike.why')}>
          {say('tools.tag.look-alike')}
        </span>
      )}
      {destructive === true ? (
        <span className="tag tag-oxide" title={say('tools.tag.destroys.why')}>
          {say('tools.tag.destroys')}
        </span>
      ) : (
        readOnly === true && (
          <span className="tag" title={say('tools.tag.reads.why')}>
            {say('tools.tag.reads')}
          </span>
        )
      )}
    </>
  )
}
