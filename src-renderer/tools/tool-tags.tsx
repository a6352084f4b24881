import type { ToolView } from '../../src-preload/contract/snapshot.ts'

/** What is to be known of a tool at a glance. What the server says of it is said as its word, because nothing proves it. */
export function ToolTags({ tool: { permission, destructive, readOnly } }: { tool: ToolView }) {
  return (
    <>
      {permission.pin === 'changed' && (
        <span className="tag" data-tone="ask" title="Its definition has changed; it does not run">
          <span aria-hidden>■ </span>Suspended
        </span>
      )}
      {permission.pin === 'new' && (
        <span className="tag" data-tone="ask" title="It came after you first saw this server">
          New
        </span>
      )}
      {permission.alike.some(({ same }) => !same) && (
        <span className="tag" data-tone="ask" title="Its name looks like that of another tool">
          Look-alike
        </span>
      )}
      {destructive === true ? (
        <span className="tag tag-oxide" title="The server says that it can destroy data">
          Can destroy
        </span>
      ) : (
        readOnly === true && (
          <span className="tag" title="The server says that it changes nothing">
            Only reads
          </span>
        )
      )}
    </>
  )
}
