/** The mark of the page: two lanes, one of them with a grace period's bracket. */
export function Mark() {
  return (
    <svg className="mark" width="22" height="18" viewBox="0 0 22 18" aria-hidden="true">
      <path d="M2 2v4h14" fill="none" stroke="var(--rcu)" strokeWidth="2.2" />
      <path d="M1 12.5h20" stroke="var(--ink)" strokeWidth="2" />
      <circle cx="11" cy="12.5" r="3.2" fill="var(--paper)" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}
