/** What lies over the window and wants an answer first. */
export interface Dialogs {
  isOneOpen(): boolean
  /** Told once, when none is open any more. Returns how to stop listening. */
  onceClosed(listener: () => void): () => void
}

const ASKING = '[aria-modal=true]'

function isOneOpen(): boolean {
  return document.querySelector(ASKING) !== null
}

export const dialogs: Dialogs = {
  isOneOpen,
  onceClosed(listener) {
    const watch = new MutationObserver(() => {
      if (isOneOpen()) return
      watch.disconnect()
      listener()
    })
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-modal'],
    })
    return () => watch.disconnect()
  },
}
