// Two runspaces exchange data through one queue: the first puts something in, the second takes it out. A queue that
// is empty or full says so at once, or is waited for within a limit.
//
// prints: Donnée reçue : Donnée de Runspace 1
// prints: Queue "queue-2" is empty: enqueue first, or wait for an item with tryDequeue
// prints: nothing came within 50 ms: null
// prints: Queue "queue-3" is full: it holds 1 at most. Dequeue first, or wait for room with tryEnqueue

queue = synchronizedQueue()

runspace1 = createRunspace()
runspace1.open()
script1 = {
    data = 'Donnée de Runspace 1'
    queue.enqueue(data)
}
runspace1.sessionState.setVariable('queue', queue)
powershell1 = createPipeline()
powershell1.runspace = runspace1
powershell1.addScript(script1).invoke()
runspace1.close()

runspace2 = createRunspace()
runspace2.open()
script2 = {
    data = queue.dequeue()
    host.ui.writeLine("Donnée reçue : $data")
    data
}
runspace2.sessionState.setVariable('queue', queue)
runspace2.sessionState.setVariable('host', host)
powershell2 = createPipeline()
powershell2.runspace = runspace2
observed.received = powershell2.addScript(script2).invoke()[0]
runspace2.close()

try {
    queue.dequeue()
} catch (e) {
    host.ui.writeLine(e.message)
}
host.ui.writeLine("nothing came within 50 ms: ${queue.tryDequeue(50)}")

full = synchronizedQueue(1)
full.enqueue(1)
try {
    full.enqueue(2)
} catch (e) {
    host.ui.writeLine(e.message)
}
