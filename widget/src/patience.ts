import { Refused } from "./api";
import { Backoff } from "./backoff";

/** Ask until there is an answer; a refusal that waiting does not mend is raised. */
export async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const backoff = new Backoff();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Refused && !error.passes) throw error;
      await new Promise<void>((done) => backoff.after(done));
    }
  }
}
