// Two runspaces count the same key. hash.value++ is a read and a write: what another writes in between is lost.
// increment, update and withLock lose nothing. To show it each time, both read before either writes.
//
// prints: ++ twice: 1
// prints: increment, a thousand times by each of two: 2000
// prints: update, a thousand times by each of two: 2000

hash = synchronizedStore()

def inTwo(script) {
    def running = (1..2).collect { number ->
        def runspace = createRunspace()
        runspace.open()
        runspace.sessionState.setVariable('hash', hash)
        def powershell = createPipeline()
        powershell.runspace = runspace
        powershell.addScript(script)
        [powershell: powershell, handle: powershell.beginInvoke(), runspace: runspace]
    }
    running.each { it.powershell.endInvoke(it.handle) }
    running.each { it.runspace.close() }
}

hash.value = 0
hash.readers = 0
inTwo {
    read = hash.value
    hash.increment('readers')
    while (hash.readers < 2) {
        sleep 1
    }
    hash.value = read + 1
}
host.ui.writeLine("++ twice: ${hash.value}")
observed.lost = hash.value

hash.value = 0
inTwo { 1000.times { hash.increment('value') } }
host.ui.writeLine("increment, a thousand times by each of two: ${hash.value}")

hash.value = 0
inTwo { 1000.times { hash.update('value') { it + 1 } } }
host.ui.writeLine("update, a thousand times by each of two: ${hash.value}")
