// A runspace of its own counts a key of the store it was given.
//
// prints: Value of hash.One before the background runspace is 1
// prints: Value of hash.One after the background runspace is 2

hash = synchronizedStore()
hash.One = 1
host.ui.writeLine("Value of hash.One before the background runspace is ${hash.one}")

runspace = createRunspace()
runspace.open()
runspace.sessionState.setVariable('hash', hash)

powershell = createPipeline()
powershell.runspace = runspace
powershell.addScript {
    hash.one++
}
handle = powershell.beginInvoke()
while (!handle.completed) {
    sleep 100
}
powershell.endInvoke(handle)

host.ui.writeLine("Value of hash.One after the background runspace is ${hash.one}")
observed.after = hash.one
runspace.close()
powershell.dispose()
