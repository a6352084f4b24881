// Threat: a hostile issuer describes itself in the name of an honest one, so that the honest one's answers pass as its own
// and the code, or a proof made out to that name, goes to the wrong token endpoint (A5, R54, R55).

const NAME = /^[\x21-\x7e]+$/
/** Of both names: the person has to read them to their ends before they accept. */
const LONGEST = 300

/**
 * Whether a person may accept that the issuer known as `named` calls itself `own`. Only on its own origin, or on a host
 * below its own: whoever runs a name decides who answers for those below it. Another house is refused, and so is a
 * neighbour under one parent, because hosters give their neighbours to strangers.
 */
export function isAcceptableIssuer(own: unknown, named: string): own is string {
  if (typeof own !== 'string' || named.length + own.length > LONGEST) return false
  if (!NAME.test(own) || !URL.canParse(own)) return false
  const there = new URL(named)
  const here = new URL(own)
  const bare = here.search === '' && here.hash === '' && here.username + here.password === ''
  const below = here.hostname.endsWith(`.${there.hostname}`)
  const near = here.origin === there.origin
  return bare && (near || (below && here.protocol === there.protocol && here.port === there.port))
}
