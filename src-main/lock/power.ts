/** What the computer knows of the person's absence. */
export interface PowerPort {
  /** Seconds since the last key or pointer anywhere; 0 where the desktop does not tell. */
  idleSeconds(): number
  /** Told when the computer goes to sleep or its screen is locked. Returns how to stop listening. */
  onAway(listener: () => void): () => void
}
