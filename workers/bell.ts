/** Something to wait for that may be rung before anybody waits: then the next wait is over at once. */
export function bell() {
  let rung = false;
  let wake = () => {};
  return {
    ring(): void {
      rung = true;
      wake();
    },
    /** Resolves when the bell rings, or after `ms` at the latest. */
    async wait(ms: number): Promise<void> {
      if (!rung) await new Promise<void>((resolve) => patient(resolve, ms));
      rung = false;
    },
  };

  function patient(resolve: () => void, ms: number): void {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  }
}
