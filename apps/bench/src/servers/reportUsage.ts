// Loaded before a measured server's own code: tells the bench over the channel what the process has used so far.
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({
    usage: { cpuMs: (user + system) / 1000, memoryMb: process.memoryUsage.rss() / 1_048_576 },
  });
});
// Listening must not keep a server alive that has ended its work.
process.channel?.unref();
// Nor must it outlive a bench that was killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
