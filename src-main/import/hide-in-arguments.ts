import { HIDDEN, hideInAddress } from './hide-in-address.ts'
import { hideInText } from './hide-in-text.ts'
import type { HiddenText } from './hide-in-text.ts'
import { announcesByScheme, isFlag, isSecretFlag } from './named-value.ts'
import { isOrdinaryValue, nameIn } from './ordinary-values.ts'
import { looksLikeSecretName } from './secret-shape.ts'

/** A command and its arguments with what looks like a secret replaced. */
export function hideInArguments(
  args: string[],
  replacement: string = HIDDEN,
): { shown: string[]; hidden: string[] } {
  const hidden: string[] = []
  const shown = args.map((arg, at) => {
    const one = hideInArgument(arg, args.slice(Math.max(0, at - 2), at), replacement)
    hidden.push(...one.hidden)
    return one.shown
  })
  return { shown, hidden }
}

function hideInArgument(arg: string, before: string[], replacement: string): HiddenText {
  const whole = (about: string) => ({ shown: replacement, hidden: [about] })
  const announced = announcedBy(before, arg)
  if (announced !== null) return whole(announced)
  return hideInText(arg, {
    replacement,
    before: before.at(-1) ?? '',
    hideInAddress: (address) => hideInAddress(address, replacement),
  })
}

/** The word before that says that this argument is a secret. */
function announcedBy(before: string[], arg: string): string | null {
  const [last = '', first = ''] = before.toReversed()
  const name = nameIn(last.replace(/[:=]$/, ''))
  const isNamed =
    isSecretFlag(last) ||
    (/^[\w-]+[:=]$/.test(last) && looksLikeSecretName(name)) ||
    (/^(?:-H|--headers?)$/.test(first) && last === name && looksLikeSecretName(name))
  if (isNamed && !isFlag(arg) && !isOrdinaryValue(name, arg)) return last
  return announcesByScheme(last, arg) ? last : null
}
