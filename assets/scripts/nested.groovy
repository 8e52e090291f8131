// Runspaces that open runspaces, five levels deep, with the same store set into each. One that was not given the
// store does not know it.
//
// prints: level 1 to 5: [1, 2, 3, 4, 5]
// prints: Variable "hash" is not known in without: set it there with sessionState.setVariable before the pipeline starts
// prints as an error: without: Variable "hash" is not known in without: set it there with sessionState.setVariable before the pipeline starts

hash = synchronizedStore()

level = '''
    hash["level $number"] = number
    if (number < depth) {
        below = createRunspace()
        below.open()
        below.sessionState.setVariable('hash', hash)
        next = createPipeline()
        next.runspace = below
        next.addScript(text).addParameter('text', text)
        next.addParameter('number', number + 1).addParameter('depth', depth)
        next.invoke()
        below.close()
    }
'''

runspace = createRunspace()
runspace.open()
runspace.sessionState.setVariable('hash', hash)
powershell = createPipeline()
powershell.runspace = runspace
powershell.addScript(level).addParameter('text', level).addParameter('number', 1).addParameter('depth', 5)
powershell.invoke()
runspace.close()
host.ui.writeLine("level 1 to 5: ${(1..5).collect { hash["level $it"] }}")

observed.keys = hash.size()

without = createRunspace('without')
without.open()
try {
    refused = createPipeline()
    refused.runspace = without
    refused.addScript { hash['level 6'] = 6 }.invoke()
} catch (e) {
    host.ui.writeLine(e.message)
} finally {
    without.close()
}
