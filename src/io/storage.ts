/** What this browser remembers for itself, by a key. Nothing that a result depends on; where it cannot be kept, nothing is said. */

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is full or forbidden.
  }
}
