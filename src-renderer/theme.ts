import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { say } from './words/say.tsx'

const brass: MantineColorsTuple = [
  '#fbf5e9',
  '#f3e6cb',
  '#e8d0a0',
  '#dfbb75',
  '#d9a94e',
  '#c18c35',
  '#a8782b',
  '#7f5814',
  '#6d4a10',
  '#54390c',
]

const none = 'transparent'

/** Buttons take their colours from tokens.css, so both themes are decided in one place. */
const colors: VariantColorsResolver = (input) => {
  if (input.color === 'oxide') {
    const color = 'var(--oxide-text)'
    return { background: none, hover: 'var(--oxide-wash)', color, border: '1px solid currentColor' }
  }
  if (input.variant === 'filled') {
    const color = 'var(--on-brass)'
    return {
      background: 'var(--brass-fill)',
      hover: 'var(--brass-fill-hover)',
      color,
      border: none,
    }
  }
  if (input.variant === 'default') {
    const border = '1px solid var(--line-strong)'
    return { background: 'var(--surface)', hover: 'var(--wash)', color: 'var(--ink)', border }
  }
  if (input.variant === 'subtle') {
    return { background: none, hover: 'var(--wash)', color: 'var(--ink)', border: none }
  }
  return defaultVariantColorsResolver(input)
}

export const theme = createTheme({
  colors: { brass },
  primaryColor: 'brass',
  primaryShade: { light: 7, dark: 4 },
  fontFamily: 'var(--text)',
  fontFamilyMonospace: "'JetBrains Mono Variable', monospace",
  defaultRadius: 8,
  respectReducedMotion: true,
  focusRing: 'auto',
  variantColorResolver: colors,
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 32 } },
    // In its place, where a screen reader finds it, and with nothing in it that is no choice.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    PasswordInput: {
      defaultProps: () => ({
        visibilityToggleButtonProps: { 'aria-label': say('shell.show-entered') },
      }),
    },
    Tooltip: {
      defaultProps: { openDelay: 300, withArrow: true, transitionProps: { duration: 120 } },
    },
    // lockScroll would add a <style> element without a nonce; the window itself never scrolls.
    Modal: {
      defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 150 } },
    },
  },
})
