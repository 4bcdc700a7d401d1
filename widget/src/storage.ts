/** What the browser remembers for us. A browser that forbids it remembers until the page is left. */
export class Storage {
  readonly #prefix: string;
  readonly #memory = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  get(name: string): string | null {
    try {
      return localStorage.getItem(this.#prefix + name) ?? this.#memory.get(name) ?? null;
    } catch {
      return this.#memory.get(name) ?? null;
    }
  }

  set(name: string, value: string): void {
    try {
      localStorage.setItem(this.#prefix + name, value);
    } catch {
      this.#memory.set(name, value);
    }
  }

  remove(name: string): void {
    this.#memory.delete(name);
    try {
      localStorage.removeItem(this.#prefix + name);
    } catch {
      // nothing was kept
    }
  }

  names(): string[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.#prefix))
        .map((key) => key.slice(this.#prefix.length));
    } catch {
      return [];
    }
  }
}
