// Threat B4: a message may come from a frame, a window or a page that is not ours.

/** What is known about where a message came from. */
export interface Sender {
  webContentsId: number
  /** Null when the frame is already gone. */
  frame: { url: string; isMainFrame: boolean } | null
}

/** The one page that may give orders: our window's main frame, at our own address. */
export interface TrustedPage {
  webContentsId: number
  url: string
}

export function isTrustedSender(sender: Sender, page: TrustedPage | null): boolean {
  return (
    page !== null &&
    sender.webContentsId === page.webContentsId &&
    sender.frame !== null &&
    sender.frame.isMainFrame &&
    withoutFragment(sender.frame.url) === page.url
  )
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#')
  return at === -1 ? url : url.slice(0, at)
}
