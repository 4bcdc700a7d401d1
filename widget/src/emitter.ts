/** Tells listeners of named events; a listener that throws hurts nobody else. */
export class Emitter<Events> {
  readonly #listeners = new Map<keyof Events, Set<(told: never) => void>>();

  on<Name extends keyof Events>(name: Name, listener: (told: Events[Name]) => void): void {
    const known = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, known.add(listener as (told: never) => void));
  }

  off<Name extends keyof Events>(name: Name, listener: (told: Events[Name]) => void): void {
    this.#listeners.get(name)?.delete(listener as (told: never) => void);
  }

  emit<Name extends keyof Events>(name: Name, told: Events[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        (listener as (told: Events[Name]) => void)(told);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
