/**
 * Loaded into a program that must not outlive the start that began it: when the channel to that start breaks, however
 * it ended, the program is told to finish, and made to when it does not.
 */
if (process.channel) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 8000).unref();
  });
  process.channel.unref();
}
