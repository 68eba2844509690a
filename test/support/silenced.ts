/** Keeps what the page's developers are told out of the log, and hands it to the test. */
export async function silenced(run: (told: () => readonly string[]) => Promise<void>): Promise<void> {
  const { error } = console;
  const told: string[] = [];
  console.error = (...said: unknown[]) => void told.push(said.map(String).join(' '));
  try {
    await run(() => told);
  } finally {
    console.error = error;
  }
}
