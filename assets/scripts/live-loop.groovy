// A loop in a runspace counts and says so on the parent's host, until its flag is cleared. While it runs the
// parent reads the counter, sets it back, and in the end clears the flag.
//
// prints: Value of hash.value before the background runspace is 1
// prints: 2
// prints: 3
// prints: 4
// prints: The parent sets hash.value back to 1
// prints: 2
// prints: 3
// prints: The loop has ended: Completed

hash.value = 1
hash.Flag = true
hash.Host = host
host.ui.writeLine("Value of hash.value before the background runspace is ${hash.value}")

runspace = createRunspace()
runspace.open()
runspace.sessionState.setVariable('hash', hash)

powershell = createPipeline()
powershell.runspace = runspace
powershell.addScript {
    while (hash.Flag) {
        hash.value++
        hash.Services = getService()
        hash.Host.ui.writeVerboseLine(hash.value)
        // The original sleeps five seconds; this one waits until the parent has looked, so that it always prints
        // the same.
        hash.turn = hash.value
        while (hash.turn != null) {
            sleep 10
        }
    }
}
handle = powershell.beginInvoke()

def afterTurn(turn, action) {
    while (hash.turn != turn) {
        sleep 10
    }
    action()
    hash.turn = null
}

afterTurn(2) { }
afterTurn(3) { }
afterTurn(4) {
    host.ui.writeLine('The parent sets hash.value back to 1')
    hash.value = 1
}
afterTurn(2) { }
afterTurn(3) { hash.Flag = false }

powershell.endInvoke(handle)
host.ui.writeLine("The loop has ended: ${powershell.state}")
observed.value = hash.value
observed.services = hash.Services.size()
runspace.close()
powershell.dispose()
