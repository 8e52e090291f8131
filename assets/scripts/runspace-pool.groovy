// A pool of up to ten runspaces works on five items: item n writes key n with n times ten. A helper collects what
// is finished, once without waiting, then until nothing remains.
//
// prints: Remaining runspace jobs: 0
// prints: 1 = 10
// prints: 2 = 20
// prints: 3 = 30
// prints: 4 = 40
// prints: 5 = 50

runspaces = []
hash = synchronizedStore()

def getRunspaceData(boolean wait) {
    boolean more = true
    while (more) {
        more = false
        runspaces.each { job ->
            if (job.handle.completed) {
                job.powershell.endInvoke(job.handle)
                job.powershell.dispose()
                job.done = true
            } else {
                more = true
            }
        }
        runspaces.removeAll { it.done }
        if (more && wait) {
            sleep 100
        }
        more = more && wait
    }
}

scriptBlock = { computer, hash ->
    hash[computer] = computer * 10
}

runspacePool = createRunspacePool(1, 10)
runspacePool.open()
for (computer in 1..5) {
    powershell = createPipeline()
    powershell.runspacePool = runspacePool
    powershell.addScript(scriptBlock).addArgument(computer).addArgument(hash)
    runspaces << [powershell: powershell, handle: powershell.beginInvoke(), computer: computer, done: false]
}

getRunspaceData(false)
getRunspaceData(true)
observed.store = hash.snapshot()
observed.remaining = runspaces.size()

host.ui.writeLine("Remaining runspace jobs: ${runspaces.size()}")
hash.snapshot().sort().each { key, value -> host.ui.writeLine("$key = $value") }
runspacePool.close()
