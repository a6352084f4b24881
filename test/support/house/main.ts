import { startHouse } from './house.ts'

/** Starts the demo house, says in one line of JSON where it is, and ends with its parent. */
async function main(): Promise<void> {
  // The line on standard output is read by a program: whatever libraries say goes to standard error.
  console.log = console.info = console.error
  const house = await startHouse({ open: true })
  const { issuer, servers } = house
  process.stdout.write(`${JSON.stringify({ issuer, servers })}\n`)

  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void house.stop().finally(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.stdin.once('end', stop).once('close', stop).resume()
}

main().catch((error: unknown) => {
  process.stderr.write(`The demo house did not start: ${String(error)}\n`)
  process.exitCode = 1
})
