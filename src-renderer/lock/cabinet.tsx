/** The key cabinet with its doors closed. */
export function Cabinet() {
  return (
    <svg className="cabinet" viewBox="0 0 120 132" width="120" height="132" aria-hidden>
      <rect className="cabinet-case" x="6" y="4" width="108" height="116" rx="6" />
      <rect className="cabinet-door" x="14" y="12" width="44" height="100" rx="2" />
      <rect className="cabinet-door" x="62" y="12" width="44" height="100" rx="2" />
      <rect className="cabinet-panel" x="21" y="20" width="30" height="84" rx="2" />
      <rect className="cabinet-panel" x="69" y="20" width="30" height="84" rx="2" />
      <path className="cabinet-hinge" d="M14 28v10M14 86v10M106 28v10M106 86v10" />
      <circle className="cabinet-plate" cx="60" cy="62" r="11" />
      <path
        className="cabinet-hole"
        d="M60 56.5a3.4 3.4 0 0 1 1.6 6.4l1.4 5.6h-6l1.4-5.6a3.4 3.4 0 0 1 1.6-6.4z"
      />
      <path className="cabinet-foot" d="M18 120v8M102 120v8" />
    </svg>
  )
}
