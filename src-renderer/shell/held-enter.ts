/**
 * Enter that is held down does one thing, not another with each repetition. What had the focus when it was pressed
 * may have given it on: the palette leads to a button that takes a key back with one press.
 */
export function refuseHeldEnter(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, repeat, target } = event
      if (!repeat || key !== 'Enter' || !(target instanceof Element)) return
      if (target.matches('textarea')) return
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )
}
