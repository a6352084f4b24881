/** What is waited for. It appears a moment late, so that an answer that is quick does not flicker. */
export function Waiting({ children }: { children: string }) {
  return (
    <p className="quiet waiting" role="status">
      {children}
    </p>
  )
}
