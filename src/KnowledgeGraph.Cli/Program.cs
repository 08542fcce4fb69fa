using System.Runtime.InteropServices;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Hosting;

using var stop = new CancellationTokenSource();
// The first interrupt lets the command finish what it has begun; a second one ends the process at once, which a
// transaction survives.
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, StopOnce);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, StopOnce);
return await new KgApplication().RunAsync(args, Terminal.OfProcess(), stop.Token);

void StopOnce(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
