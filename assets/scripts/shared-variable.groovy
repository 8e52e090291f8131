// Two runspaces share one cell: the first writes it, the second reads it.
//
// prints: Donnée reçue : Valeur de Runspace 1

sharedVariable = sharedVariable([:])

runspace1 = createRunspace()
runspace1.open()
script1 = {
    sharedVariable.value = 'Valeur de Runspace 1'
}
runspace1.sessionState.setVariable('sharedVariable', sharedVariable)
powershell1 = createPipeline()
powershell1.runspace = runspace1
powershell1.addScript(script1).invoke()
runspace1.close()

runspace2 = createRunspace()
runspace2.open()
script2 = {
    data = sharedVariable.value
    host.ui.writeLine("Donnée reçue : $data")
    data
}
runspace2.sessionState.setVariable('sharedVariable', sharedVariable)
runspace2.sessionState.setVariable('host', host)
powershell2 = createPipeline()
powershell2.runspace = runspace2
observed.received = powershell2.addScript(script2).invoke()[0]
runspace2.close()
